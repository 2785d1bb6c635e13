import { type Day, dayOf, yearOf } from './timeCalendar.ts';
import type { TimeAnchor } from './timePattern.ts';

/** A date without year further ahead than this, and no verb to tell, is last year's. */
const HALF_YEAR_DAYS = 183;
/** What was planned for so few days ago was planned for this year: of a day next year papers say so. editors */
const RECENT_DAYS = 62;
/** Of a day so few days ahead papers would say that last year's is meant, unless the verb does. editors */
const SOON_DAYS = 31;
/** By how much the clocks of an event and of its report may differ. */
const CLOCK_DAYS = 1;

/** The year of a day that is named without one. */
export function yearFor(
  month: number,
  day: number,
  anchor: Day,
  { direction, tellsOfPast, mayBeAhead }: Pick<TimeAnchor, 'direction' | 'tellsOfPast' | 'mayBeAhead'>,
): number {
  const year = yearOf(anchor);
  const candidate = dayOf(year, month, day);
  if (direction < 0) {
    const latest = anchor + (mayBeAhead ? SOON_DAYS : CLOCK_DAYS);
    if (dayOf(year + 1, month, day) <= latest) return year + 1;
    return candidate > latest ? year - 1 : year;
  }
  if (direction > 0 && tellsOfPast && candidate < anchor && anchor - candidate <= RECENT_DAYS) return year;
  if (direction > 0) return candidate < anchor ? year + 1 : year;
  if (candidate - anchor > HALF_YEAR_DAYS && !mayBeAhead) return year - 1;
  return anchor - candidate > HALF_YEAR_DAYS ? year + 1 : year;
}
