import { stem } from '../../language/natural.ts';
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
  if (!isExact && !(together && amountOf(whole) >= FEWEST_PEOPLE && arePeople(item, whole))) return false;
  return isLess(item, whole) && isCount(item) && isCount(whole);
}

/** "Twelve children and three teachers" of "fifteen people". */
function arePeople(item: StatedFigure, whole: StatedFigure): boolean {
  return item.counted.isPeople && whole.counted.stem === PEOPLE;
}

const PEOPLE = stem('people');
/** Two and three are five of anything. editors */
const FEWEST_PEOPLE = 10;

function isLess(item: StatedFigure, whole: StatedFigure): boolean {
  return item.figure.id !== whole.figure.id && !item.isTrait && amountOf(item) < amountOf(whole);
}

export function isCount({ figure }: StatedFigure): boolean {
  return figure.unit.kind === 'count';
}

/** Characters between figures that speak of one thing: the next sentence need not say again of what it gives the rest. */
const NEARBY = 300;

export function isNearby(
  { claim, figure }: StatedFigure,
  { claim: other, figure: behind }: StatedFigure,
): boolean {
  return claim.articleId === other.articleId && Math.abs(behind.span.start - figure.span.end) < NEARBY;
}

/** Each part is of the whole's topic, or stands near one that is. */
export function isSameTopic(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const known = parts.filter(
    ({ claim, wording }) => claim === whole.claim || compareTerms(whole.wording, wording) >= SAME_TOPIC,
  );
  return parts.every((part) => known.includes(part) || known.some((other) => isNearby(other, part)));
}

/** What is promised is no part of what is; a share of the whole is promised with it, whatever its own words. */
export function isOneSense(part: StatedFigure, whole: StatedFigure): boolean {
  return part.isPart || isUnmet(part.sense) === isUnmet(whole.sense);
}

/** @param before sum of the parts before them: the order of additions decides on the last digits */
export function sumOf(parts: readonly StatedFigure[], before = 0): number {
  return parts.reduce((sum, part) => sum + amountOf(part), before);
}

/** @param sum of the parts */
export function addsUp(whole: StatedFigure, sum: number): boolean {
  return Math.abs(sum - amountOf(whole)) < 1e-9 * Math.abs(sum);
}

/** By the same measure, or in the same counted noun: "7,000 soldiers take part" of "an exercise with 11,400 soldiers". */
export function countTheSame(a: StatedFigure, b: StatedFigure): boolean {
  const { name } = a.figure.unit;
  if (a.figure.unit.kind === 'count' && name !== undefined && name === b.figure.unit.name) return true;
  if (a.counted.isPeople && b.counted.isPeople && a.concept?.ofEvent === true && a.concept === b.concept)
    return true;
  return (a.concept?.concept ?? '') === (b.concept?.concept ?? '');
}
