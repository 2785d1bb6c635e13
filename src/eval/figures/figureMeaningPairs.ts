import type { TaggedFigure } from '../../model/figure.ts';
import { overlapLength } from '../../model/span.ts';
import { overlapJaccard } from '../spanMatch.ts';
import type { GoldFigure } from './figureMeaningRows.ts';

export interface FigurePair {
  readonly gold: GoldFigure;
  readonly found: TaggedFigure;
}

export interface FigureMatching {
  readonly pairs: readonly FigurePair[];
  /** Gold figures that were not found, or with another value. */
  readonly missed: readonly GoldFigure[];
  /** Found figures that are none, or have another value. */
  readonly spurious: readonly TaggedFigure[];
}

/** Pairs figures of equal value whose spans overlap, one to one, those that share most of their spans first. */
export function matchFigures(gold: readonly GoldFigure[], figures: readonly TaggedFigure[]): FigureMatching {
  const candidates = gold.flatMap((wanted) =>
    figures.flatMap((found) =>
      overlapLength(wanted.span, found.span) > 0 && haveSameValue(wanted, found)
        ? [{ gold: wanted, found, shared: overlapJaccard(wanted.span, found.span) }]
        : [],
    ),
  );
  candidates.sort(
    (a, b) =>
      b.shared - a.shared || a.gold.span.start - b.gold.span.start || a.found.span.start - b.found.span.start,
  );
  const usedGold = new Set<GoldFigure>();
  const usedFigures = new Set<TaggedFigure>();
  const pairs = candidates.filter((candidate) => {
    if (usedGold.has(candidate.gold) || usedFigures.has(candidate.found)) return false;
    usedGold.add(candidate.gold);
    usedFigures.add(candidate.found);
    return true;
  });
  return {
    pairs,
    missed: gold.filter((wanted) => !usedGold.has(wanted)),
    spurious: figures.filter((found) => !usedFigures.has(found)),
  };
}

type Amount = {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

/** Equal single values, or equal ends of a range; an open range must be open at the same end. */
export function haveSameValue(a: Amount, b: Amount): boolean {
  return isNear(a.value, b.value) && isNear(a.min, b.min) && isNear(a.max, b.max);
}

/** Gold fractions are written with four decimals: 0.6667. */
const FRACTION_ROUNDING = 5e-5;

function isNear(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= Math.max(FRACTION_ROUNDING, 1e-6 * Math.abs(a));
}
