import type { Claim, ClaimGroup, Relation } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Event, Story } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportedArticle, RunResult } from '../model/run.ts';

/** The rows of a run by their ids and by what they belong to. Lists keep the run's output order. */
export interface RunIndex {
  readonly run: RunResult;
  readonly articles: ReadonlyMap<string, ReportedArticle>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly events: ReadonlyMap<string, Event>;
  readonly stories: ReadonlyMap<string, Story>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly groups: ReadonlyMap<string, ClaimGroup>;
  readonly claimsOfArticle: Lists<Claim>;
  readonly claimsOfEvent: Lists<Claim>;
  readonly claimsOfSpeaker: Lists<Claim>;
  readonly claimsOfFigure: Lists<Claim>;
  readonly figuresOfArticle: Lists<Figure>;
  readonly figuresOfEntity: Lists<Figure>;
  readonly eventsOfArticle: Lists<Event>;
  readonly eventsOfEntity: Lists<Event>;
  readonly relationsOfClaim: Lists<Relation>;
  readonly mentionsOfArticle: Lists<Entity['mentions'][number] & { readonly entityId: string }>;
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

/** Each part is made when it is first asked for: a table of claims needs few of them, the pages all. */
function makeIndex(run: RunResult): RunIndex {
  const articles = once(() => byId(run.articles));
  const entities = once(() => byId(run.entities));
  const figures = once(() => byId(run.figures));
  const events = once(() => byId(run.events));
  const stories = once(() => byId(run.stories));
  const claims = once(() => byId(run.claims));
  const groups = once(() => byId(run.groups));
  const claimsOfArticle = once(() => listBy(run.claims, (claim) => [claim.articleId]));
  const claimsOfEvent = once(() => listBy(run.claims, (claim) => [claim.eventId]));
  const claimsOfSpeaker = once(() => listBy(run.claims, (claim) => [claim.attribution.speakerId]));
  const claimsOfFigure = once(() => listBy(run.claims, (claim) => claim.figureIds));
  const figuresOfArticle = once(() => listBy(run.figures, (figure) => [figure.articleId]));
  const figuresOfEntity = once(() => listBy(run.figures, (figure) => [figure.subject?.entityId]));
  const eventsOfArticle = once(() =>
    listBy(run.events, (event) => event.articles.map((article) => article.id)),
  );
  const eventsOfEntity = once(() =>
    listBy(run.events, (event) => event.participants.map((one) => one.entityId)),
  );
  const relationsOfClaim = once(() => listBy(run.relations, (relation) => relation.claimIds));
  const mentionsOfArticle = once(() => listBy(mentionsOf(run.entities), (mention) => [mention.articleId]));
  return {
    run,
    get articles() {
      return articles();
    },
    get entities() {
      return entities();
    },
    get figures() {
      return figures();
    },
    get events() {
      return events();
    },
    get stories() {
      return stories();
    },
    get claims() {
      return claims();
    },
    get groups() {
      return groups();
    },
    claimsOfArticle: (key) => claimsOfArticle()(key),
    claimsOfEvent: (key) => claimsOfEvent()(key),
    claimsOfSpeaker: (key) => claimsOfSpeaker()(key),
    claimsOfFigure: (key) => claimsOfFigure()(key),
    figuresOfArticle: (key) => figuresOfArticle()(key),
    figuresOfEntity: (key) => figuresOfEntity()(key),
    eventsOfArticle: (key) => eventsOfArticle()(key),
    eventsOfEntity: (key) => eventsOfEntity()(key),
    relationsOfClaim: (key) => relationsOfClaim()(key),
    mentionsOfArticle: (key) => mentionsOfArticle()(key),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function* mentionsOf(entities: RunResult['entities']) {
  for (const { id, mentions } of entities) for (const mention of mentions) yield { ...mention, entityId: id };
}

/** The rows that the ids name, in the ids' order; an id that names none is left out. */
export function rowsAt<Row>(rows: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function listBy<Row>(rows: Iterable<Row>, keysOf: (row: Row) => readonly (string | undefined)[]): Lists<Row> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of keys.length < 2 ? keys : new Set(keys)) {
      if (key === undefined) continue;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [row]);
      else list.push(row);
    }
  }
  return (key) => lists.get(key) ?? [];
}
