import type { Interval } from '../../model/time.ts';

/** A day as whole days since 1970-01-01 (UTC), so that calendar arithmetic is plain addition. */
export type Day = number;
type Granularity = Interval['granularity'];

const MS_PER_DAY = 86_400_000;
/** Years outside do not fit the four digits of an ISO date. */
const EARLIEST = dayOf(1, 0, 1);
const LATEST = dayOf(9999, 11, 31);

/** @param month 0 to 11; months and days outside their range carry over, as in `Date.UTC` */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

export function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

export function monthOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCMonth();
}

function dayOfMonth(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCDate();
}

/** 0 = Monday ... 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether such a day exists: 31 June and 29 February 2025 do not. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = dayOf(year, month, day);
  return monthOf(date) === month && dayOfMonth(date) === day;
}

/** The same day of another month, or that month's last day where it has none such. */
export function addMonths(day: Day, months: number): Day {
  const first = dayOf(yearOf(day), monthOf(day) + months, 1);
  const last = dayOf(yearOf(first), monthOf(first) + 1, 0);
  return Math.min(first + dayOfMonth(day) - 1, last);
}

/** The day so many days, weeks, months or years away. */
export function addUnits(day: Day, count: number, unit: string): Day {
  const word = unit.toLowerCase();
  if (word === 'day') return day + count;
  if (word === 'week') return day + 7 * count;
  if (word === 'fortnight') return day + 14 * count;
  const months = word === 'month' ? 1 : word === 'year' ? 12 : word === 'decade' ? 120 : 1200;
  return addMonths(day, months * count);
}

export function interval(start: Day, end: Day, granularity: Granularity): Interval | undefined {
  if (!(start >= EARLIEST && end <= LATEST && start <= end)) return undefined;
  return { start: isoOf(start), end: isoOf(end), granularity };
}

export function dayInterval(day: Day): Interval | undefined {
  return interval(day, day, 'day');
}

export function weekInterval(day: Day): Interval | undefined {
  const monday = day - weekdayOf(day);
  return interval(monday, monday + 6, 'week');
}

export function weekendInterval(day: Day): Interval | undefined {
  const monday = day - weekdayOf(day);
  return interval(monday + 5, monday + 6, 'weekend');
}

export function monthInterval(year: number, month: number): Interval | undefined {
  return interval(dayOf(year, month, 1), dayOf(year, month + 1, 0), 'month');
}

/** @param quarter 0 to 3; others carry over into the years around */
export function quarterInterval(year: number, quarter: number): Interval | undefined {
  return interval(dayOf(year, quarter * 3, 1), dayOf(year, quarter * 3 + 3, 0), 'quarter');
}

/** @param half 0 or 1 */
export function halfInterval(year: number, half: number): Interval | undefined {
  return interval(dayOf(year, half * 6, 1), dayOf(year, half * 6 + 6, 0), 'range');
}

export function yearInterval(year: number): Interval | undefined {
  return interval(dayOf(year, 0, 1), dayOf(year, 11, 31), 'year');
}

export function decadeInterval(firstYear: number): Interval | undefined {
  return interval(dayOf(firstYear, 0, 1), dayOf(firstYear + 9, 11, 31), 'decade');
}

/** A month's or year's `early`, `mid` or `late` part: its first, middle or last third. */
export function partOfInterval(whole: Interval | undefined, part: string): Interval | undefined {
  if (whole === undefined) return undefined;
  const start = parseDay(whole.start);
  const end = parseDay(whole.end);
  if (start === undefined || end === undefined) return undefined;
  const year = yearOf(start);
  const bounds =
    whole.granularity === 'year'
      ? [start, dayOf(year, 4, 1), dayOf(year, 8, 1), end + 1]
      : [start, start + 10, start + 20, end + 1];
  const third = part.startsWith('earl') ? 0 : part.startsWith('mid') ? 1 : 2;
  return interval(bounds[third] ?? start, (bounds[third + 1] ?? end + 1) - 1, 'range');
}

/** The calendar day at the beginning of an ISO 8601 date or date-time, as its writer's clock showed it. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])];
  return isCalendarDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
