import type { Interval } from '../../model/time.ts';
import {
  addUnits,
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
import { COUNT, countOf, UNIT, UNIT_KEYS } from './timeWords.ts';

/** A day so many units away: weeks and days are exact, months and years are as blurred as their units. */
function distantInterval(anchor: Day, count: number, unit: string): Interval | undefined {
  const day = addUnits(anchor, count, unit);
  if (/^(?:day|week|fortnight)$/iu.test(unit)) return dayInterval(day);
  return /^month$/iu.test(unit) ? monthInterval(yearOf(day), monthOf(day)) : yearInterval(yearOf(day));
}

function countedStretch(anchor: Day, count: number, unit: string): Interval | undefined {
  const other = addUnits(anchor, count, unit);
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
  relativePattern(
    [' ago'],
    new RegExp(`\\b(${COUNT}) (${UNIT})s? ago\\b`, 'giu'),
    ([, count = '', unit = ''], day) => distantInterval(day, -countOf(count), unit),
  ),
  relativePattern(
    ['from now', 'from today'],
    new RegExp(`\\b(${COUNT}) (${UNIT})s? from (?:now|today)\\b`, 'giu'),
    ([, count = '', unit = ''], day) => distantInterval(day, countOf(count), unit),
  ),
  {
    keys: [' later', ' earlier', ' before', ' after'],
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
    keys: [
      'the following ',
      'the next ',
      'the same ',
      'the previous ',
      'the preceding ',
      'that day',
      'that week',
      'that month',
      'that year',
      'the day ',
    ],
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
    ['past ', 'last ', 'next ', 'coming '],
    new RegExp(`\\b(?:the )?(past|last|next|coming) (${COUNT}) (${UNIT})s?\\b`, 'giu'),
    ([, side = '', count = '', unit = ''], day) =>
      countedStretch(day, /past|last/iu.test(side) ? -countOf(count) : countOf(count), unit),
  ),
  // A week ahead in the future tense; in the past tense "in two weeks" says how long something took.
  relativePattern(
    UNIT_KEYS,
    new RegExp(`\\bin (${COUNT}) (${UNIT})s?(?:['’])?(?: time)?\\b`, 'giu'),
    ([, count = '', unit = ''], day, { direction }) =>
      direction > 0 ? distantInterval(day, countOf(count), unit) : 'rejected',
  ),
  // Seasons differ between the hemispheres, "recently" and "soon" between writers: listed, never resolved.
  relativePattern(
    ['spring', 'summer', 'autumn', 'fall', 'winter'],
    /\b(?:last|this|next) (?:spring|summer|autumn|fall|winter)\b/giu,
    () => undefined,
  ),
  relativePattern(
    ['recent', 'coming', 'next few', 'past few'],
    /\b(?:recently|in recent (?:days|weeks|months|years|decades)|in (?:the )?(?:coming|next few|past few) (?:days|weeks|months|years|decades))\b/giu,
    () => undefined,
  ),
];
