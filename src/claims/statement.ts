import { type ClaimWording, readClaimWording } from './claimWording.ts';
import type { UngroupedClaim } from './collection.ts';
import type { StatedFigure } from './relations/comparability.ts';
import { type Band, findSignedBand, overlaps } from './relations/figureBand.ts';
import { haveSameUnit } from './relations/figureUnit.ts';
import { isUnmet } from './relations/sense.ts';
import type { Synonyms } from './synonyms.ts';

/** What a claim says, reduced to what can be compared with another. */
export interface Statement {
  readonly claim: UngroupedClaim;
  readonly wording: ClaimWording;
  readonly figures: readonly { readonly stated: StatedFigure; readonly band: Band }[];
}

export function readStatement(
  claim: UngroupedClaim,
  figures: readonly StatedFigure[],
  synonyms: Synonyms,
): Statement {
  return {
    claim,
    wording: figures[0]?.wording ?? readClaimWording(claim, synonyms),
    figures: figures.flatMap((stated) => {
      const band = findSignedBand(stated.figure, stated.sense);
      return band === undefined || stated.isTrait ? [] : [{ stated, band }];
    }),
  };
}

/** With fewer statements than this, rarity says nothing: two articles would make every difference a rarity. */
const FEWEST_STATEMENTS = 100;

/** Rarity of each term among the statements: ln(1 + N / n). */
export function weighTerms(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { wording } of statements) {
    for (const term of wording.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([term, count]) => [
      term,
      Math.log(1 + Math.max(statements.length, FEWEST_STATEMENTS) / count),
    ]),
  );
}

/** Weighted Dice coefficient of two statements' terms, 0 to 1. */
export function compareWording(a: Statement, b: Statement, weights: ReadonlyMap<string, number>): number {
  const [left, right] = [a.wording.terms, b.wording.terms];
  let shared = 0;
  let total = 0;
  for (const term of left) {
    const weight = weights.get(term) ?? 0;
    total += weight;
    if (right.has(term)) shared += weight;
  }
  for (const term of right) total += weights.get(term) ?? 0;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** "same" where a figure of one is a figure of the other, "different" where both give figures and none agree. */
export function compareFigures(a: Statement, b: Statement): 'same' | 'different' | 'none' {
  if (a.figures.length === 0 || b.figures.length === 0) return 'none';
  const agree = a.figures.some((left) =>
    b.figures.some(
      (right) =>
        haveSameSense(left.stated, right.stated) &&
        haveSameUnit(left.stated.figure, right.stated.figure, true) &&
        overlaps(left.band, right.band),
    ),
  );
  return agree ? 'same' : 'different';
}

/**
 * "has risen to 4.25" and "stands at 4.25" give one value, and so do the target and the demand of one date; what is
 * pledged and what is do not. The figure's own kind counts: a price in "agreed to pay" is a price.
 */
function haveSameSense(a: StatedFigure, b: StatedFigure): boolean {
  if (a.concept !== undefined && b.concept !== undefined && a.concept.concept !== b.concept.concept)
    return false;
  if (a.qualifiers.includes('compared') !== b.qualifiers.includes('compared')) return false;
  if (isThreshold(a) !== isThreshold(b)) return false;
  if (a.sense === b.sense) return true;
  return isUnmet(a.sense) === isUnmet(b.sense) || isUnmet(a.figure.kind) === isUnmet(b.figure.kind);
}

/** "At least 60 percent must agree" is not confirmed by "71 percent agreed". */
function isThreshold({ figure: { approximation }, qualifiers }: StatedFigure): boolean {
  return qualifiers.includes('unmet') && /^at(?:Least|Most)$/u.test(approximation);
}
