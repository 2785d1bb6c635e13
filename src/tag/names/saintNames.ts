import { opensSmall } from '../../lexicon/capital.ts';
import { type NameSpan, overlappingSpans, replaceOverlapping } from './nameSpans.ts';
import { ORGANIZATION_NOUNS, PLACE_NOUNS } from './nameWords.ts';

const SAINT: ReadonlySet<string> = new Set(['Saint', 'St', 'Ste']);
const CAPITALISED = /^\p{Lu}\p{L}+$/u;
const POSSESSIVE = /^['’‘]s$/u;

/**
 * "St. Olave's Hospital", "St. Olave's" and "St. Sophia" are one name each, full stop and possessive included, where
 * no gazetteer has them. Schools and hospitals are organizations, what is only called after a saint is a place.
 */
export function joinSaints(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
): NameSpan[] {
  let joined = [...spans];
  for (let start = 0; start < words.length; start++) {
    if (!SAINT.has(words[start] ?? '')) continue;
    const first = words[start + 1] === '.' ? start + 2 : start + 1;
    if (!CAPITALISED.test(words[first] ?? '')) continue;
    const owned = POSSESSIVE.test(words[first + 1] ?? '') ? first + 2 : first + 1;
    const noun = words[owned]?.toLowerCase() ?? '';
    const hasNoun =
      CAPITALISED.test(words[owned] ?? '') && (ORGANIZATION_NOUNS.has(noun) || PLACE_NOUNS.has(noun));
    // "at St. Olave's", but "St. Olave's nurses" are those of a St. Olave.
    const isAlone = !opensSmall(words[owned]) || /^(?:at|by|from|near|of|to)$/u.test(words[start - 1] ?? '');
    const end = hasNoun ? owned + 1 : isAlone ? owned : first + 1;
    const within = overlappingSpans(joined, start, end);
    if (within.some((span) => span.entry !== undefined || span.start < start || span.end > end)) continue;
    const isBody = ORGANIZATION_NOUNS.has(noun) && hasNoun;
    const type = isBody || end > first + 1 ? 'organization' : 'place';
    joined = replaceOverlapping(joined, { sentence, start, end, type, isAdjective: false });
    start = end - 1;
  }
  return joined.sort((a, b) => a.start - b.start);
}
