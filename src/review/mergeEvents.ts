import type { Event } from '../model/event.ts';
import { compareKeys, compareText } from '../model/order.ts';

/** One event of several that a person says are one. The first keeps its id and its title; the others are superseded. */
export function mergeEvents(first: Event, others: readonly Event[]): Event {
  const all = [first, ...others];
  const place = all.find((event) => event.place !== undefined)?.place;
  const time = all.find((event) => event.time !== undefined)?.time;
  const timeText = all.find((event) => event.timeText !== undefined)?.timeText;
  const history = all.flatMap((event) => event.statusHistory);
  const { place: _place, time: _time, timeText: _timeText, ...rest } = first;
  return {
    ...rest,
    participants: distinct(
      all.flatMap((event) => event.participants),
      ({ entityId, name }) => entityId ?? name.toLowerCase(),
    ),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    ...(time === undefined && timeText !== undefined ? { timeText } : {}),
    status: latestStatus(history) ?? first.status,
    statusHistory: [...history].sort((a, b) =>
      compareKeys([a.at, a.articleId, a.status], [b.at, b.articleId, b.status]),
    ),
    mentions: distinct(
      all.flatMap((event) => event.mentions),
      ({ articleId, span }) => `${articleId} ${span.start} ${span.end}`,
    ),
    articles: joinArticles(all),
    storyIds: [...new Set(all.flatMap((event) => event.storyIds))].sort(compareText),
    conflicts: joinConflicts(all),
    supersedes: [...new Set(all.flatMap(({ supersedes }) => supersedes).concat(others.map(({ id }) => id)))],
  };
}

/** What the last dated report says; undated reports say nothing of order. */
function latestStatus(history: Event['statusHistory']): Event['status'] | undefined {
  return history.reduce<Event['statusHistory'][number] | undefined>(
    (best, row) => (row.at !== undefined && row.at >= (best?.at ?? '') ? row : best),
    undefined,
  )?.status;
}

function joinArticles(events: readonly Event[]): Event['articles'] {
  const roles = new Map<string, Event['articles'][number]['role']>();
  for (const { id, role } of events.flatMap((event) => event.articles)) {
    if (role === 'primary' || !roles.has(id)) roles.set(id, role);
  }
  return [...roles].map(([id, role]) => ({ id, role }));
}

/** What the events' sources disagreed on, and what the events themselves now do: their days and places. */
function joinConflicts(events: readonly Event[]): Event['conflicts'] {
  const fields = new Map<string, Map<string, Set<string>>>([
    ['time', new Map()],
    ['place', new Map()],
  ]);
  const add = (field: string, value: string, articleIds: readonly string[]): void => {
    const values = fields.get(field) ?? new Map<string, Set<string>>();
    values.set(value, new Set([...(values.get(value) ?? []), ...articleIds]));
    fields.set(field, values);
  };
  for (const { conflicts, time, place, articles } of events) {
    const articleIds = articles.map(({ id }) => id);
    const open = new Set(conflicts.map(({ field }) => field));
    for (const { field, values } of conflicts) {
      for (const one of values) add(field, one.value, one.articleIds);
    }
    if (!open.has('time') && time?.granularity === 'day') add('time', time.start, articleIds);
    if (!open.has('place') && place !== undefined) add('place', place.name, articleIds);
  }
  return [...fields].flatMap(([field, values]) => {
    if (values.size < 2) return [];
    const rows = [...values].map(([value, ids]) => ({ value, articleIds: [...ids].sort(compareText) }));
    return [{ field, values: rows.sort((a, b) => compareText(a.value, b.value)) }];
  });
}

/** The first row of each key. */
function distinct<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const isFirst = !seen.has(keyOf(row));
    seen.add(keyOf(row));
    return isFirst;
  });
}
