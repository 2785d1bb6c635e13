import type { Span } from '../../model/span.ts';
import type { Word } from './attributionWords.ts';

const AUXILIARY =
  /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|may|might|must)$/u;

/** "Did Kell say that ...?": outside of quotations nobody said it. */
export function isQuestion(words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  return (
    AUXILIARY.test(first?.lower ?? '') &&
    first?.quotation === undefined &&
    last?.text === '?' &&
    last.quotation === undefined
  );
}

const HEARSAY =
  /^(?:(?:also|now|often|reportedly|allegedly) )?(?:(?:is|are|was|were) (?:also |now |widely )?(?:said|reported|rumoured|rumored|alleged|claimed|believed|thought|understood|supposed) to|(?:is|are|was|were) expected to (?:say|tell|announce|declare|argue|warn)|(?:allegedly|reportedly|supposedly) \p{Ll}+)/u;
/** Words behind a source that tell. */
const LONGEST = 8;

/** "Kell is said to have told friends", "Kell reportedly said": others say that Kell said it. */
export function isHearsay(words: readonly Word[], source: Span | undefined): boolean {
  if (source === undefined) return false;
  const from = words.findIndex(({ start }) => start >= source.end);
  if (from < 0) return false;
  return HEARSAY.test(
    words
      .slice(from, from + LONGEST)
      .map(({ lower }) => lower)
      .join(' '),
  );
}
