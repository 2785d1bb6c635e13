import { quoteAt } from '../../model/span.ts';
import type { Interval, TimeExpression } from '../../model/time.ts';
import { absolutePatterns } from './timeAbsolute.ts';
import { MOVED_FROM, SET_REACH } from './timeArrangement.ts';
import { addMonths, type Day, interval, parseDay, yearOf } from './timeCalendar.ts';
import { countedPatterns } from './timeCounted.ts';
import { holidayPatterns } from './timeHolidays.ts';
import type { TimeAnchor, TimePattern } from './timePattern.ts';
import { periodPatterns, shiftYears } from './timePeriods.ts';
import { relativePatterns } from './timeRelative.ts';
import { readTense } from './timeTense.ts';
import { MONTH_KEYS, MONTH_OR_SHORT } from './timeWords.ts';

/** Patterns that find something without a digit too; what names its year has several. */
const UNDATED: readonly TimePattern[] = [...countedPatterns, ...holidayPatterns, ...relativePatterns];
const WORDED: readonly TimePattern[] = [...periodPatterns, ...UNDATED];
const PATTERNS: readonly TimePattern[] = [...periodPatterns, ...absolutePatterns, ...UNDATED];
/** No time expression does without one of these or of the next; most sentences are passed over at this cost. */
const TRIGGERS: readonly string[] = [
  ...['day', 'week', 'month', 'year', 'quarter', 'decade', 'century', 'ago', 'recent', 'coming', 'later'],
  ...['earlier', 'tomorrow', 'morning', 'evening', 'night', 'noon', 'spring', 'summer', 'autumn', 'fall'],
  ...['winter', 'christmas', 'easter', ...MONTH_KEYS],
];
const SHORT_TRIGGER = /[0-9]{2}|\b(?:Q[1-4]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/iu;
const DEADLINE = /\b(?:by|no later than|before) (?:the )?$/iu;
const STRETCH = /^(?:month|quarter|year|range)$/u;
const NAMES_MONTH = new RegExp(`\\b${MONTH_OR_SHORT}`, 'u');
const JOINT = /^ ?(?:-|–|—|to|until|through) ?$/u;

interface TimeMatch {
  readonly pattern: TimePattern;
  readonly match: RegExpExecArray;
}

/** What the text named last, carried from sentence to sentence. */
export interface TimeMemory {
  /** The last day, for "three days later". */
  previous: Day | undefined;
  /** The last time of any length, for "the following year". */
  last: Interval | undefined;
}

/**
 * Time expressions of one sentence in text order.
 * @param base offset of the sentence in the text that spans point into
 * @param day the article's date, where it is known
 */
export function scanTimes(
  sentence: string,
  base: number,
  text: string,
  day: Day | undefined,
  memory: TimeMemory,
): TimeExpression[] {
  const folded = foldCase(sentence);
  if (!holdsAny(folded, TRIGGERS) && !SHORT_TRIGGER.test(sentence)) return [];
  const matches = findMatches(sentence, folded);
  if (matches.length === 0) return [];
  const tense = readTense(sentence);
  const times: TimeExpression[] = [];
  let stretch: TimeAnchor['stretch'];
  for (const { pattern, match } of matches) {
    const deadline = DEADLINE.exec(sentence.slice(Math.max(0, match.index - 16), match.index));
    const resolution = pattern.resolve(match, {
      day,
      ...tense.tenseAt(match.index),
      tellsOfPast: tense.tellsOfPast && deadline === null,
      previous: memory.previous,
      last: memory.last,
      stretch,
    });
    if (resolution === 'rejected') continue;
    const start = base + match.index - (deadline?.[0].length ?? 0);
    const { span, quote } = quoteAt(text, start, base + match.index + match[0].length);
    const time: TimeExpression = {
      span,
      quote,
      ...(resolution === 'unresolved' ? {} : { interval: resolution }),
      relative: pattern.relative,
      deadline: deadline !== null && !/before/iu.test(deadline[0]),
    };
    const named = time.interval?.granularity === 'day' ? parseDay(time.interval.start) : undefined;
    if (named !== undefined) memory.previous = named;
    const before = times.at(-1);
    const joined = before === undefined ? undefined : joinRange(before, time, text);
    if (before !== undefined) times[times.length - 1] = joined ?? shareYear(before, time, text);
    if (joined === undefined) times.push(time);
    const last = times.at(-1)?.interval;
    memory.last = last ?? memory.last;
    if (STRETCH.test(last?.granularity ?? '')) stretch = last;
  }
  return times;
}

/** In small letters, with what a pattern that ignores case takes for an "s" as well. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ſ') ? lower.replaceAll('ſ', 's') : lower;
}

function holdsAny(folded: string, words: readonly string[]): boolean {
  for (const word of words) if (folded.includes(word)) return true;
  return false;
}

/** Matches that do not overlap, earlier patterns first, in text order. */
function findMatches(sentence: string, folded: string): TimeMatch[] {
  const taken = new Uint8Array(sentence.length);
  const found: TimeMatch[] = [];
  for (const pattern of /[0-9]/u.test(sentence) ? PATTERNS : WORDED) {
    if (!holdsAny(folded, pattern.keys)) continue;
    // By `exec`: `matchAll` would build each of the forms anew for every sentence.
    pattern.form.lastIndex = 0;
    for (let match = pattern.form.exec(sentence); match !== null; match = pattern.form.exec(sentence)) {
      const end = match.index + match[0].length;
      if (taken[match.index] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, match.index, end);
      found.push({ pattern, match });
    }
  }
  return found.sort((a, b) => a.match.index - b.match.index);
}

/** "24 June to 2 July 2023", "between January and June", told in May: the last 24 June and the last January before. */
function lastBefore(end: Day, start: Day): Day {
  const years = yearOf(end) - yearOf(start);
  const sameYear = addMonths(start, 12 * years);
  return sameYear <= end ? sameYear : addMonths(start, 12 * (years - 1));
}

/** "from 2014 to 2020", "24 June to 2 July": two expressions that make one stretch. */
function joinRange(first: TimeExpression, second: TimeExpression, text: string): TimeExpression | undefined {
  if (first.interval === undefined || second.interval === undefined) return undefined;
  const between = text.slice(first.span.end, second.span.start);
  const opening = text.slice(Math.max(0, first.span.start - SET_REACH), first.span.start);
  const isJoined = JOINT.test(between) || (between === ' and ' && /\bbetween $/iu.test(opening));
  if (!isJoined || MOVED_FROM.test(opening)) return undefined;
  const start = parseDay(first.interval.start);
  const end = parseDay(second.interval.end);
  if (start === undefined || end === undefined) return undefined;
  const opens = first.relative && NAMES_MONTH.test(first.quote) ? lastBefore(end, start) : start;
  const range = interval(opens, end, 'range');
  if (range === undefined) return undefined;
  return {
    ...quoteAt(text, first.span.start, second.span.end),
    interval: range,
    relative: first.relative || second.relative,
    deadline: false,
  };
}

/** "in January and March 2024": the year that closes the pair is that of both. */
function shareYear(first: TimeExpression, second: TimeExpression, text: string): TimeExpression {
  const isPair =
    first.relative && !second.relative && text.slice(first.span.end, second.span.start) === ' and ';
  if (!isPair || first.interval === undefined || second.interval === undefined) return first;
  if (!NAMES_MONTH.test(first.quote) || !NAMES_MONTH.test(second.quote)) return first;
  const years = Number(second.interval.start.slice(0, 4)) - Number(first.interval.start.slice(0, 4));
  const interval = shiftYears(first.interval, years);
  return interval === undefined ? first : { ...first, interval };
}
