import { type NameSpan, overlappingSpans, replaceOverlapping } from './nameSpans.ts';
import { CALENDAR_WORDS, SENTENCE_OPENERS } from './nameWords.ts';

const CAPITALISED = /^\p{Lu}\p{Ll}[\p{L}'’]*$/u;
const LEADING: ReadonlySet<string> = new Set(
  'AFC Athletic Dynamo FC FK Olympique Racing SC Sporting'.split(' '),
);
/** Words of clubs that close no name: "Sporting", "SC". */
const NOT_CLOSING = /^(?:afc|cf|dynamo|fk|olympique|racing|sc|sporting)$/u;

/**
 * "Athletic Rondell", "Marl United": a club's word and the town beside it, whichever of them the tagger saw.
 * @param clubWords in lower case
 */
export function joinClubs(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
  clubWords: ReadonlySet<string>,
): NameSpan[] {
  let joined = [...spans];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const lower = word.toLowerCase();
    if (word === lower) continue;
    const closes = clubWords.has(lower) && !NOT_CLOSING.test(lower);
    const start = closes && isTown(words[at - 1]) ? at - 1 : at;
    const end = start === at && LEADING.has(word) && isTown(words[at + 1]) ? at + 2 : at + 1;
    if (end - start < 2) continue;
    const within = overlappingSpans(joined, start, end);
    const isLonger = within.some(
      (span) => span.start < start || span.end > end || span.entry?.type === 'organization',
    );
    if (isLonger) continue;
    joined = replaceOverlapping(joined, { sentence, start, end, type: 'organization', isAdjective: false });
  }
  return joined.sort((a, b) => a.start - b.start);
}

function isTown(word: string | undefined): boolean {
  return (
    word !== undefined &&
    CAPITALISED.test(word) &&
    !CALENDAR_WORDS.has(word) &&
    !SENTENCE_OPENERS.has(word.toLowerCase()) &&
    !/^(?:Nations|States|Kingdom|Arab|Air)/u.test(word)
  );
}
