import type { Figure } from '../../model/figure.ts';
import type { StatedFigure } from './comparability.ts';
import { isChange, isUnmet } from './sense.ts';

type Time = NonNullable<Figure['time']>;

/** An undated figure speaks of the time round its publication, as far as this many days back. editors */
const RECENT_DAYS = 400;
/** One event may be dated by its day or by its month. editors */
const LONGEST_EVENT_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * Whether two figures can be of one time: both dated, the times overlap and are of one length (what a year brings is
 * no match for what a month does); one undated, the other is not of long before it.
 */
export function haveSameTime(a: StatedFigure, b: StatedFigure): boolean {
  if (a.time !== undefined && b.time !== undefined) {
    if (a.time.start > b.time.end || b.time.start > a.time.end) return false;
    if (isOneDeadline(a, b)) return true;
    const days = Math.max(daysOf(a.time), daysOf(b.time));
    return (a.concept?.ofEvent === true && days <= LONGEST_EVENT_DAYS) || isOfOneLength(a.time, b.time);
  }
  if (isOtherDay(a, b) || isOtherDay(b, a)) return false;
  if (a.sense !== 'actual' || b.sense !== 'actual') return true;
  if (a.time !== undefined) return mayBeOf(a.time, b);
  return b.time === undefined || mayBeOf(b.time, a);
}

/**
 * Whether an undated figure may be of a time: not of long before it, and what is told in the present is not of a year
 * or month that is over ("cost 38 crowns last year", "cost 45 crowns").
 */
function mayBeOf(time: Time, { publishedAt, claim, concept }: StatedFigure): boolean {
  if (!isRecent(time, publishedAt)) return false;
  const isOver = publishedAt !== undefined && time.end < publishedAt.slice(0, 10) && isPeriod(time);
  return !isOver || concept?.ofEvent === true || TOLD_AS_PAST.test(claim.quote);
}

const SHORTEST_PERIOD_DAYS = 28;
/** A month or longer. */
export function isPeriod(time: Time): boolean {
  return daysOf(time) >= SHORTEST_PERIOD_DAYS;
}

/** A form that is nothing but past; "cost" and "put" may be present as well. */
const TOLD_AS_PAST =
  /\b(?:was|were|had|did|came|fell|grew|made|paid|rose|sold|spent|stood|took|went|won|built|bought|left|lost|met|drew|ran|saw|got|gave|\p{Ll}{2,}ed)\b/u;

/** "up 6% on Friday" is not what an undated text of another day means by "jumped 19%". */
function isOtherDay({ time, sense }: StatedFigure, other: StatedFigure): boolean {
  if (time === undefined || other.time !== undefined || other.publishedAt === undefined) return false;
  if (!isChange(sense) || daysOf(time) > 1) return false;
  const published = Date.parse(other.publishedAt.slice(0, 10));
  return published < Date.parse(time.start) || published > Date.parse(time.end) + DAY_MS;
}

/** "by 2035", "by the end of 2035". */
function isOneDeadline(a: StatedFigure, b: StatedFigure): boolean {
  return isUnmet(a.sense) && isUnmet(b.sense) && a.time?.end === b.time?.end;
}

/** Share of the longer of two periods that the shorter covers at least: half a year holds its second quarter. editors */
const SAME_PERIOD = 0.8;

/** A quarter and a month differ, and a quarter and its half year; a day and a week may be two ways to date one thing. */
function isOfOneLength(a: Time, b: Time): boolean {
  const [x, y] = [daysOf(a), daysOf(b)];
  return Math.max(x, y) <= 7 || Math.min(x, y) >= SAME_PERIOD * Math.max(x, y);
}

function daysOf({ start, end }: Time): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1;
}

function isRecent({ end }: Time, publishedAt: string | undefined): boolean {
  if (publishedAt === undefined) return true;
  return Date.parse(publishedAt.slice(0, 10)) - Date.parse(end) <= RECENT_DAYS * DAY_MS;
}
