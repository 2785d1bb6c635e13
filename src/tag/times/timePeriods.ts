import type { Interval } from '../../model/time.ts';
import {
  addMonths,
  addUnits,
  type Day,
  dayOf,
  interval,
  monthOf,
  parseDay,
  yearInterval,
  yearOf,
} from './timeCalendar.ts';
import type { TimeAnchor, TimePattern } from './timePattern.ts';
import { COUNT, countOf, MONTH, MONTH_KEYS, monthNumber, YEAR } from './timeWords.ts';

/** Months of the periods that accounts are drawn up for. */
const PERIOD_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/year$|^(?:12|twelve)/iu, 12],
  [/^(?:9|nine)/iu, 9],
  [/^half|^(?:6|six)/iu, 6],
  [/^quarter|^(?:3|three)/iu, 3],
];

/** The same stretch so many years later: "a year earlier" than a month is that month of the year before. */
export function shiftYears({ start, end, granularity }: Interval, years: number): Interval | undefined {
  const [first, last] = [parseDay(start), parseDay(end)];
  if (first === undefined || last === undefined) return undefined;
  // The end is found from the day behind it: February ends on other days.
  return interval(addMonths(first, 12 * years), addMonths(last + 1, 12 * years) - 1, granularity);
}

/** The last month of a period that is over, or is still to come where the verb says so. */
function closingYear(month: number, day: Day, { direction }: TimeAnchor): number {
  const isLater = month > monthOf(day);
  return yearOf(day) + (direction > 0 ? Number(!isLater) : -Number(isLater));
}

/** Stretches that are told by where they end, or by one named before them in their sentence. */
export const periodPatterns: readonly TimePattern[] = [
  // "in the year to June", "the three months ending in March 2026"
  {
    keys: MONTH_KEYS,
    form: new RegExp(
      `\\bthe ((?:(?:financial|fiscal|business) )?year|(?:12|twelve|9|nine|6|six|3|three) months|half[- ]year|quarter) (?:to|through|ending|ended)(?: in)?(?: the)?(?: end of)? (${MONTH})(?: (${YEAR}))?\\b(?! [0-9]{1,2}\\b)`,
      'giu',
    ),
    relative: true,
    resolve([, period = '', name = '', year], anchor) {
      if (year === undefined && anchor.day === undefined) return 'unresolved';
      const month = monthNumber(name);
      const closing = year === undefined ? closingYear(month, anchor.day ?? 0, anchor) : Number(year);
      const months = PERIOD_MONTHS.find(([form]) => form.test(period))?.[1] ?? 12;
      const first = dayOf(closing, month + 1 - months, 1);
      return interval(first, dayOf(closing, month + 1, 0), 'range') ?? 'unresolved';
    },
  },
  // "January to March 2024", "the April-June quarter"; days that begin or end so are read elsewhere.
  {
    keys: MONTH_KEYS,
    form: new RegExp(
      `(?<![0-9] )\\b(${MONTH})(?: ?[-–] ?| to | through | until )(${MONTH})(?:(?: of|,)? (${YEAR})\\b|(?= (?:quarter|period)\\b))`,
      'gu',
    ),
    relative: true,
    resolve([, from = '', to = '', year], anchor) {
      if (year === undefined && anchor.day === undefined) return 'unresolved';
      const [first, last] = [monthNumber(from), monthNumber(to)];
      const closing = year === undefined ? closingYear(last, anchor.day ?? 0, anchor) : Number(year);
      const opening = first <= last ? closing : closing - 1;
      return interval(dayOf(opening, first, 1), dayOf(closing, last + 1, 0), 'range') ?? 'unresolved';
    },
  },
  // "the first six months of 2025", "the last three weeks of the year"
  {
    keys: ['day of', 'days of', 'week of', 'weeks of', 'month of', 'months of'],
    form: new RegExp(
      `\\b(?:the )?(first|last|final) (${COUNT}) (day|week|month)s? of (${YEAR}|(?:the|this|last|next) year)\\b`,
      'giu',
    ),
    relative: true,
    resolve([, side = '', count = '', unit = '', which = ''], { day }) {
      const named = /^\d/u.test(which) ? Number(which) : undefined;
      if (named === undefined && day === undefined) return 'unresolved';
      const year = named ?? yearOf(day ?? 0) + (/^last/iu.test(which) ? -1 : Number(/^next/iu.test(which)));
      const [start, end] = [dayOf(year, 0, 1), dayOf(year + 1, 0, 1)];
      const isFirst = /^first/iu.test(side);
      const edge = addUnits(isFirst ? start : end, isFirst ? countOf(count) : -countOf(count), unit);
      return (
        (isFirst ? interval(start, edge - 1, 'range') : interval(edge, end - 1, 'range')) ?? 'unresolved'
      );
    },
  },
  // "in the first nine months" of the year that is told of
  {
    keys: ['the first '],
    form: new RegExp(
      `\\b(?:in|over|during|for|of) the first (${COUNT}) months(?! (?:of|after|in|with|since)\\b)`,
      'giu',
    ),
    relative: true,
    resolve([, count = ''], anchor) {
      const months = countOf(count);
      if (months >= 12 || anchor.day === undefined) return 'unresolved';
      const own = closingYear(months - 1, anchor.day, anchor);
      return interval(dayOf(own, 0, 1), dayOf(own, months, 0), 'range') ?? 'unresolved';
    },
  },
  // "in the same month of last year", "the same period in 2032"
  {
    keys: ['the same '],
    form: new RegExp(
      `\\bthe same (?:week|month|quarter|half|period|season|time) (?:(?:of|in) )?(last year|the (?:previous|year|preceding) year|a year (?:earlier|ago|before)|${YEAR})\\b`,
      'giu',
    ),
    relative: true,
    resolve([, which = ''], { day, stretch }) {
      const target = /^\d/u.test(which) ? Number(which) : undefined;
      if (stretch !== undefined) {
        const own = Number(stretch.start.slice(0, 4));
        return shiftYears(stretch, target === undefined ? -1 : target - own) ?? 'unresolved';
      }
      const year = target ?? (day === undefined ? undefined : yearOf(day) - 1);
      return (year === undefined ? undefined : yearInterval(year)) ?? 'unresolved';
    },
  },
];
