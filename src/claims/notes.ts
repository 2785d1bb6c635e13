import type { Attribution } from '../model/attribution.ts';

/**
 * "Overwhelmingly supportive These ambitious countries": a word that opens sentences stands in capitals right after
 * a lower-case word, without a mark between them. The letters come first, since the look behind them costs most.
 */
const FUSED =
  / (?=[ABHISTW])(?<=\p{Ll}{2} )(?:These|Those|This|They|There|When|While|However|Although|But|And|If|After|Its|Their|His|He|She|It|We)\s\p{Ll}/u;

/** Defects of the source's text that a reader of the claim should know of. */
export function noteDefects(quote: string, attribution: Attribution | undefined): string[] {
  const notes = [...(attribution?.notes ?? [])];
  if (FUSED.test(quote)) notes.push('garbled: two sentences run together');
  if (attribution?.speaker?.anonymous === true) notes.push('the source is not named');
  return notes;
}
