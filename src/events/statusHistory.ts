import type { Event, EventStatus } from '../model/event.ts';
import type { PlacedMention } from './placedMention.ts';

/** Among equally frequent statuses the one that says most. */
const TELLING: readonly EventStatus[] = [
  'cancelled',
  'held',
  'ongoing',
  'scheduled',
  'denied',
  'hypothetical',
];

/**
 * The status changes over time, one row per article that reports another status than the article before, and the
 * status that the latest articles agree on. Anaphors say little of themselves and count only where nothing else does.
 * @param group mentions in founding order
 */
export function statusOverTime(group: readonly PlacedMention[]): Pick<Event, 'status' | 'statusHistory'> {
  const precise = group.filter(({ mention }) => !mention.anaphoric);
  const telling = precise.length > 0 ? precise : group;
  const byArticle = new Map<string, PlacedMention[]>();
  for (const member of telling) {
    byArticle.set(member.article.id, [...(byArticle.get(member.article.id) ?? []), member]);
  }
  const reports = [...byArticle.values()].map((members) => ({
    article: members[0]?.article,
    status: commonStatus(members.map(({ mention }) => mention.status)),
  }));
  const statusHistory = reports.flatMap(({ article, status }, index) => {
    if (article === undefined || reports[index - 1]?.status === status) return [];
    const at = article.publishedAt;
    return [{ status, articleId: article.id, ...(at === undefined ? {} : { at }) }];
  });
  const lastDay = reports.map(({ article }) => article?.publishedAt?.slice(0, 10) ?? '').reduce(latest, '');
  const last = reports.filter(({ article }) => (article?.publishedAt?.slice(0, 10) ?? '') === lastDay);
  return { status: commonStatus(last.map(({ status }) => status)), statusHistory };
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function commonStatus(statuses: readonly EventStatus[]): EventStatus {
  const counts = new Map<EventStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || TELLING.indexOf(a[0]) - TELLING.indexOf(b[0]));
  return ranked[0]?.[0] ?? 'held';
}
