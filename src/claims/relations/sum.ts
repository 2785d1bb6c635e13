import { compareTerms } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { countDigits } from './figureBand.ts';
import { haveSameUnit } from './figureUnit.ts';
import { isUnmet } from './sense.ts';

/** A whole and figures that may be its parts. */
export interface Sum {
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
  /** The text says that these are all the parts there are: "the remaining", "men and women". */
  readonly exhaustive: boolean;
}

/** Wording that the claims of parts and whole have in common, at least. Own relation pairs. */
const SAME_TOPIC = 0.2;
/** Digits before the zeros of a whole whose parts may be counted by other nouns than it. editors */
const FEWEST_DIGITS = 3;
/** The same where one sentence gives all the parts. */
const FEWEST_DIGITS_TOGETHER = 2;

export function amountOf({ figure }: StatedFigure): number {
  return figure.value ?? 0;
}

/** Less than the whole, and counted in one unit with it. */
export function mayBePart(item: StatedFigure, whole: StatedFigure): boolean {
  return isLess(item, whole) && haveSameUnit(whole, item, true);
}

/** "18,000 ducks" of "278,000 birds": the program knows no kinds of things, but such numbers do not fit by chance. */
export function mayBeKind(item: StatedFigure, whole: StatedFigure, together = false): boolean {
  const isExact =
    countDigits(amountOf(whole)) >= (together ? FEWEST_DIGITS_TOGETHER : FEWEST_DIGITS) &&
    amountOf(whole) >= 100;
  return isExact && isLess(item, whole) && isCount(item) && isCount(whole);
}

function isLess(item: StatedFigure, whole: StatedFigure): boolean {
  return item.figure.id !== whole.figure.id && !item.isTrait && amountOf(item) < amountOf(whole);
}

export function isCount({ figure }: StatedFigure): boolean {
  return figure.unit.kind === 'count';
}

export function isSameTopic(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  return parts.every(
    ({ claim, wording }) => claim === whole.claim || compareTerms(whole.wording, wording) >= SAME_TOPIC,
  );
}

/** What is promised is no part of what is; a share of the whole is promised with it, whatever its own words. */
export function isOneSense(part: StatedFigure, whole: StatedFigure): boolean {
  return part.isPart || isUnmet(part.sense) === isUnmet(whole.sense);
}

export function addsUp(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const sum = parts.reduce((left, part) => left + amountOf(part), 0);
  return Math.abs(sum - amountOf(whole)) < 1e-9 * Math.abs(sum);
}
