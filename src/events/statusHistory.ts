import type { Event, EventStatus } from '../model/event.ts';
import { groupBy } from '../model/lists.ts';
import { compareText } from '../model/order.ts';
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

/** What does not undo a happening that has been reported: late copies of a preview, loose wording. */
const NO_UNDOING: ReadonlySet<EventStatus> = new Set(['scheduled', 'ongoing', 'hypothetical']);

interface Report {
  readonly articleId: string;
  readonly at: string | undefined;
  readonly status: EventStatus;
}

/**
 * The status changes over time, one row per day whose articles report another status than those of the day before, and
 * the status that the last of them agree on. Undated articles have no place in a history: they tell the status only
 * where no article has a date. Anaphors say little of themselves and count only where nothing else does.
 * @param group mentions in founding order
 * @param day on which the event takes place, where it is known
 */
export function statusOverTime(
  group: readonly PlacedMention[],
  day: string | undefined,
): Pick<Event, 'status' | 'statusHistory'> {
  const reports = reportsOf(group);
  const dated = reports.filter(({ at }) => at !== undefined);
  if (dated.length === 0) {
    const status = commonStatus(reports);
    const first = reports.find((report) => report.status === status);
    return { status, statusHistory: first === undefined ? [] : [{ status, articleId: first.articleId }] };
  }
  const statusHistory: Event['statusHistory'][number][] = [];
  for (const ofDay of groupByDay(dated)) {
    const told = ofDay.map((report) => ({ ...report, status: plausibleStatus(report, day) }));
    const status = commonStatus(told);
    const before = statusHistory.at(-1)?.status;
    if (status === before || (before === 'held' && NO_UNDOING.has(status))) continue;
    const teller = told.find((report) => report.status === status);
    if (teller === undefined) continue;
    const { articleId, at } = teller;
    statusHistory.push({ status, articleId, ...(at === undefined ? {} : { at }) });
  }
  return { status: statusHistory.at(-1)?.status ?? 'held', statusHistory };
}

/** What each article says of the event, in the order of the articles. */
function reportsOf(group: readonly PlacedMention[]): Report[] {
  const precise = group.filter(({ mention }) => !mention.anaphoric);
  const byArticle = groupBy(precise.length > 0 ? precise : group, ({ article }) => article);
  return [...byArticle].map(([{ id, publishedAt }, members]) => ({
    articleId: id,
    at: publishedAt,
    status: commonStatus(members.map(({ mention }) => mention)),
  }));
}

/** Nothing has taken place before its day: who writes so means the plan. */
function plausibleStatus({ at, status }: Report, day: string | undefined): EventStatus {
  const isBefore = day !== undefined && at !== undefined && at.slice(0, 10) < day;
  return isBefore && (status === 'held' || status === 'ongoing') ? 'scheduled' : status;
}

function groupByDay(reports: readonly Report[]): Report[][] {
  const days = groupBy(reports, ({ at }) => at?.slice(0, 10) ?? '');
  return [...days].sort(([a], [b]) => compareText(a, b)).map(([, ofDay]) => ofDay);
}

function commonStatus(reports: readonly Pick<Report, 'status'>[]): EventStatus {
  const counts = new Map<EventStatus, number>();
  for (const { status } of reports) counts.set(status, (counts.get(status) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || TELLING.indexOf(a[0]) - TELLING.indexOf(b[0]));
  return ranked[0]?.[0] ?? 'held';
}
