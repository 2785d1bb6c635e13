import type { Relation } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import { overlapLength } from '../model/span.ts';
import { formatInterval } from './dates.ts';
import { type DisputeSide, type DisputeSource, findSides } from './disputeSides.ts';
import { titleDispute } from './disputeTitle.ts';
import { sortBy } from './ranking.ts';
import { type RunIndex, rowsAt } from './runIndex.ts';
import { eventStatusWords } from './wording.ts';

/** Something on which the sources, or the parts and their sum, do not agree. */
export interface Dispute {
  /** Id of the first relation, or of the event with the field. Stable across runs as those ids are. */
  readonly id: string;
  readonly type: Relation['type'] | 'event';
  readonly title: string;
  readonly explanations: readonly string[];
  readonly checks: readonly string[];
  readonly sides: readonly DisputeSide[];
  readonly eventId?: string;
}

/** All disputes of the run: figures first, then sums and references, then what is said of events. */
export function findDisputes(index: RunIndex): Dispute[] {
  const relations = index.run.relations.filter((relation) => relation.verdict === 'inconsistent');
  const ofType = (type: Relation['type']) => relations.filter((relation) => relation.type === type);
  return [
    ...sortBy(
      joinConflicts(ofType('conflicts')).map((joined) => disputeOf(joined, index)),
      (dispute) => [sharesSources(dispute) ? 1 : 0, -sourcesOf(dispute).size, dispute.id],
    ),
    ...[...ofType('partWhole'), ...ofType('reference')].map((relation) => disputeOf([relation], index)),
    ...index.run.events.flatMap((event) => event.conflicts.map((_, at) => eventDispute(event, at, index))),
  ];
}

/** Figures that a later report replaced, the earlier value first: no dispute, but what was written before is old. */
export function findUpdates(index: RunIndex): Dispute[] {
  return index.run.relations
    .filter((relation) => relation.type === 'supersedes')
    .map((relation) => disputeOf([relation], index));
}

/**
 * Whether one article stands on several sides. Then the values are likely to be of different things, or an update
 * that the article itself explains; disputes between articles come first.
 */
function sharesSources({ sides }: Dispute): boolean {
  const perSide = sides.map((side) => new Set(side.sources.map((source) => source.articleId)));
  return (
    perSide.reduce((sum, articles) => sum + articles.size, 0) >
    new Set(perSide.flatMap((one) => [...one])).size
  );
}

function sourcesOf({ sides }: Dispute): Set<string> {
  return new Set(sides.flatMap((side) => side.sources.map((source) => source.articleId)));
}

/** Conflicts that share a figure, or a claim where no figures are named, are one dispute with many sides. */
function joinConflicts(relations: readonly Relation[]): Relation[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    return leader;
  };
  const keysOf = ({ figureIds, claimIds }: Relation) =>
    figureIds.length > 0 ? figureIds.map((figure) => figure.id) : claimIds;
  for (const relation of relations) {
    const [first = relation.id, ...others] = keysOf(relation).map(leaderOf);
    for (const other of others) if (other !== first) leaders.set(other, first);
  }
  const joined = new Map<string, Relation[]>();
  for (const relation of relations) {
    const leader = leaderOf(keysOf(relation)[0] ?? relation.id);
    const list = joined.get(leader);
    if (list === undefined) joined.set(leader, [relation]);
    else list.push(relation);
  }
  return [...joined.values()];
}

function disputeOf(relations: readonly Relation[], index: RunIndex): Dispute {
  const [first] = relations;
  if (first === undefined) throw new Error('a dispute needs a relation');
  const claims = rowsAt(
    index.claims,
    relations.flatMap((one) => one.claimIds),
  );
  const eventId = claims.find((claim) => claim.eventId !== undefined)?.eventId;
  const sides = findSides(relations, index);
  return {
    id: first.id,
    type: first.type,
    title: titleDispute(relations, first, index),
    ...reasonsOf(relations, sides),
    sides,
    ...(eventId === undefined ? {} : { eventId }),
  };
}

/** Three and more values are compared in pairs, which nobody wants to read: the sides speak for themselves. */
function reasonsOf(relations: readonly Relation[], sides: readonly DisputeSide[]) {
  const [first] = relations;
  if (first?.type === 'conflicts' && sides.length > 2) {
    return { explanations: [`The sources give ${sides.length} different values.`], checks: [] };
  }
  return {
    // Where claims are the sides, an explanation could only repeat them.
    explanations: sides.every((side) => side.value === '')
      ? relations.map((one) => one.check)
      : [...new Set(relations.map((one) => one.explanation))],
    checks:
      first?.type === 'partWhole' || first?.type === 'reference' ? relations.map((one) => one.check) : [],
  };
}

function eventDispute(event: Event, at: number, index: RunIndex): Dispute {
  const conflict = event.conflicts[at];
  const field = conflict?.field ?? '';
  return {
    id: `${event.id}-${at}`,
    type: 'event',
    title: `${event.title}: ${field}`,
    explanations: [`The articles do not agree on the ${field} of this event.`],
    checks: [],
    sides: (conflict?.values ?? []).map(({ value, articleIds }) => ({
      value: readable(value),
      sources: articleIds.map((articleId) => eventSource(event, articleId, index)),
    })),
    eventId: event.id,
  };
}

/** An article on one side of an event's dispute, with the claim, or else the words, by which it reports the event. */
function eventSource({ id, mentions }: Event, articleId: string, index: RunIndex): DisputeSource {
  const own = mentions.filter((mention) => mention.articleId === articleId);
  const claims = index.claimsOfEvent(id).filter((claim) => claim.articleId === articleId);
  const claim = own
    .flatMap((mention) => claims.filter((one) => overlapLength(one.span, mention.span) > 0))
    .at(0);
  if (claim !== undefined) return { articleId, claimId: claim.id };
  return { articleId, ...(own[0] === undefined ? {} : { quote: own[0].quote }) };
}

/** Values of event conflicts are statuses, dates or names. */
function readable(value: string): string {
  const status = Object.entries(eventStatusWords).find(([name]) => name === value)?.[1];
  if (status !== undefined) return status;
  const [start = '', end = start] = value.split('/');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(start) || !/^\d{4}-\d{2}-\d{2}$/u.test(end)) return value;
  return formatInterval({ start, end, granularity: start === end ? 'day' : 'range' });
}
