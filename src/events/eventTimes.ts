import type { Interval } from '../model/time.ts';
import { recurringSubtypes } from './eventSubtypes.ts';
import type { PlacedMention } from './placedMention.ts';

const DAY_MS = 86_400_000;
/** Times further apart than this are two events: sources that disagree on a date do so by a day. editors */
const DATE_TOLERANCE_DAYS = 1;
/** What has not been held yet can be moved, and "next Tuesday" misread, by a week; two rounds are further apart. */
const MOVED_DAYS = 8;
/**
 * A mention without a time is news of its article's weeks: another mention that dates the event half a year away
 * means an earlier or a later one.
 */
const NEWS_DAYS = 180;
/** Reports further apart than this speak of different rounds of a recurring event. editors */
const ROUND_DAYS = 60;

/** Whether two mentions can mean the same time. */
export function timesAgree(a: PlacedMention, b: PlacedMention): boolean {
  if (!isSameRound(a, b)) return false;
  const [left, right] = [a.mention.time, b.mention.time];
  if (left === undefined || right === undefined) {
    return (left === undefined || isNews(left, b)) && (right === undefined || isNews(right, a));
  }
  if (areToldApart(a, b)) return false;
  const isMovable =
    a.mention.status !== 'held' &&
    b.mention.status !== 'held' &&
    a.story === b.story &&
    a.place?.key === b.place?.key;
  return daysApart(left, right) <= (isMovable ? MOVED_DAYS : DATE_TOLERANCE_DAYS);
}

/** Days between two intervals, 0 where they overlap. */
function daysApart(a: Interval, b: Interval): number {
  const gap = Math.max(Date.parse(a.start) - Date.parse(b.end), Date.parse(b.start) - Date.parse(a.end));
  return Math.max(0, gap / DAY_MS);
}

/** Days from one end of an interval to the other. */
export function spanDays({ start, end }: Interval): number {
  return Math.abs(Date.parse(end) - Date.parse(start)) / DAY_MS;
}

/** Sources can be a day apart; one article that gives two days tells of two happenings. */
export function areToldApart(a: PlacedMention, b: PlacedMention): boolean {
  if (a.article.id !== b.article.id || a.mention.anaphoric || b.mention.anaphoric) return false;
  const [left, right] = [a.mention.time, b.mention.time];
  return isDay(left) && isDay(right) && left.start !== right.start;
}

export function areSameDay(a: PlacedMention, b: PlacedMention): boolean {
  const [left, right] = [a.mention.time, b.mention.time];
  return isDay(left) && isDay(right) && left.start === right.start;
}

function isDay(time: Interval | undefined): time is Interval {
  return time?.granularity === 'day';
}

function isNews(time: Interval, { article }: PlacedMention): boolean {
  const day = article.publishedAt?.slice(0, 10);
  return day === undefined || daysApart(time, { start: day, end: day, granularity: 'day' }) <= NEWS_DAYS;
}

/** Whether two mentions of a recurring event can mean one round of it: the same year, in articles of the same weeks. */
function isSameRound(a: PlacedMention, b: PlacedMention): boolean {
  if (!recurringSubtypes.has(a.mention.subtype)) return true;
  if (otherYear(a) !== otherYear(b)) return false;
  const gap = Math.abs(Date.parse(a.article.publishedAt ?? '') - Date.parse(b.article.publishedAt ?? ''));
  return Number.isNaN(gap) || gap <= ROUND_DAYS * DAY_MS;
}

/** The year that a mention gives where it is not the article's own: "next year's summit". */
function otherYear({ mention, article }: PlacedMention): string | undefined {
  const relative = /(?:next|last|previous|following) year/u.exec(mention.timeText ?? '')?.[0];
  if (relative !== undefined || mention.time === undefined) return relative;
  const year = mention.time.start.slice(0, 4);
  return mention.time.granularity === 'year' && year !== article.publishedAt?.slice(0, 4) ? year : undefined;
}
