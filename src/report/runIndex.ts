import type { Claim, ClaimGroup, Relation } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Event, Story } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import { addTo } from '../model/lists.ts';
import { once } from '../model/once.ts';
import type { ReportedArticle, RunResult } from '../model/run.ts';
import { wholeRow } from '../model/wholeRow.ts';
import { indexMentions, type PlacedMention } from './articleMentions.ts';
import { type Lookup, RowsById } from './rowsById.ts';

/** The rows of a run by their ids and by what they belong to. Lists keep the run's output order. */
export interface RunIndex {
  readonly run: RunResult;
  readonly articles: Lookup<ReportedArticle>;
  readonly entities: Lookup<Entity>;
  readonly figures: Lookup<Figure>;
  readonly events: Lookup<Event>;
  readonly stories: Lookup<Story>;
  readonly claims: Lookup<Claim>;
  readonly groups: Lookup<ClaimGroup>;
  readonly claimsOfArticle: Lists<Claim>;
  readonly claimsOfEvent: Lists<Claim>;
  readonly claimsOfSpeaker: Lists<Claim>;
  readonly claimsOfFigure: Lists<Claim>;
  readonly figuresOfArticle: Lists<Figure>;
  readonly figuresOfEntity: Lists<Figure>;
  readonly eventsOfArticle: Lists<Event>;
  readonly eventsOfEntity: Lists<Event>;
  readonly relationsOfClaim: Lists<Relation>;
  readonly mentionsOfArticle: Lists<PlacedMention>;
}

/** Rows per key; a key without rows yields an empty list. */
export type Lists<Row> = (key: string) => readonly Row[];

/** Every reporter asks for the index of the same run. */
const indexes = new WeakMap<RunResult, RunIndex>();

export function indexRun(run: RunResult): RunIndex {
  const known = indexes.get(run) ?? makeIndex(run);
  indexes.set(run, known);
  return known;
}

/**
 * Each part is made when it is first asked for, all parts of a table together: a table of a large run stands on disk,
 * and reading it costs more than all that is made of it.
 */
function makeIndex(run: RunResult): RunIndex {
  const articles = once(() => new RowsById(run.articles));
  const entities = once(() => new RowsById(run.entities));
  const stories = once(() => new RowsById(run.stories));
  const groups = once(() => new RowsById(run.groups));
  const claims = once(() => {
    const lists = { article: newLists<Claim>(), event: newLists<Claim>(), speaker: newLists<Claim>() };
    const figure = newLists<Claim>();
    const rows = new RowsById(run.claims, (claim) => {
      const { articleId, eventId, attribution, figureIds } = wholeRow(claim);
      addRow(lists.article, claim, [articleId]);
      addRow(lists.event, claim, [eventId]);
      addRow(lists.speaker, claim, [attribution.speakerId]);
      addRow(figure, claim, figureIds);
    });
    return { rows, ...lists, figure };
  });
  const figures = once(() => {
    const lists = { article: newLists<Figure>(), entity: newLists<Figure>() };
    const rows = new RowsById(run.figures, (figure) => {
      addRow(lists.article, figure, [figure.articleId]);
      addRow(lists.entity, figure, [figure.subject?.entityId]);
    });
    return { rows, ...lists };
  });
  const events = once(() => {
    const lists = { article: newLists<Event>(), entity: newLists<Event>() };
    const rows = new RowsById(run.events, (event) => {
      const articleIds = event.articles.map(({ id }) => id);
      addRow(lists.article, event, articleIds);
      const entityIds = event.participants.map(({ entityId }) => entityId);
      addRow(lists.entity, event, entityIds);
    });
    return { rows, ...lists };
  });
  const relations = once(() => indexRows(run.relations, ({ claimIds }) => claimIds));
  const mentions = once(() => indexMentions(run.entities));
  return {
    run,
    get articles() {
      return articles();
    },
    get entities() {
      return entities();
    },
    get figures() {
      return figures().rows;
    },
    get events() {
      return events().rows;
    },
    get stories() {
      return stories();
    },
    get claims() {
      return claims().rows;
    },
    get groups() {
      return groups();
    },
    claimsOfArticle: (key) => claims().article.get(key) ?? [],
    claimsOfEvent: (key) => claims().event.get(key) ?? [],
    claimsOfSpeaker: (key) => claims().speaker.get(key) ?? [],
    claimsOfFigure: (key) => claims().figure.get(key) ?? [],
    figuresOfArticle: (key) => figures().article.get(key) ?? [],
    figuresOfEntity: (key) => figures().entity.get(key) ?? [],
    eventsOfArticle: (key) => events().article.get(key) ?? [],
    eventsOfEntity: (key) => events().entity.get(key) ?? [],
    relationsOfClaim: (key) => relations().get(key) ?? [],
    mentionsOfArticle: (key) => mentions()(key),
  };
}

/** The rows that the ids name, in the ids' order; an id that names none is left out. */
export function rowsAt<Row>(rows: Lookup<Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** The same for whoever asks each of them for many fields. */
export function wholeRowsAt<Row extends object>(rows: Lookup<Row>, ids: readonly string[]): Row[] {
  return rowsAt(rows, ids).map(wholeRow);
}

function newLists<Row>(): Map<string, Row[]> {
  return new Map();
}

function indexRows<Row>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, Row[]> {
  const lists = newLists<Row>();
  for (const row of rows) addRow(lists, row, keysOf(row));
  return lists;
}

/** To the list of each key, once. */
function addRow<Row>(lists: Map<string, Row[]>, row: Row, keys: readonly (string | undefined)[]): void {
  for (const key of keys.length < 2 ? keys : new Set(keys)) {
    if (key !== undefined) addTo(lists, key, row);
  }
}
