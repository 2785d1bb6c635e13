import { findSynonym, type Synonyms } from '../synonyms.ts';
import { isPastForm } from '../verbs.ts';
import type { Word } from '../words.ts';

/** Before a verb's plain form: "will order", "to order". */
const BEFORE_PLAIN = /^(?:to|will|would|can|could|may|might|must|shall|should|did|not)$/u;
/** Words from a figure to its verb, at most. editors */
const FARTHEST = 8;

/**
 * What is done with that which a figure counts, as a stem or a class of synonyms: "order" in "has ordered 300 doses",
 * "300 doses have been ordered". Of the verbs that stand before and behind, the nearest before the figure counts first.
 * @param words of the claim's quote
 * @param start,end of the figure within the quote
 */
export function findDeed(
  quote: string,
  words: readonly Word[],
  start: number,
  end: number,
  synonyms: Synonyms,
): string | undefined {
  const before = words.findLastIndex((word) => word.end <= start);
  for (let at = before; at >= Math.max(0, before - FARTHEST); at--) {
    const word = words[at];
    if (word === undefined || /[,;:]\s/u.test(quote.slice(word.end, start))) break;
    if (isVerb(words, at)) return nameDeed(words, at, synonyms);
  }
  const behind = words.findIndex((word) => word.start >= end);
  if (behind < 0) return undefined;
  for (let at = behind; at < Math.min(words.length, behind + FARTHEST); at++) {
    const word = words[at];
    if (word === undefined || /[,;:]\s/u.test(quote.slice(end, word.start))) break;
    if (isVerb(words, at)) return nameDeed(words, at, synonyms);
  }
  return undefined;
}

function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.capitalized || !/^\p{Ll}{3,}$/u.test(word.text)) return false;
  if (AUXILIARY.test(word.text)) return false;
  return isPastForm(word) || BEFORE_PLAIN.test(words[at - 1]?.text ?? '');
}

const AUXILIARY = /^(?:had|did|has|have|been|being|was|were|also|just|now|already|not|the|be)$/u;

function nameDeed(words: readonly Word[], at: number, synonyms: Synonyms): string | undefined {
  return findSynonym(synonyms, words, at)?.name ?? words[at]?.stem;
}
