import type { EventStatus } from '../../model/event.ts';
import type { Interval, TimeExpression } from '../../model/time.ts';
import type { AnyChunk } from './chunks.ts';
import { type ChunkedSentence, gapBefore } from './clauseParties.ts';
import { CLAUSE_OPENERS } from './clauseWords.ts';
import type { Trigger } from './findTriggers.ts';

/**
 * The time expression that belongs to a trigger: the nearest one of its own clause, or one that opens the sentence.
 * Of a cancelled event it is the time for which it was planned, not that of the cancelling.
 */
export function findTime(
  trigger: Trigger,
  sentence: ChunkedSentence,
  times: readonly TimeExpression[],
  status: EventStatus | undefined,
  publishedAt: string | undefined,
): TimeExpression | undefined {
  const { words } = sentence;
  const anchor = words[trigger.at]?.start ?? 0;
  const [from, to] = [
    startOfClause(trigger, sentence),
    status === 'cancelled' ? endOfPlan(trigger, sentence) : endOfClause(trigger, sentence),
  ];
  return times
    .filter(({ span }) => span.start >= from && span.end <= to)
    .filter(({ interval }) => {
      const published = publishedAt?.slice(0, 10);
      return status !== 'scheduled' || !interval || !published || interval.end >= published;
    })
    .map((time) => ({ time, distance: Math.abs(time.span.start - anchor) }))
    .sort((a, b) => a.distance - b.distance)[0]?.time;
}

/** A deal dates from the day on which its parties announce it: "X is to buy Y, the companies said on Monday". */
export function announcementDay(times: readonly TimeExpression[]): TimeExpression | undefined {
  const days = times.filter(({ interval }) => interval?.granularity === 'day');
  return days.length === 1 ? days[0] : undefined;
}

/** Offset where the next clause with a verb of its own begins. */
function endOfClause(trigger: Trigger, sentence: ChunkedSentence): number {
  const { words, chunks } = sentence;
  const position = chunks.indexOf(trigger.chunk);
  const isNoun = trigger.row.pos === 'noun';
  for (let at = position + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    // "the storm that hit the coast on Monday": the clause says of the noun itself when it was.
    const isOwnClause = isNoun && at === position + 1;
    const opener = gapBefore(sentence, at).some(
      (word) => CLAUSE_OPENERS.has(word) && word !== 'as' && !(isOwnClause && /^(?:that|which)$/u.test(word)),
    );
    if (opener) return words[(chunk?.from ?? 1) - 1]?.start ?? 0;
    if (!isFiniteVerb(chunk)) continue;
    if (isNoun && at === position + 1) continue;
    // ", officials said on Monday": the day belongs to the saying, from the comma on.
    const comma = words.slice(trigger.to, chunk?.from).findLastIndex(({ lower }) => lower === ',');
    return words[comma < 0 ? (chunk?.from ?? 0) : trigger.to + comma]?.start ?? 0;
  }
  return words.at(-1)?.end ?? 0;
}

/**
 * "The meeting on Tuesday", "the meeting planned for Tuesday" has been cancelled: up to the end of the plan. A time
 * behind it is that of the cancelling.
 */
function endOfPlan(trigger: Trigger, { words, chunks }: ChunkedSentence): number {
  const position = chunks.indexOf(trigger.chunk);
  const next = chunks.slice(position + 1).filter(({ kind }) => kind === 'verb');
  const [first, second] = next;
  const isPlan = /^(?:plan|schedul|set)/u.test(words[first?.head ?? -1]?.lower ?? '');
  if (isPlan) return words[second?.from ?? words.length - 1]?.start ?? 0;
  return words[trigger.chunk.to - 1]?.end ?? 0;
}

/** Offset behind the last verb before the trigger that is not part of its own clause; 0-based on the sentence. */
function startOfClause(trigger: Trigger, sentence: ChunkedSentence): number {
  const { words, chunks } = sentence;
  const position = chunks.indexOf(trigger.chunk);
  const own = chunks[position];
  for (let at = position; at > 0; at--) {
    const opener = gapBefore(sentence, at).some((word) => CLAUSE_OPENERS.has(word));
    if (opener) return words[chunks[at]?.from ?? 0]?.start ?? 0;
    const before = chunks[at - 1];
    if (!isFiniteVerb(before) || trigger.row.pos === 'noun') continue;
    // What stands behind another verb belongs to that verb: "who entered politics three years ago, has won".
    if (own?.kind === 'verb' && !own.infinitive) return own.from > 0 ? (words[own.from]?.start ?? 0) : 0;
  }
  return words[0]?.start ?? 0;
}

function isFiniteVerb(chunk: AnyChunk | undefined): boolean {
  return chunk?.kind === 'verb' && !chunk.infinitive;
}

const HALF_YEAR_MS = 182 * 86_400_000;

/** "planned for May 12, was cancelled" in an article of May 19: the last May 12, not the next one. */
export function inPastYear(
  interval: Interval,
  status: EventStatus | undefined,
  publishedAt: string | undefined,
): Interval {
  const ahead = Date.parse(interval.start) - Date.parse(publishedAt ?? '');
  if (status !== 'cancelled' || !(ahead > HALF_YEAR_MS)) return interval;
  const lastYear = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  const isLeapDay = interval.start.endsWith('02-29') || interval.end.endsWith('02-29');
  return isLeapDay ? interval : { ...interval, start: lastYear(interval.start), end: lastYear(interval.end) };
}
