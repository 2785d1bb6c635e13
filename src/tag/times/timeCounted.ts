import type { Interval } from '../../model/time.ts';
import {
  addMonths,
  type Day,
  dayInterval,
  interval,
  monthInterval,
  monthOf,
  parseDay,
  yearInterval,
  yearOf,
} from './timeCalendar.ts';
import { relativePattern, type TimePattern } from './timePattern.ts';
import { shiftYears } from './timePeriods.ts';
import { shiftedInterval } from './timeRelative.ts';
import { COUNT, countOf, UNIT } from './timeWords.ts';

/** A day so many units away: weeks and days are exact, months and years are as blurred as their units. */
function distantInterval(anchor: Day, count: number, unit: string): Interval | undefined {
  const word = unit.toLowerCase();
  if (word === 'day') return dayInterval(anchor + count);
  if (word === 'week') return dayInterval(anchor + 7 * count);
  if (word === 'fortnight') return dayInterval(anchor + 14 * count);
  if (word === 'month') {
    const day = addMonths(anchor, count);
    return monthInterval(yearOf(day), monthOf(day));
  }
  const years = word === 'year' ? 1 : word === 'decade' ? 10 : 100;
  return yearInterval(yearOf(anchor) + years * count);
}

function countedStretch(anchor: Day, count: number, unit: string): Interval | undefined {
  const word = unit.toLowerCase();
  const daysPer = word === 'day' ? 1 : word === 'week' ? 7 : word === 'fortnight' ? 14 : undefined;
  const monthsPer = word === 'month' ? 1 : word === 'year' ? 12 : word === 'decade' ? 120 : 1200;
  const other = daysPer === undefined ? addMonths(anchor, monthsPer * count) : anchor + daysPer * count;
  return count < 0 ? interval(other, anchor, 'range') : interval(anchor, other, 'range');
}

const LENGTHS = ['day', 'week', 'month', 'year'];

/** Whether a time is no longer than a week, a month or a year, so that the one around it is sure. */
function isWithin({ granularity }: Interval, unit: string): boolean {
  const own = LENGTHS.indexOf(granularity);
  return own >= 0 && own <= LENGTHS.indexOf(unit);
}

/** Times that count units from the article's date or from the date before them in the text. */
export const countedPatterns: readonly TimePattern[] = [
  relativePattern(new RegExp(`\\b(${COUNT}) (${UNIT})s? ago\\b`, 'giu'), ([, count = '', unit = ''], day) =>
    distantInterval(day, -countOf(count), unit),
  ),
  relativePattern(
    new RegExp(`\\b(${COUNT}) (${UNIT})s? from (?:now|today)\\b`, 'giu'),
    ([, count = '', unit = ''], day) => distantInterval(day, countOf(count), unit),
  ),
  {
    form: new RegExp(`\\b(?:the )?(${COUNT}) (${UNIT})s? (later|earlier|before|after)\\b(?! than)`, 'giu'),
    relative: true,
    resolve([, count = '', unit = '', side = ''], { previous, stretch }) {
      const distance = /^(?:later|after)$/iu.test(side) ? countOf(count) : -countOf(count);
      // "4.8% in 2025, from 3.9% a year earlier"
      if (stretch !== undefined && /^year/iu.test(unit) && distance !== 0)
        return shiftYears(stretch, distance) ?? 'unresolved';
      if (previous === undefined) return 'unresolved';
      return distantInterval(previous, distance, unit) ?? 'unresolved';
    },
  },
  // "The following week", "the day before" against what was named last, where that is no longer itself.
  {
    form: /\b(?:the (following|next|same|previous|preceding) (day|morning|week|month|year)|(that) (day|week|month|year)|the (day) (before|after)(?= ?[,.;:!?)”"]|$))/giu,
    relative: true,
    resolve([, given, unit = 'day', that, own, _day, side], { previous, last }) {
      const which = (given ?? that ?? side ?? '').toLowerCase();
      const shift = /^(?:following|next|after)$/u.test(which) ? 1 : /^(?:pre|before)/u.test(which) ? -1 : 0;
      const length = (own ?? unit).toLowerCase();
      if (length === 'day' || length === 'morning')
        return (previous === undefined ? undefined : dayInterval(previous + shift)) ?? 'unresolved';
      const anchor =
        last !== undefined && shift !== 0 && isWithin(last, length) ? parseDay(last.start) : undefined;
      return (anchor === undefined ? undefined : shiftedInterval(length, shift, anchor)) ?? 'unresolved';
    },
  },
  relativePattern(
    new RegExp(`\\b(?:the )?(past|last|next|coming) (${COUNT}) (${UNIT})s?\\b`, 'giu'),
    ([, side = '', count = '', unit = ''], day) =>
      countedStretch(day, /past|last/iu.test(side) ? -countOf(count) : countOf(count), unit),
  ),
  // A week ahead in the future tense; in the past tense "in two weeks" says how long something took.
  relativePattern(
    new RegExp(`\\bin (${COUNT}) (${UNIT})s?(?:['’])?(?: time)?\\b`, 'giu'),
    ([, count = '', unit = ''], day, { direction }) =>
      direction > 0 ? distantInterval(day, countOf(count), unit) : 'rejected',
  ),
  // Seasons differ between the hemispheres, "recently" and "soon" between writers: listed, never resolved.
  relativePattern(/\b(?:last|this|next) (?:spring|summer|autumn|fall|winter)\b/giu, () => undefined),
  relativePattern(
    /\b(?:recently|in recent (?:days|weeks|months|years|decades)|in (?:the )?(?:coming|next few|past few) (?:days|weeks|months|years|decades))\b/giu,
    () => undefined,
  ),
];
