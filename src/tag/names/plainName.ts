import { mayBeApposed } from './speechClause.ts';
import type { WordClusters } from './wordClusters.ts';

/** Words with a capital that are common nouns all the same. */
const COMMON =
  /^(?:Ambassador|Article|Belt|Board|Cabinet|Chapter|Church|City|Congress|Council|Court|Crown|Earth|Eminence|Eastern|English|Figure|God|Excellency|Government|Group|Headquarters|Heaven|House|Indigenous|Internet|King|Latin|Library|Ministry|Minister|Mother|Mr|Nation|Ms|Northern|Parliament|Part|Phase|Police|Prime|Queen|Resort|Section|Senate|Southern|Special|State|Table|Twitter|University|Western)s?$/u;
const WHERE = new Set('in from near outside'.split(' '));
const WITH_WHOM = new Set('told by with at for joined'.split(' '));
/** "Open Hands, an aid group": what is explained by a common noun is a name. */
const EXPLANATION =
  /^(?:agency|association|bank|body|broadcaster|bureau|business|campaign|carmaker|chain|charity|club|committee|company|consultancy|developer|federation|firm|foundation|group|institute|lender|lobby|maker|ministry|museum|network|newspaper|organi[sz]ation|party|producer|publisher|regulator|retailer|startup|supplier|think-tank|union|watchdog)$/u;
const LONGEST_EXPLANATION = 7;

/** Whether words of the vocabulary are used as a name: by the preposition before or the explanation behind them. */
export function isPlainlyName(words: readonly string[], start: number, end: number): boolean {
  const run = words.slice(start, end);
  if (run.some((word) => COMMON.test(word)) || (words[start] ?? '').length < 3) return false;
  if (isExplained(words, end) || isTold(words, start)) return true;
  const before = words[start - 1] ?? '';
  // "said Peter Brandt of Open Hands": whom somebody with a name is of.
  const isOf = before === 'of' && end - start > 1 && /^\p{Lu}\p{Ll}/u.test(words[start - 2] ?? '');
  const isEnded = !/^[\p{Lu}\p{N}-]/u.test(words[end] ?? '');
  return isEnded && (isOf || WHERE.has(before) || (end - start > 1 && WITH_WHOM.has(before)));
}

/** "she told the Courier": a newspaper; courts, boards and the like are common nouns. */
export function isTold(words: readonly string[], start: number): boolean {
  return words[start - 1] === 'the' && /^(?:tells|told)$/u.test(words[start - 2] ?? '');
}

export function isExplained(words: readonly string[], end: number): boolean {
  if (!/^(?:an?|the)$/u.test(words[end + 1] ?? '') || !mayBeApposed(words, end)) return false;
  for (let at = end + 2; at < Math.min(words.length, end + LONGEST_EXPLANATION); at++) {
    const word = words[at] ?? '';
    if (EXPLANATION.test(word)) return true;
    if (!/^[\p{Ll}-]/u.test(word) || /^(?:of|who|which|that|and|in|from|is|was)$/u.test(word)) return false;
  }
  return false;
}

/**
 * A word that stands in no vocabulary and has its capital for no other reason than that it names something: "the lectern
 * of the Rigsting". Not in lists, nor where it may describe a noun.
 */
export function isLoneName(
  words: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
  clusters: WordClusters,
): boolean {
  const [word = '', before = '', after = ''] = [words[start], words[start - 1], words[end]];
  if (end - start > 1 || clusters.has(word.toLowerCase())) return false;
  const isDescribing = /^\p{Ll}{4,}$/u.test(after) && !/(?:ed|s)$/u.test(after) && !AFTER_NAMES.test(after);
  return /^\p{Ll}{3,}$/u.test(before) && !JOINTS.test(before) && !isDescribing;
}

const JOINTS = /^(?:and|for|from|including|like|with)$/u;
/** Words of four letters and more that follow a name and end in no mark of a verb. */
const AFTER_NAMES =
  /^(?:about|after|against|also|around|because|been|before|could|during|from|have|into|might|must|never|once|only|over|should|since|than|that|their|then|they|though|through|under|until|were|when|where|which|while|will|with|without|would)$/u;
