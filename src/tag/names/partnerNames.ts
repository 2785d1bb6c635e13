import { type NameSpan, overlappingSpans, replaceOverlapping } from './nameSpans.ts';
import { SENTENCE_OPENERS } from './nameWords.ts';

const CAPITALISED = /^\p{Lu}[\p{L}'’.]*$/u;
const LONGEST_SIDE = 3;

/** "Harrow & Pell" is one firm, whichever half the tagger saw. A name of the gazetteer stays as it is. */
export function joinPartners(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
): NameSpan[] {
  let joined = [...spans];
  for (let at = words.indexOf('&'); at > 0; at = words.indexOf('&', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_SIDE && CAPITALISED.test(words[start - 1] ?? '')) start--;
    if (SENTENCE_OPENERS.has(words[start]?.toLowerCase() ?? '')) start++;
    let end = at + 1;
    while (end - at <= LONGEST_SIDE && CAPITALISED.test(words[end] ?? '')) end++;
    if (start >= at || end === at + 1) continue;
    const within = overlappingSpans(joined, start, end);
    const isKnown = within.some((span) => span.entry !== undefined || span.start < start || span.end > end);
    if (isKnown) continue;
    joined = replaceOverlapping(joined, { sentence, start, end, type: 'organization', isAdjective: false });
  }
  return joined.sort((a, b) => a.start - b.start);
}
