import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import { compareKeys } from '../model/order.ts';
import { type RunIndex, rowsAt } from './runIndex.ts';

/** Sorted copy by several keys of each row; numbers ascend, so negate what should descend. */
export function sortBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | number | undefined)[],
): Row[] {
  return rows
    .map((row) => ({ row, keys: keysOf(row) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ row }) => row);
}

/**
 * The claims most worth checking, one per claim group, background left out. Ties go to what more independent
 * publishers repeat, since an error there has travelled further, then to the earliest report.
 */
export function rankClaims(index: RunIndex): Claim[] {
  const seen = new Set<string>();
  return sortBy(
    index.run.claims.filter((claim) => claim.checkworthiness.worth && !claim.background),
    (claim) => [
      -claim.checkworthiness.score,
      -(index.groups.get(claim.groupId)?.publishers ?? 0),
      index.articles.get(claim.articleId)?.publishedAt,
      claim.articleId,
      claim.span.start,
    ],
  ).filter((claim) => {
    const isFirst = !seen.has(claim.groupId);
    seen.add(claim.groupId);
    return isFirst;
  });
}

/** Events by how widely they are covered: publishers, then articles, then claims about them. */
export function rankEvents(index: RunIndex): Event[] {
  return sortBy(index.run.events, (event) => [
    -publishersOf(event, index).length,
    -event.articles.length,
    -index.claimsOfEvent(event.id).length,
    event.time?.start,
    event.id,
  ]);
}

/** Distinct named publishers that report an event, in the order of its articles. */
export function publishersOf(event: Event, index: RunIndex): string[] {
  const ids = event.articles.map((article) => article.id);
  return [
    ...new Set(rowsAt(index.articles, ids).flatMap((article) => article.publisher ?? article.site ?? [])),
  ];
}
