import type { Relation } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import { formatInterval } from './dates.ts';
import { formatFigure, unitWords } from './quantities.ts';
import { sortBy } from './ranking.ts';
import { type RunIndex, rowsAt } from './runIndex.ts';
import { capitalize, eventStatusWords, relationWords, shorten } from './wording.ts';

const TITLE_LENGTH = 120;

/** Where a side of a dispute stands: an article, and the claim in it where there is one. */
export interface DisputeSource {
  readonly articleId: string;
  readonly claimId?: string;
  readonly figureId?: string;
}

/** One of the values that cannot all be right, with everybody who gives it. */
export interface DisputeSide {
  readonly value: string;
  readonly role?: Relation['figureIds'][number]['role'];
  readonly sources: readonly DisputeSource[];
}

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
    ...index.run.events.flatMap((event) => event.conflicts.map((_, at) => eventDispute(event, at))),
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
  const joined: { keys: Set<string>; relations: Relation[] }[] = [];
  for (const relation of relations) {
    const ids = relation.figureIds.map((figure) => figure.id);
    const keys = ids.length > 0 ? ids : relation.claimIds;
    const touching = joined.filter((one) => keys.some((key) => one.keys.has(key)));
    const merged = {
      keys: new Set([...touching.flatMap((one) => [...one.keys]), ...keys]),
      relations: [...touching.flatMap((one) => one.relations), relation],
    };
    const [first] = touching;
    if (first === undefined) joined.push(merged);
    else joined.splice(joined.indexOf(first), 1, merged);
    for (const other of touching.slice(1)) joined.splice(joined.indexOf(other), 1);
  }
  return joined.map((one) => one.relations);
}

function disputeOf(relations: readonly Relation[], index: RunIndex): Dispute {
  const [first] = relations;
  if (first === undefined) throw new Error('a dispute needs a relation');
  const roles = new Map(relations.flatMap((one) => one.figureIds).map((figure) => [figure.id, figure.role]));
  const claimIds = [...new Set(relations.flatMap((one) => one.claimIds))];
  const figures = rowsAt(index.figures, [...roles.keys()]);
  const sides =
    figures.length > 0
      ? figureSides(inOrder(first.type, figures, roles, index), roles, claimIds, index)
      : claimSides(claimIds, index);
  const event = rowsAt(index.claims, claimIds).find((claim) => claim.eventId !== undefined)?.eventId;
  return {
    id: first.id,
    type: first.type,
    title: titleOf(first, figures, claimIds, index),
    ...reasonsOf(relations, sides),
    sides,
    ...(event === undefined ? {} : { eventId: event }),
  };
}

/** Three and more values are compared in pairs, which nobody wants to read: the sides speak for themselves. */
function reasonsOf(relations: readonly Relation[], sides: readonly DisputeSide[]) {
  const [first] = relations;
  if (first?.type === 'conflicts' && sides.length > 2) {
    return { explanations: [`The sources give ${sides.length} different values.`], checks: [] };
  }
  return {
    explanations: [...new Set(relations.map((one) => one.explanation))],
    checks: first?.type === 'conflicts' ? [] : [...new Set(relations.map((one) => one.check))],
  };
}

/** Values from low to high, parts as the text has them, updates by date. */
function inOrder(
  type: Relation['type'],
  figures: readonly Figure[],
  roles: ReadonlyMap<string, DisputeSide['role']>,
  index: RunIndex,
): Figure[] {
  return sortBy(figures, (figure) => {
    const date = index.articles.get(figure.articleId)?.publishedAt;
    const value = figure.value ?? figure.min ?? figure.max;
    if (type === 'supersedes') return [date, value, figure.id];
    const isPart = roles.get(figure.id) === 'part';
    return [roles.get(figure.id) === 'whole' ? 0 : 1, isPart ? figure.span.start : value, date, figure.id];
  });
}

/** Figures that read alike are one side. Part and whole stay apart even where they read alike. */
function figureSides(
  figures: readonly Figure[],
  roles: ReadonlyMap<string, NonNullable<DisputeSide['role']>>,
  claimIds: readonly string[],
  index: RunIndex,
): DisputeSide[] {
  const sides = new Map<string, { value: string; role: DisputeSide['role']; sources: DisputeSource[] }>();
  for (const figure of figures) {
    const value = formatFigure(figure);
    const role = roles.get(figure.id);
    const key = role === 'value' ? value : `${role} ${figure.id}`;
    const side = sides.get(key) ?? { value, role, sources: [] };
    sides.set(key, side);
    const carriers = index.claimsOfFigure(figure.id);
    const claim = carriers.find((one) => claimIds.includes(one.id)) ?? carriers[0];
    side.sources.push({
      articleId: figure.articleId,
      figureId: figure.id,
      ...(claim === undefined ? {} : { claimId: claim.id }),
    });
  }
  return [...sides.values()].map(({ value, role, sources }) => ({
    value,
    sources,
    ...(role === undefined ? {} : { role }),
  }));
}

function claimSides(claimIds: readonly string[], index: RunIndex): DisputeSide[] {
  return rowsAt(index.claims, claimIds).map((claim) => ({
    value: claim.standalone,
    sources: [{ articleId: claim.articleId, claimId: claim.id }],
  }));
}

function titleOf(
  relation: Relation,
  figures: readonly Figure[],
  claimIds: readonly string[],
  index: RunIndex,
): string {
  const [figure] = figures.filter(({ measure }) => measure !== undefined).concat(figures);
  const what = figure?.measure ?? comparedThing(relation) ?? (figure && unitWords(figure));
  const entity = index.entities.get(figure?.subject?.entityId ?? '');
  const whose = entity?.name ?? (figure?.measure === undefined ? undefined : figure.subject?.text);
  const [claim] = rowsAt(index.claims, claimIds);
  const told = index.groups.get(claim?.groupId ?? '')?.text ?? relationWords[relation.type];
  return capitalize(
    what === undefined
      ? shorten(told, TITLE_LENGTH)
      : [what, whose].filter((part) => part !== undefined).join(', '),
  );
}

/** Conflicts of figures without a measure are found by what they count; the check names it: "turnout: 67% against 71%". */
function comparedThing({ type, check }: Relation): string | undefined {
  const [, thing] = /^([\p{L} ]{3,40}): /u.exec(check) ?? [];
  return type !== 'partWhole' && thing !== 'the same thing' ? thing : undefined;
}

function eventDispute(event: Event, at: number): Dispute {
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
      sources: articleIds.map((articleId) => ({ articleId })),
    })),
    eventId: event.id,
  };
}

/** Values of event conflicts are statuses, dates or names. */
function readable(value: string): string {
  const status = Object.entries(eventStatusWords).find(([name]) => name === value)?.[1];
  if (status !== undefined) return status;
  const [start = '', end = start] = value.split('/');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(start) || !/^\d{4}-\d{2}-\d{2}$/u.test(end)) return value;
  return formatInterval({ start, end, granularity: start === end ? 'day' : 'range' });
}
