import { type Day, dayInterval, dayOf, yearOf } from './timeCalendar.ts';
import { relativePattern, type TimePattern } from './timePattern.ts';
import { yearFor } from './timeYear.ts';

/** Feasts with a day of their own, by their lower-case names: month from 0, day. */
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  christmas: [11, 25],
  'christmas day': [11, 25],
  'christmas eve': [11, 24],
  'boxing day': [11, 26],
  "new year's eve": [11, 31],
  "new year's day": [0, 1],
};

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** Days from Easter Sunday. */
const MOVABLE: Readonly<Record<string, number>> = {
  'good friday': -2,
  'easter sunday': 0,
  easter: 0,
  'easter monday': 1,
};

/** Before the bare name of a feast that dates something: "by Christmas", not "Christmas trees". */
const DATED_BEFORE =
  '(?<=\\b(?:[Bb]y|[Bb]efore|[Aa]t|[Ss]ince|[Uu]ntil|[Aa]fter|[Oo]ver|[Ll]ast|[Nn]ext|[Tt]his) )';

/** Feasts by which news dates things. */
export const holidayPatterns: readonly TimePattern[] = [
  relativePattern(
    ['christmas', 'boxing day', 'new year'],
    new RegExp(
      `\\b(?:Christmas (?:Day|Eve)|Boxing Day|New Year['’]s (?:Day|Eve)|${DATED_BEFORE}Christmas(?! \\p{Ll}))\\b`,
      'gu',
    ),
    ([name], day, anchor) => {
      const [month, date] = FIXED[name.toLowerCase().replace('’', "'")] ?? [11, 25];
      return dayInterval(dayOf(yearFor(month, date, day, anchor), month, date));
    },
  ),
  relativePattern(
    ['good friday', 'easter'],
    new RegExp(
      `\\b(?:Good Friday(?! (?:[Aa]greement|accord|deal|Accord))|Easter (?:Sunday|Monday)|${DATED_BEFORE}Easter(?! Island| \\p{Ll}))\\b`,
      'gu',
    ),
    ([name], day, { direction }) => {
      const shift = MOVABLE[name.toLowerCase()] ?? 0;
      const own = easterSunday(yearOf(day)) + shift;
      const isOther = direction > 0 ? own < day : own > day;
      const step = direction > 0 ? 1 : -1;
      return dayInterval(direction !== 0 && isOther ? easterSunday(yearOf(day) + step) + shift : own);
    },
  ),
];
