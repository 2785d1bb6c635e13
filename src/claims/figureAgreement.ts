import { type Band, overlaps } from './relations/figureBand.ts';
import { haveSameUnit } from './relations/figureUnit.ts';
import { isChange, isUnmet } from './relations/sense.ts';
import type { ComparedFigure, Statement } from './statement.ts';

/**
 * "same" where a figure of one is a figure of the other, "different" where both give figures and none agree, or where
 * both give several of one unit and not all of them agree: "40% of those over 60", "22% of those over 60".
 */
export function compareFigures(a: Statement, b: Statement): 'same' | 'different' | 'none' {
  if (a.figures.length === 0 || b.figures.length === 0) return 'none';
  const agreed = a.figures.filter((left) => b.figures.some((right) => agree(left, right)));
  if (agreed.length === 0) return 'different';
  const differ =
    a.figures.length > 1 &&
    a.figures.length === b.figures.length &&
    a.figures.some(
      (left) =>
        !agreed.includes(left) &&
        b.figures.some(
          (right) =>
            haveSameUnit(left.stated, right.stated, true) &&
            !overlaps(left.band, right.band) &&
            !a.figures.some((other) => agree(other, right)),
        ),
    );
  return differ ? 'different' : 'same';
}

export type StatementFigure = Statement['figures'][number];

function agree(left: StatementFigure, right: StatementFigure): boolean {
  return (
    haveSameSense(left.stated, right.stated) &&
    haveSameUnit(left.stated, right.stated, true) &&
    !areOfOtherTimes(left.stated, right.stated) &&
    (meet(left.band, right.band) || loseTheSame(left, right))
  );
}

/** "Some 6,000" and "some 5,100" leave the same number possible, but nobody means it by both. */
function meet(left: Band, right: Band): boolean {
  const holdsMiddle = ({ low, high }: Band, of: Band): boolean => {
    const middle = (of.low + of.high) / 2;
    return low <= middle && middle <= high;
  };
  return overlaps(left, right) && (holdsMiddle(left, right) || holdsMiddle(right, left));
}

/** "lost 33 percent of their hives", "a third of the hives died": a fall, and the share that fell. */
function loseTheSame(left: StatementFigure, right: StatementFigure): boolean {
  if (isChange(left.stated.sense) === isChange(right.stated.sense)) return false;
  return overlaps(sizeOf(left.band), sizeOf(right.band));
}

function sizeOf({ low, high }: Band): Band {
  return high < 0 ? { low: -high, high: -low } : { low, high };
}

/** Days between what may be two ways to date one thing. editors */
const TOLERATED_DAYS = 31;

/** "the earthquake of 2011", "on Monday". */
function areOfOtherTimes(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.time === undefined || b.time === undefined || a.sense !== b.sense) return false;
  // "Promised on Tuesday", "by 2030": the day of a promise is not the year that it is for.
  const [earlier, later] = a.time.end < b.time.start ? [a.time, b.time] : [b.time, a.time];
  if (isUnmet(a.sense) && earlier.granularity === 'day' && later.granularity !== 'day') return false;
  return Date.parse(later.start) - Date.parse(earlier.end) > TOLERATED_DAYS * 86_400_000;
}

/**
 * "has risen to 4.25" and "stands at 4.25" give one value, and so do the target and the demand of one date; what is
 * pledged and what is do not. The figure's own kind counts: a price in "agreed to pay" is a price.
 */
function haveSameSense(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.concept !== undefined && b.concept !== undefined && a.concept.concept !== b.concept.concept)
    return false;
  if (a.qualifiers.includes('compared') !== b.qualifiers.includes('compared')) return false;
  if (isThreshold(a) !== isThreshold(b)) return false;
  if (a.sense === b.sense) return true;
  return isUnmet(a.sense) === isUnmet(b.sense) || isUnmet(a.figure.kind) === isUnmet(b.figure.kind);
}

/** "At least 60 percent must agree" is not confirmed by "71 percent agreed". */
function isThreshold({ figure: { approximation }, qualifiers }: ComparedFigure): boolean {
  return qualifiers.includes('unmet') && /^at(?:Least|Most)$/u.test(approximation);
}
