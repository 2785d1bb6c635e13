import type { LocalEntity } from '../model/entity.ts';
import type { EventMention } from '../model/event.ts';
import type { RememberedArticle, RunMemory } from '../model/memory.ts';
import { compareText } from '../model/order.ts';
import type { StoryVector } from '../model/storyVector.ts';
import { placeKey } from './mergeEvents.ts';
import type { KnownIds, StableId } from './stableIds.ts';

const DAY_MS = 86_400_000;

/** What clustering and merging need to know of an article, of this run or an earlier one. */
export interface ClusteredArticle {
  readonly vector: StoryVector;
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly EventMention[];
}

/** The articles of earlier runs that new ones may still join. */
export function recallArticles(
  memory: RunMemory,
  isPresent: (articleId: string) => boolean,
): ClusteredArticle[] {
  return memory.articles.flatMap(({ id, recalled }) =>
    recalled === undefined || isPresent(id) ? [] : [recalled],
  );
}

export function knownStories(memory: RunMemory): KnownIds {
  return {
    idOf: new Map(memory.articles.map(({ id, storyId }) => [id, storyId])),
    supersedes: supersededIds(memory),
  };
}

export function knownEvents(memory: RunMemory): KnownIds {
  return {
    idOf: new Map(
      memory.articles.flatMap(({ id, eventIds }) =>
        eventIds.map((event) => [`${id} ${event.mention}`, event.id] as const),
      ),
    ),
    supersedes: supersededIds(memory),
  };
}

function supersededIds({ links }: RunMemory): KnownIds['supersedes'] {
  return new Map(links.map(({ id, supersedes }) => [id, supersedes]));
}

export interface RunOfArticles {
  /** All that were clustered: those of the run and those recalled. */
  readonly articles: readonly ClusteredArticle[];
  readonly storyOf: ReadonlyMap<string, string>;
  /** Article id -> event id per mention. */
  readonly eventOfMention: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Stories and events as identified. */
  readonly identities: readonly StableId[];
}

/**
 * What this run leaves to the next. Articles older than the window keep their ids and nothing else: news of today
 * no longer joins them, and their ids never come back for something else.
 * @param windowDays days before the newest article that are remembered in full; an undated article counts from the
 * newest one of the run that brought it
 */
export function rememberArticles(
  { articles, storyOf, eventOfMention, identities }: RunOfArticles,
  earlier: RunMemory,
  windowDays: number,
): RunMemory {
  const known = new Map(earlier.articles.map((article) => [article.id, article]));
  const newest =
    articles
      .flatMap(({ vector }) => vector.publishedAt ?? [])
      .sort(compareText)
      .at(-1) ?? '';
  for (const article of articles) {
    const { articleId: id, publishedAt } = article.vector;
    const before = known.get(id);
    const seen = before?.seen ?? newest;
    const ageMs = Date.parse(newest) - Date.parse(publishedAt ?? seen);
    known.set(id, {
      kind: 'article',
      id,
      storyId: storyOf.get(id) ?? before?.storyId ?? '',
      eventIds: eventsOf(article, eventOfMention.get(id) ?? [], before),
      ...(seen === '' ? {} : { seen }),
      ...(ageMs > windowDays * DAY_MS ? {} : { recalled: withUsedEntities(article) }),
    });
  }
  const links = new Map(earlier.links.map((link) => [link.id, link]));
  for (const { id, supersedes } of identities) {
    if (supersedes.length > 0) links.set(id, { kind: 'link', id, supersedes });
  }
  return { articles: sortById([...known.values()]), links: sortById([...links.values()]) };
}

/** Mentions that are no longer listed keep the id that they had. */
function eventsOf(
  { mentions }: ClusteredArticle,
  events: readonly (string | undefined)[],
  before: RememberedArticle | undefined,
): RememberedArticle['eventIds'] {
  const ids = new Map(before?.eventIds.map(({ mention, id }) => [mention, id]));
  mentions.forEach((mention, index) => {
    const id = events[index];
    if (id !== undefined) ids.set(placeKey(mention), id);
  });
  return [...ids].map(([mention, id]) => ({ mention, id })).sort((a, b) => compareText(a.mention, b.mention));
}

/** Without the entities that no mention of an event refers to: most of an article's names. */
function withUsedEntities({ vector, entities, mentions }: ClusteredArticle): ClusteredArticle {
  const used = new Set(
    mentions.flatMap(({ participants, place }) =>
      [...participants, place].flatMap((party) => party?.entity ?? []),
    ),
  );
  const kept = entities.map((_, index) => index).filter((index) => used.has(index));
  const places = new Map(kept.map((index, at) => [index, at]));
  const moved = <Party extends { readonly entity?: number }>(party: Party): Party => {
    const entity = party.entity === undefined ? undefined : places.get(party.entity);
    return entity === undefined ? party : { ...party, entity };
  };
  return {
    vector,
    entities: kept.flatMap((index) => entities[index] ?? []),
    mentions: mentions.map((mention) => ({
      ...mention,
      participants: mention.participants.map(moved),
      ...(mention.place === undefined ? {} : { place: moved(mention.place) }),
    })),
  };
}

function sortById<Row extends { readonly id: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => compareText(a.id, b.id));
}
