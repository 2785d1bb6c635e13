import { joinNGrams, stem } from '../language/natural.ts';
import { compareText } from '../model/order.ts';
import type { UngroupedClaim } from './collection.ts';
import type { StatedFigure } from './comparability.ts';
import { type Band, findBand, overlaps } from './figureBand.ts';

/** What a claim says, reduced to what can be compared with another. */
export interface Statement {
  readonly claim: UngroupedClaim;
  /** Content stems and stem pairs, brackets of the readable-alone text included. */
  readonly terms: ReadonlySet<string>;
  readonly figures: readonly { readonly stated: StatedFigure; readonly band: Band }[];
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they them his her their we our us i you your who whom which what ' +
    'and or but if as at by for from in into of on to with about over under than then so not no be is are was were ' +
    'been being am has have had do does did will would can could may might must should shall there here also ' +
    'said says say told according mr mrs ms dr up out off more most some any all such both each other'
  ).split(' '),
);

export function readStatement(claim: UngroupedClaim, figures: readonly StatedFigure[]): Statement {
  const words = (claim.standalone.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stem);
  return {
    claim,
    terms: new Set([...words, ...joinNGrams(words, 2)]),
    figures: figures.flatMap((stated) => {
      const band = findBand(stated.figure);
      return band === undefined ? [] : [{ stated, band }];
    }),
  };
}

/** Rarity of each term among the statements: ln(1 + N / n). */
export function weighTerms(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of statements) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + statements.length / count)]));
}

/** Weighted Dice coefficient of two statements' terms, 0 to 1. */
export function compareWording(a: Statement, b: Statement, weights: ReadonlyMap<string, number>): number {
  const weigh = (terms: Iterable<string>): number => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 0;
    return sum;
  };
  const shared = [...a.terms].filter((term) => b.terms.has(term)).sort(compareText);
  const total = weigh(a.terms) + weigh(b.terms);
  return total === 0 ? 0 : (2 * weigh(shared)) / total;
}

/** "same" where a figure of one is a figure of the other, "different" where figures of one unit disagree. */
export function compareFigures(a: Statement, b: Statement): 'same' | 'different' | 'none' {
  let comparable = false;
  for (const left of a.figures) {
    for (const right of b.figures) {
      if (left.stated.unit !== right.stated.unit || left.stated.kind !== right.stated.kind) continue;
      const { concept } = left.stated;
      if (concept !== undefined && right.stated.concept !== undefined && concept !== right.stated.concept)
        continue;
      if (overlaps(left.band, right.band)) return 'same';
      comparable = true;
    }
  }
  return comparable ? 'different' : 'none';
}
