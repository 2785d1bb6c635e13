import {
  dayInterval,
  dayOf,
  decadeInterval,
  halfInterval,
  interval,
  isCalendarDay,
  monthInterval,
  partOfInterval,
  quarterInterval,
  yearInterval,
} from './timeCalendar.ts';
import { absolutePattern, type TimePattern } from './timePattern.ts';
import {
  DAY_NUMBER,
  MONTH,
  MONTH_KEYS,
  MONTH_OR_SHORT,
  monthNumber,
  ordinalIndex,
  SHORT_MONTH_KEYS,
  WEEKDAY,
  YEAR,
} from './timeWords.ts';

const PART = '(?:[Ee]arly|[Mm]id|[Ll]ate)';
/** A number behind these is a name's: "Route 2026". */
const NO_LABEL = '(?<!\\b(?:[Rr]oute|[Pp]age|[Ss]ection|[Rr]esolution|[Rr]oom|[Ff]light|[Bb]uilding|No\\.) )';
/** A year beside these is a number of things or a part of a longer number: "2000 soldiers", "$1900", "1,950". */
const NO_YEAR_BEFORE = '(?<![\\p{L}\\p{N}$€£¥.,/:+\\-]|[$€£¥] )';
const NO_YEAR_AFTER = '(?![\\p{L}\\p{N}%]|[.,:/][0-9]|-(?:[0-9]|[a-z]))';
/** After a preposition a four-digit number is a year; elsewhere a plural after it makes it a count. Behind "from 1800 to" round ones may count. */
const DATED_BEFORE =
  '(?<=\\b(?:in|since|until|till|by|during|before|after|year|late|early|mid|(?:from|between) [0-9]{4} (?:to|and|until|through)(?= [0-9]{2}(?!00)))[ -])';
/** Plurals that a year stands before: "2005 levels", "at 2019 prices". */
const OF_YEAR = '(?:levels|prices|terms|elections)';
const COUNTED = `(?! (?!${OF_YEAR}\\b)(?:percent|per cent|people|[a-z]{2,20}(?<![siu])s\\b))`;

function dated(year: string, month: number, from: string, to: string | undefined) {
  const first = Number.parseInt(from, 10);
  const last = to === undefined ? first : Number.parseInt(to, 10);
  if (!isCalendarDay(Number(year), month, first) || !isCalendarDay(Number(year), month, last))
    return undefined;
  const start = dayOf(Number(year), month, first);
  return last === first ? dayInterval(start) : interval(start, start + last - first, 'range');
}

/** Expressions that name their year, most specific first. */
export const absolutePatterns: readonly TimePattern[] = [
  absolutePattern(
    ['-'],
    /(?<![\p{N}-])(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d)?)?(?![\p{N}-])/gu,
    (match) => dated(match[1] ?? '', Number(match[2]) - 1, match[3] ?? '', undefined),
  ),
  // American order unless the first number cannot be a month.
  absolutePattern(
    ['/'],
    /(?<![\p{N}/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\p{N}/])/gu,
    ([, first = '', second = '', year = '']) =>
      Number(first) > 12
        ? dated(year, Number(second) - 1, first, undefined)
        : dated(year, Number(first) - 1, second, undefined),
  ),
  absolutePattern(
    ['.'],
    /(?<![\p{N}.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\p{N}])/gu,
    ([, day = '', month = '', year = '']) => dated(year, Number(month) - 1, day, undefined),
  ),
  absolutePattern(
    SHORT_MONTH_KEYS,
    new RegExp(
      `(?:\\b${WEEKDAY},? )?\\b(${MONTH_OR_SHORT}) (${DAY_NUMBER})(?: ?(?:-|–|to|and) ?(${DAY_NUMBER}))?,? (${YEAR})\\b`,
      'gu',
    ),
    ([, month = '', from = '', to, year = '']) => dated(year, monthNumber(month), from, to),
  ),
  absolutePattern(
    SHORT_MONTH_KEYS,
    new RegExp(
      `(?:\\b${WEEKDAY},? )?(?:the )?\\b(${DAY_NUMBER})(?: ?(?:-|–|to|and) ?(${DAY_NUMBER}))? (?:of )?(${MONTH_OR_SHORT}),? (${YEAR})\\b`,
      'gu',
    ),
    ([, from = '', to, month = '', year = '']) => dated(year, monthNumber(month), from, to),
  ),
  absolutePattern(
    MONTH_KEYS,
    new RegExp(`\\b(?:(${PART})[ -])?(${MONTH})(?: of|,)? (${YEAR})\\b`, 'gu'),
    ([, part, month = '', year = '']) => {
      const whole = monthInterval(Number(year), monthNumber(month));
      return part === undefined ? whole : partOfInterval(whole, part.toLowerCase());
    },
  ),
  absolutePattern(
    ['quarter'],
    new RegExp(
      `\\b(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter(?: of|,)? (?:(?:fiscal|financial) )?(?:year )?(${YEAR})\\b`,
      'giu',
    ),
    ([, ordinal = '', year = '']) => quarterInterval(Number(year), ordinalIndex(ordinal)),
  ),
  absolutePattern(
    ['q1', 'q2', 'q3', 'q4'],
    new RegExp(`\\b(Q[1-4])(?: of)? (${YEAR})\\b`, 'gu'),
    ([, quarter = '', year = '']) => quarterInterval(Number(year), ordinalIndex(quarter)),
  ),
  absolutePattern(
    ['half of', 'h1', 'h2'],
    new RegExp(`\\b(?:(first|second) half of|H([12])) (${YEAR})\\b`, 'giu'),
    ([, half, digit, year = '']) => halfInterval(Number(year), ordinalIndex(half ?? digit ?? '')),
  ),
  absolutePattern(
    ['end of', 'start of', 'beginning of', 'middle of', 'end-', 'start-', 'beginning-', 'middle-'],
    new RegExp(
      `\\b(?:the )?(end|start|beginning|middle)(?: of |-(?=[0-9]))(?:(${MONTH}),? )?(${YEAR})\\b`,
      'giu',
    ),
    ([, part = '', month, year = '']) => {
      const first = month === undefined ? 0 : monthNumber(month);
      const months = month === undefined ? 12 : 1;
      if (part.toLowerCase() === 'end') return dayInterval(dayOf(Number(year), first + months, 0));
      if (part.toLowerCase() !== 'middle') return dayInterval(dayOf(Number(year), first, 1));
      return partOfInterval(
        months === 12 ? yearInterval(Number(year)) : monthInterval(Number(year), first),
        'mid',
      );
    },
  ),
  absolutePattern(
    ['-', '–', '/'],
    new RegExp(
      `${NO_YEAR_BEFORE}(${YEAR}) ?[-–/] ?((?:1[0-9]|20)?[0-9]{2})(?![\\p{L}\\p{N}%-]|[.,][0-9])`,
      'gu',
    ),
    ([, from = '', to = '']) => {
      const last = Number(to.length === 2 ? from.slice(0, 2) + to : to);
      if (last <= Number(from) || last - Number(from) > 500) return undefined;
      return interval(dayOf(Number(from), 0, 1), dayOf(last, 11, 31), 'range');
    },
  ),
  absolutePattern(
    ['0s'],
    /\b(?:the )?(?:(early|mid|late)[ -])?((?:1[0-9]|20)[0-9]0)s\b/gu,
    ([, part, year = '']) => {
      const first = Number(year);
      if (part === undefined) return decadeInterval(first);
      const from = part === 'early' ? 0 : part === 'mid' ? 4 : 7;
      return interval(dayOf(first + from, 0, 1), dayOf(first + from + 2, 11, 31), 'range');
    },
  ),
  absolutePattern(
    ['century'],
    /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century\b(?! BC)/giu,
    ([, century = '']) =>
      interval(dayOf(Number(century) * 100 - 99, 0, 1), dayOf(Number(century) * 100, 11, 31), 'range'),
  ),
  absolutePattern(
    ['fiscal', 'financial', 'fy', 'year'],
    new RegExp(`\\b(?:the )?(?:(?:fiscal|financial)(?: year)?|FY|year) ?(${YEAR})\\b`, 'gu'),
    ([, year = '']) => yearInterval(Number(year)),
  ),
  absolutePattern(
    ['early', 'mid', 'late'],
    new RegExp(`\\b(${PART})[ -](${YEAR})\\b`, 'giu'),
    ([, part = '', year = '']) => partOfInterval(yearInterval(Number(year)), part.toLowerCase()),
  ),
  absolutePattern(
    ['1', '2'],
    new RegExp(
      `${NO_LABEL}(?:${DATED_BEFORE}(?=[0-9])|${NO_YEAR_BEFORE}(?=[0-9]{4}${COUNTED}))((?:1[5-9]|20)[0-9]{2}|(?<=\\b(?:by|until|till|year) )21[0-9]{2})${NO_YEAR_AFTER}`,
      'giu',
    ),
    ([, year = '']) => yearInterval(Number(year)),
  ),
];
