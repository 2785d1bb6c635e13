import type { Figure } from '../../model/figure.ts';
import { PARTS } from './exhaustive.ts';

/** Words before a figure that make it a share of something: "the remaining 1.5 percent", "of which 300". */
const SHARE = new RegExp(
  String.raw`\b(?:remaining|remainder|(?:the|its|only) other|the rest|of (?:which|this|these|them|that)|includ(?:es|ed|ing)|consists? of|compris(?:es|ing)|made up of|(?:split|divided) into|${PARTS}|contribut(?:e|es|ed|ing)|a further)\b[^.;]{0,60}$`,
  'iu',
);
/** "Of Maren's health budget, 7 billion are for hospitals": what follows the comma is the share. */
const OPENING_WHOLE = /^of\s[^,]{3,80},/iu;
/** "30 million euros of the aid", "300 of the passengers": said right behind an amount. */
const OF_WHOLE = /^ of (?:(?:the|this|that|these|those|its|their|his|her) \p{Ll}|(?:it|them|which)\b)/u;
/** "0.9 percent, the rest of defence spending", "part of the budget": said behind the share. */
const SHARE_BEHIND = /^[^.;]{0,40},? (?:(?:the (?:rest|remainder)|part) of|towards? (?:the|its|their|a))\b/iu;

/** Whether a figure at an offset of a claim's quote is a share of something larger: "the remaining 1.5 percent". */
export function isShare(quote: string, at: number, { quote: own, unit }: Figure): boolean {
  const opening = OPENING_WHOLE.exec(quote);
  if (opening !== null && at >= opening[0].length) return true;
  const behind = quote.slice(at + own.length);
  // Neither "60 percent of the vote" nor "twelve members of the council" is part of anything given as a number.
  const isAmount =
    unit.kind === 'count'
      ? /^(?:\p{L}+|[\d.,]+(?: (?:thousand|million|billion))?)$/u.test(own)
      : !/^(?:percent|ratio|duration|length)$/u.test(unit.kind);
  const isOfAmount = isAmount && OF_WHOLE.test(behind);
  return isOfAmount || SHARE.test(quote.slice(0, at)) || SHARE_BEHIND.test(behind);
}
