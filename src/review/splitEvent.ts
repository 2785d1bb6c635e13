import type { Event } from '../model/event.ts';
import { contentId } from '../model/ids.ts';

type Mention = Event['mentions'][number];

/**
 * Takes mentions out of an event, for a person says that they report another one. The event keeps its id; the other
 * one has what the sources said where they disagreed, and else what was known of the event.
 */
export function splitEvent(
  event: Event,
  moved: readonly Mention[],
): { readonly rest: Event; readonly other: Event } | undefined {
  const rest = event.mentions.filter((mention) => !moved.includes(mention));
  const [founder] = moved;
  if (founder === undefined || rest.length === 0) return undefined;
  const id = contentId('ev', event.id, founder.articleId, founder.span.start, founder.span.end, 'split');
  return { rest: keepMentions(event, rest), other: { ...keepMentions(event, moved), id, supersedes: [] } };
}

function keepMentions(event: Event, mentions: readonly Mention[]): Event {
  const articleIds = new Set(mentions.map(({ articleId }) => articleId));
  const statusHistory = event.statusHistory.filter(({ articleId }) => articleIds.has(articleId));
  const conflicts = event.conflicts.flatMap(({ field, values }) => {
    const kept = values.flatMap((one) => {
      const sources = one.articleIds.filter((articleId) => articleIds.has(articleId));
      return sources.length === 0 ? [] : [{ ...one, articleIds: sources }];
    });
    return kept.length > 1 ? [{ field, values: kept }] : [];
  });
  const { place, time, ...fields } = event;
  const ownPlace = soleValue(event, 'place', articleIds) ?? place?.name;
  const ownDay = soleValue(event, 'time', articleIds) ?? time?.start;
  const isDay = ownDay !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(ownDay);
  return {
    ...fields,
    ...(ownPlace === undefined ? {} : { place: ownPlace === place?.name ? place : { name: ownPlace } }),
    ...(time !== undefined && ownDay === time.start ? { time } : {}),
    ...(isDay && ownDay !== time?.start
      ? { time: { start: ownDay, end: ownDay, granularity: 'day' as const } }
      : {}),
    status: statusHistory.at(-1)?.status ?? event.status,
    statusHistory,
    mentions,
    articles: event.articles.filter(({ id }) => articleIds.has(id)),
    conflicts,
  };
}

/** What these articles alone say of a field that the sources disagree on. */
function soleValue({ conflicts }: Event, field: string, articleIds: ReadonlySet<string>): string | undefined {
  const values = conflicts.find((conflict) => conflict.field === field)?.values ?? [];
  const own = values.filter((one) => one.articleIds.some((id) => articleIds.has(id)));
  return own.length === 1 ? own[0]?.value : undefined;
}
