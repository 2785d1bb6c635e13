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

export function indexRun(run: RunResult): RunIndex {
  return {
    run,
    articles: byId(run.articles),
    entities: byId(run.entities),
    figures: byId(run.figures),
    events: byId(run.events),
    stories: byId(run.stories),
    claims: byId(run.claims),
    groups: byId(run.groups),
    claimsOfArticle: listBy(run.claims, (claim) => [claim.articleId]),
    claimsOfEvent: listBy(run.claims, (claim) => [claim.eventId]),
    claimsOfSpeaker: listBy(run.claims, (claim) => [claim.attribution.speakerId]),
    claimsOfFigure: listBy(run.claims, (claim) => claim.figureIds),
    figuresOfArticle: listBy(run.figures, (figure) => [figure.articleId]),
    figuresOfEntity: listBy(run.figures, (figure) => [figure.subject?.entityId]),
    eventsOfArticle: listBy(run.events, (event) => event.articles.map((article) => article.id)),
    eventsOfEntity: listBy(run.events, (event) => event.participants.map((one) => one.entityId)),
    relationsOfClaim: listBy(run.relations, (relation) => relation.claimIds),
    mentionsOfArticle: listBy(
      run.entities.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entityId: id }))),
      (mention) => [mention.articleId],
    ),
  };
}

/** The rows that the ids name, in the ids' order; an id that names none is left out. */
export function rowsAt<Row>(rows: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function listBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | undefined)[],
): Lists<Row> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      if (key === undefined) continue;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [row]);
      else list.push(row);
    }
  }
  return (key) => lists.get(key) ?? [];
}
