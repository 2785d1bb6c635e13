import type { Interval } from '../../model/time.ts';
import {
  addMonths,
  type Day,
  dayInterval,
  dayOf,
  decadeInterval,
  halfInterval,
  interval,
  isCalendarDay,
  monthInterval,
  monthOf,
  parseDay,
  partOfInterval,
  quarterInterval,
  weekdayOf,
  weekendInterval,
  weekInterval,
  yearInterval,
  yearOf,
} from './timeCalendar.ts';
import { relativePattern, type TimeAnchor, type TimePattern } from './timePattern.ts';
import type { Direction } from './timeTense.ts';
import {
  DAY_NUMBER,
  MONTH,
  MONTH_KEYS,
  MONTH_OR_SHORT,
  monthNumber,
  ordinalIndex,
  SHORT_MONTH_KEYS,
  WEEKDAY,
  WEEKDAY_KEYS,
  weekdayNumber,
} from './timeWords.ts';
import { yearFor } from './timeYear.ts';

const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

function undatedDays(month: number, from: string, to: string | undefined, anchor: Day, setting: TimeAnchor) {
  const first = Number.parseInt(from, 10);
  const last = to === undefined ? first : Number.parseInt(to, 10);
  const year = yearFor(month, first, anchor, setting);
  if (!isCalendarDay(year, month, first) || last < first) return 'rejected';
  const start = dayOf(year, month, first);
  return first === last ? dayInterval(start) : interval(start, start + last - first, 'range');
}

function undatedMonth(month: number, anchor: Day, direction: Direction): Interval | undefined {
  const now = monthOf(anchor);
  const year = yearOf(anchor);
  if (direction > 0) return monthInterval(month < now ? year + 1 : year, month);
  if (direction < 0) return monthInterval(month > now ? year - 1 : year, month);
  return monthInterval(month - now > 6 ? year - 1 : year, month);
}

/** The interval of "last week", "this month", "next year" and so on. */
export function shiftedInterval(unit: string, shift: number, anchor: Day): Interval | undefined {
  const year = yearOf(anchor);
  const month = monthOf(anchor);
  if (unit === 'week') return weekInterval(anchor + 7 * shift);
  if (unit === 'weekend') return weekendInterval(anchor + 7 * shift);
  if (unit === 'month') return monthInterval(year, month + shift);
  if (unit === 'quarter') return quarterInterval(year, Math.floor(month / 3) + shift);
  if (unit === 'year') return yearInterval(year + shift);
  if (unit === 'decade') return decadeInterval(Math.floor(year / 10) * 10 + 10 * shift);
  return undefined;
}

function weekday(
  name: string,
  modifier: string | undefined,
  anchor: Day,
  { direction, mayBeAhead }: TimeAnchor,
): Day {
  const ahead = weekdayNumber(name) - weekdayOf(anchor);
  const word = modifier?.toLowerCase();
  if (word === 'coming') return anchor + (ahead <= 0 ? ahead + 7 : ahead);
  // Papers write the bare day for one of the same week: on a Monday "next Tuesday" is eight days off.
  if (word === 'next') return anchor + ahead + 7;
  if (word === 'last' || word === 'past') return anchor + (ahead >= 0 ? ahead - 7 : ahead);
  if (word === 'this' && direction === 0) return anchor + ahead;
  if (direction > 0 || (direction === 0 && mayBeAhead)) return anchor + (ahead < 0 ? ahead + 7 : ahead);
  // Reports look back: without a verb that tells, "Monday" is the last one.
  return anchor + (ahead > 0 ? ahead - 7 : ahead);
}

/** Expressions that need the article's date but count nothing, most specific first. */
export const relativePatterns: readonly TimePattern[] = [
  relativePattern(
    SHORT_MONTH_KEYS,
    new RegExp(
      `(?:\\b${WEEKDAY},? )?\\b(${MONTH_OR_SHORT}) (${DAY_NUMBER})(?: ?(?:-|–|to|and) ?(${DAY_NUMBER})(?! ?[A-Z]))?(?![\\p{N}%]|[.:,][0-9]| ?(?:percent|million|billion))`,
      'gu',
    ),
    ([, month = '', from = '', to], day, anchor) => undatedDays(monthNumber(month), from, to, day, anchor),
  ),
  relativePattern(
    SHORT_MONTH_KEYS,
    new RegExp(
      `(?:\\b${WEEKDAY},? )?(?:\\bthe )?(?<![\\p{N}.,$€£])(${DAY_NUMBER})(?: ?(?:-|–|to|and) ?(${DAY_NUMBER}))? (?:of )?(${MONTH_OR_SHORT})(?![\\p{L}])`,
      'gu',
    ),
    ([, from = '', to, month = ''], day, anchor) => undatedDays(monthNumber(month), from, to, day, anchor),
  ),
  relativePattern(
    ['end of', 'start of', 'beginning of', 'middle of'],
    /\b(?:the )?(end|start|beginning|middle) of (the|this|last|next) (week|month|quarter|year|decade)\b/giu,
    ([, part = '', which = '', unit = ''], day) => {
      const whole = shiftedInterval(unit.toLowerCase(), SHIFT[which.toLowerCase()] ?? 0, day);
      return edgeOf(whole, part);
    },
  ),
  relativePattern(
    ['end of', 'start of', 'beginning of', 'middle of'],
    new RegExp(`\\b(?:the )?(end|start|beginning|middle) of (${MONTH})\\b`, 'giu'),
    ([, part = '', month = ''], day, { direction }) =>
      edgeOf(undatedMonth(monthNumber(month), day, direction), part),
  ),
  relativePattern(
    ['half of'],
    /\b(first|second) half of (the|this|last|next) year\b/giu,
    ([, half = '', which = ''], day) =>
      halfInterval(yearOf(day) + (SHIFT[which.toLowerCase()] ?? 0), ordinalIndex(half)),
  ),
  relativePattern(
    ['week', 'month', 'quarter', 'year', 'decade'],
    /\b(?:(earlier|later|early|mid|late)[ -])?(last|past|previous|this|current|next|coming|following) (weekend|week|month|quarter|year|decade)\b(?!-)/giu,
    ([, part, which = '', unit = ''], day) => {
      // "over the past decade": ten years that end now, not one of the calendar.
      if (/^past$/iu.test(which) && /^decade$/iu.test(unit))
        return interval(addMonths(day, -120), day, 'range');
      const whole = shiftedInterval(unit.toLowerCase(), SHIFT[which.toLowerCase()] ?? 0, day);
      if (part === undefined) return whole;
      if (/er$/iu.test(part)) return sideOf(whole, part, day);
      return /^(?:month|year)$/iu.test(unit) ? partOfInterval(whole, part.toLowerCase()) : whole;
    },
  ),
  relativePattern(
    ['earlier in the', 'later in the', 'rest of th', 'remainder of th'],
    /\b(?:(earlier|later) in the|(?:the )?(?:rest|remainder) of (?:the|this)) (week|month|year)\b/giu,
    ([, part = 'later', unit = ''], day) => sideOf(shiftedInterval(unit.toLowerCase(), 0, day), part, day),
  ),
  relativePattern(
    ['the weekend'],
    /\b(?:over|at|during|on|for|by) the weekend\b/giu,
    (_match, day, { direction }) => weekendInterval(direction > 0 || weekdayOf(day) >= 5 ? day : day - 7),
  ),
  relativePattern(
    ['quarter', 'q1', 'q2', 'q3', 'q4'],
    /\b(?:(?:the )?(first|second|third|fourth|final|1st|2nd|3rd|4th) quarter|(Q[1-4]))\b(?!-)/giu,
    ([, ordinal, short = ''], day, { direction }) => {
      const quarter = ordinalIndex(ordinal ?? short);
      const now = Math.floor(monthOf(day) / 3);
      const year = yearOf(day) + (direction > 0 ? Number(quarter < now) : -Number(quarter > now));
      return quarterInterval(year, quarter);
    },
  ),
  relativePattern(['before yesterday'], /\bday before yesterday\b/giu, (_match, day) => dayInterval(day - 2)),
  relativePattern(['after tomorrow'], /\bday after tomorrow\b/giu, (_match, day) => dayInterval(day + 2)),
  relativePattern(['yesterday', 'last night'], /\b(?:yesterday|last night)\b/giu, (_match, day) =>
    dayInterval(day - 1),
  ),
  relativePattern(
    ['today', 'tonight', 'this morning', 'this afternoon', 'this evening'],
    /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
    (_match, day) => dayInterval(day),
  ),
  relativePattern(['tomorrow'], /\btomorrow\b/giu, (_match, day) => dayInterval(day + 1)),
  relativePattern(
    WEEKDAY_KEYS,
    new RegExp(
      `(?<!\\b(?:Good|Black|Ash|Palm|Easter|Cyber|Super|Bloody|[Ee]very|[Ee]ach|[Aa]ny|[Oo]ther) )\\b(?:([Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming|[Ee]arly|[Ll]ate) )?(${WEEKDAY})s?(?: (?:morning|afternoon|evening|night))?\\b`,
      'gu',
    ),
    ([whole, modifier, name = ''], day, anchor) =>
      // "on Mondays" is a habit.
      /days\b/u.test(whole) ? 'rejected' : dayInterval(weekday(name, modifier, day, anchor)),
  ),
  relativePattern(
    MONTH_KEYS,
    new RegExp(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Mm]id|[Ll]ate|[Dd]uring|[Tt]hrough|[Bb]y|[Ff]rom|to|of|[Ff]or|[Aa]nd|[Bb]efore|[Aa]fter|[Bb]etween)[ -])(${MONTH})(?:['’]s)?(?! ?[\\p{N}])(?! [A-Z])(?![\\p{L}])`,
      'gu',
    ),
    (match, day, { direction }) => {
      const before = match.input.slice(Math.max(0, match.index - 6), match.index);
      // "by May", "for May": as likely a person.
      if (match[1] === 'May' && /(?:by|for|of|to|and|from|before|after) $/iu.test(before)) return 'rejected';
      const month = undatedMonth(monthNumber(match[1] ?? ''), day, direction);
      const part = /(early|mid|late)[ -]$/iu.exec(before)?.[1];
      return part === undefined ? month : partOfInterval(month, part.toLowerCase());
    },
  ),
  // "September brought little rain", "the November vote"; April, May, June and August may be people, March a walk.
  relativePattern(
    MONTH_KEYS,
    /(?:^|(?<=\b(?:the|a|its|their|wet|dry|cold|hot|warm) ))(January|February|July|September|October|November|December)(?:['’]s)?(?= \p{Ll})/gu,
    ([, month = ''], day, { direction }) => undatedMonth(monthNumber(month), day, direction),
  ),
];

function edgeOf(whole: Interval | undefined, part: string): Interval | undefined {
  const word = part.toLowerCase();
  if (word === 'middle') return partOfInterval(whole, 'mid');
  const day = whole === undefined ? undefined : parseDay(word === 'end' ? whole.end : whole.start);
  return day === undefined ? undefined : dayInterval(day);
}

/** "earlier this month": from its start until the article's date; "later": from then on. */
function sideOf(whole: Interval | undefined, part: string, day: Day): Interval | undefined {
  const start = whole === undefined ? undefined : parseDay(whole.start);
  const end = whole === undefined ? undefined : parseDay(whole.end);
  if (start === undefined || end === undefined || whole === undefined) return undefined;
  // "earlier last week" lies wholly in the past.
  if (day < start || day > end) return whole;
  return part.toLowerCase() === 'earlier' ? interval(start, day, 'range') : interval(day, end, 'range');
}
