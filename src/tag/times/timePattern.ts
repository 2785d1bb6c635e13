import type { Interval } from '../../model/time.ts';
import type { Day } from './timeCalendar.ts';
import type { Direction } from './timeTense.ts';

/** What a relative expression is resolved against. */
export interface TimeAnchor {
  /** The article's date; undated articles have none. */
  readonly day: Day | undefined;
  readonly direction: Direction;
  /** A verb in the past that does not keep a day soon after the article's from being of this year. */
  readonly mayBeAhead: boolean;
  /** Its sentence also tells of what is over, so that what was planned may be. */
  readonly tellsOfPast: boolean;
  /** First day of the last expression before this one that named a day. */
  readonly previous: Day | undefined;
  /** The last expression before this one that was resolved, whatever it named. */
  readonly last: Interval | undefined;
  /** The last month, quarter, year or longer stretch that its sentence named before it. */
  readonly stretch: Interval | undefined;
}

/** `rejected`: the words are no time after all ("in two weeks" in the past tense is a duration). */
export type Resolution = Interval | 'unresolved' | 'rejected';

/** One family of time expressions. Forms are global, with bounded quantifiers only. */
export interface TimePattern {
  /** No match does without one of these, in small letters: to look for them costs a tenth of the form. */
  readonly keys: readonly string[];
  readonly form: RegExp;
  readonly relative: boolean;
  resolve(match: RegExpExecArray, anchor: TimeAnchor): Resolution;
}

/** A pattern that needs the article's date; without one it stays unresolved. */
export function relativePattern(
  keys: readonly string[],
  form: RegExp,
  resolve: (match: RegExpExecArray, day: Day, anchor: TimeAnchor) => Interval | 'rejected' | undefined,
): TimePattern {
  return {
    keys,
    form,
    relative: true,
    resolve: (match, anchor) =>
      anchor.day === undefined ? 'unresolved' : (resolve(match, anchor.day, anchor) ?? 'unresolved'),
  };
}

/** A pattern that names its year; an impossible date ("31 June 2025") is no date. */
export function absolutePattern(
  keys: readonly string[],
  form: RegExp,
  resolve: (match: RegExpExecArray) => Interval | undefined,
): TimePattern {
  return { keys, form, relative: false, resolve: (match) => resolve(match) ?? 'rejected' };
}
