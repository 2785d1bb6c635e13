import type { Event } from '../model/event.ts';
import { addTo } from '../model/lists.ts';
import { compareText } from '../model/order.ts';
import type { PlacedMention } from './placedMention.ts';

/** Only what takes place at one spot can be told of two. */
const VENUED: ReadonlySet<string> = new Set(['meeting', 'talks', 'summit', 'trial', 'ruling']);

/**
 * Days, places and statuses on which the articles disagree. One article that tells several contradicts nobody: it
 * speaks of a change of plans, or of more happenings than one.
 */
export function findConflicts(group: readonly PlacedMention[]): Event['conflicts'] {
  const days = group.flatMap(({ mention: { time }, article }) =>
    time?.granularity === 'day' ? [{ value: time.start, article: article.id }] : [],
  );
  const places = group.flatMap(({ place, article }) =>
    place ? [{ value: place.name, article: article.id }] : [],
  );
  const hasVenue = group.every(({ mention }) => VENUED.has(mention.subtype));
  return [
    ...conflict('time', days),
    ...(hasVenue ? conflict('place', places) : []),
    ...statusConflict(group),
  ];
}

/** Articles of one day that contradict each other: held for one, off for the other. Plans that change are history. */
function statusConflict(group: readonly PlacedMention[]): Event['conflicts'] {
  const days = new Map<string, { value: string; article: string }[]>();
  for (const { mention, article } of group) {
    const day = article.publishedAt?.slice(0, 10);
    if (day === undefined || !CONTRADICTING.has(mention.status)) continue;
    addTo(days, day, { value: mention.status, article: article.id });
  }
  const told = [...days.values()].filter(
    (values) =>
      values.some(({ value }) => value === 'held') && new Set(values.map(({ value }) => value)).size > 1,
  );
  return conflict('status', told.flat());
}

const CONTRADICTING: ReadonlySet<string> = new Set(['held', 'cancelled', 'denied']);

function conflict(
  field: string,
  values: readonly { readonly value: string; readonly article: string }[],
): Event['conflicts'] {
  const articles = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  for (const { value, article } of values) {
    articles.set(value, (articles.get(value) ?? new Set()).add(article));
    told.set(article, (told.get(article) ?? new Set()).add(value));
  }
  const firm = new Set([...told.values()].flatMap((own) => (own.size === 1 ? [...own] : [])));
  if (firm.size < 2) return [];
  const rows = [...articles].map(([value, ids]) => ({ value, articleIds: [...ids].sort(compareText) }));
  return [{ field, values: rows.sort((a, b) => compareText(a.value, b.value)) }];
}
