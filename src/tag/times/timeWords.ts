import { monthNames } from '../../model/time.ts';

/** Sources of regular expressions and the values of the words in them. All are bounded and unambiguous. */

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Capitalised month names: "may" and "march" in lower case are verbs. */
export const MONTH = `(?:${monthNames.join('|')})`;
/** With the abbreviations that are only safe beside a day's number. */
export const MONTH_OR_SHORT = `(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)`;
/** What the forms of months cannot do without, in small letters. */
export const MONTH_KEYS: readonly string[] = monthNames.map((month) => month.toLowerCase());
export const SHORT_MONTH_KEYS: readonly string[] = MONTH_KEYS.map((month) => month.slice(0, 3));
export const WEEKDAY = `(?:${weekdayNames.join('|')})`;
/** What the forms of weekdays cannot do without, in small letters. */
export const WEEKDAY_KEYS: readonly string[] = weekdayNames.map((day) => day.toLowerCase());
export const YEAR = '(?:1[0-9]|20)[0-9]{2}';
export const DAY_NUMBER = '(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?';
export const COUNT =
  '(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)';
export const UNIT = '(?:day|week|fortnight|month|year|decade|century|centurie)';

export const UNIT_KEYS: readonly string[] = ['day', 'week', 'night', 'month', 'year', 'decade', 'centur'];

export function monthNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return MONTH_KEYS.findIndex((month) => month.startsWith(key));
}

export function weekdayNumber(word: string): number {
  return WEEKDAY_KEYS.indexOf(word.toLowerCase());
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

export function countOf(word: string): number {
  return COUNTS[word.toLowerCase()] ?? Number(word);
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  last: 3,
  final: 3,
};

/** 0 for "first", "1st" or "Q1" and so on. */
export function ordinalIndex(word: string): number {
  return ORDINALS[word.toLowerCase()] ?? Number.parseInt(word.replace(/^q/iu, ''), 10) - 1;
}
