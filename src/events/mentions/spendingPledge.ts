import type { EventMention } from '../../model/event.ts';
import { quoteAt } from '../../model/span.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { Trigger } from './findTriggers.ts';

/** Verbs that turn an amount of money to come into a promise, where somebody with a name announces it. */
export const spendingVerbs: ReadonlySet<string> = new Set(['spend', 'invest', 'put']);

const TO_COME = /^(?:will|'ll|would)$/u;

/**
 * "The country will spend 3 billion on its schools, Education Minister X said": a pledge by the person who says so.
 * Its day is that of the saying, not the year by which the money is to flow; the promise itself has been made.
 * @returns nothing where no named person announces it, or where the money has been or might be spent
 */
export function asAnnouncedPledge(
  mention: EventMention,
  { chunk }: Trigger,
  times: readonly TimeExpression[],
  { article, attributions, entities }: TaggedArticle,
): EventMention | undefined {
  if (chunk.kind !== 'verb' || !chunk.before.some((word) => TO_COME.test(word))) return undefined;
  const at = mention.triggerSpan;
  const saying = attributions.find(({ contentSpans }) =>
    contentSpans.some(({ start, end }) => start <= at.start && at.end <= end),
  );
  const entity = saying?.speaker?.entity;
  const speaker = entity === undefined ? undefined : entities[entity];
  if (saying === undefined || entity === undefined || speaker?.type !== 'person') return undefined;
  const outside = times.filter(
    ({ span }) => !saying.contentSpans.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  const day = announcedDay(outside);
  const { time: _time, timeText: _timeText, place: _place, ...kept } = mention;
  return {
    ...kept,
    ...quoteAt(
      article.text,
      Math.min(at.start, saying.cueSpan?.start ?? at.start),
      Math.max(at.end, saying.cueSpan?.end ?? at.end),
    ),
    participants: [{ entity, name: speaker.name, role: 'agent' }],
    ...(day === undefined ? {} : { time: day }),
    status: 'held',
  };
}

function announcedDay(times: readonly TimeExpression[]): EventMention['time'] {
  return times.find(({ interval }) => interval?.granularity === 'day')?.interval;
}
