import { RunOutlets } from '../claims/citations/runOutlets.ts';
import { referenceOf } from '../claims/relations/reference.ts';
import { mergeEvents } from '../events/mergeEvents.ts';
import type { EventArticle } from '../events/placedMention.ts';
import {
  type ClusteredArticle,
  knownEvents,
  knownStories,
  recallArticles,
  rememberArticles,
} from '../events/rememberArticles.ts';
import { assembleStories } from '../events/stories/assembleStories.ts';
import { clusterPairs, preparePairs } from '../events/stories/clusterStories.ts';
import { type LinkInput, linkEntities } from '../link/linkEntities.ts';
import type { Claim, ClaimGroup } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Story } from '../model/event.ts';
import { nothingRemembered, type RunMemory } from '../model/memory.ts';
import type { RunResult } from '../model/run.ts';
import type { StoryVector } from '../model/storyVector.ts';
import type { ArticleAnalysis } from './analysis.ts';
import { joinRows } from './joinRows.ts';
import type { ReduceResources } from './reduceResources.ts';
import { type Reducers, reducersHere } from './reducers.ts';
import { type RowStore, type RowTable, rowsInMemory } from './rows/rowSpool.ts';
import { tableFields } from './rows/tableFields.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The rows, and what the next run is to know of this one. */
export interface ReducedRun {
  readonly result: Omit<RunResult, 'failures'>;
  remember(): RunMemory;
}

/** The analyses of a run in output order, read anew at each pass: they do not fit into memory together. */
export type AnalysisTable = () => AsyncIterable<ArticleAnalysis>;

/**
 * The reduce half of the chain: what needs the whole folder, in the order in which each depends on the last, and the
 * final join of the ids that only a reduce knows. Two passes: one gathers what the reduces compare, one makes the rows.
 * @param memory what earlier runs left: their articles can be joined, their ids stay
 */
export async function reduceRun(
  analyses: AnalysisTable,
  resources: ReduceResources,
  configuration: Configuration,
  stopwatch: Stopwatch,
  memory: RunMemory = nothingRemembered,
  store: RowStore = rowsInMemory,
  reducers: Reducers = reducersHere(),
): Promise<ReducedRun> {
  const { articles, heads: present } = await stopwatch.timeAsync('gather', () => gather(analyses, store));
  const presentIds = new Set(present.map(({ articleId }) => articleId));
  const isPresent = (id: string): boolean => presentIds.has(id);
  const recalled = recallArticles(memory, isPresent);
  const clustered = [...articles, ...recalled];
  const heads = [...present, ...recalled.map(({ vector }) => headOf(vector))];
  const linkInputs = heads.map(
    ({ articleId }, at): LinkInput => ({
      articleId,
      // Read when it is asked for: the local entities of all articles are more than all that is linked of them.
      get entities() {
        return clustered[at]?.entities ?? [];
      },
    }),
  );
  const table = stopwatch.time('link', () => linkEntities(linkInputs));
  const clusters = await stopwatch.timeAsync('stories', async () => {
    const vectors = clustered.map(({ vector }) => vector);
    const search = preparePairs(vectors, resources.stories);
    return clusterPairs(search, await reducers.findPairs(search), configuration.events, knownStories(memory));
  });
  const { events, eventOfMention } = stopwatch.time('merge', () =>
    mergeEvents({
      articles: heads.map(describeArticle),
      mentions: new Map(clustered.map(({ vector, mentions }) => [vector.articleId, mentions])),
      entities: table,
      stories: clusters,
      isPresent,
      known: knownEvents(memory),
    }),
  );
  const stories = assembleStories(clusters, heads, events, isPresent);
  const storyOf = storyByArticle(clusters.stories);
  const outlets = new RunOutlets(heads, resources.claims.outlets);
  const joined = await stopwatch.timeAsync('join', () =>
    joinRows(analyses, { table, storyOf, eventOfMention, configuration, outlets }, store),
  );
  const collection = {
    claims: joined.claims.rows,
    figures: joined.figures,
    articles: joined.articles,
    syndicated: clusters.stories.flatMap(({ syndicated }) => syndicated),
  };
  const { relations, groups } = await reducers.reduceClaims({
    collection,
    resources: resources.claims,
    reference: referenceOf(configuration),
    stopwatch,
    store,
  });
  const result = {
    articles: joined.articles,
    entities: joined.entities,
    figures: collection.figures,
    events,
    stories,
    claims: withGroups(joined.claims, groups),
    groups,
    relations,
  };
  const identities = [...clusters.stories, ...events];
  const run = { articles: clustered, storyOf, eventOfMention, identities };
  return { result, remember: rememberLater(run, memory, configuration.events.memoryDays) };
}

/** Made in a function of its own: what outlives the reduces would keep all of their memory, were it made among them. */
function rememberLater(...run: Parameters<typeof rememberArticles>): () => RunMemory {
  return () => rememberArticles(...run);
}

/** As above. */
function withGroups(
  claims: RowTable<Omit<Claim, 'groupId'>>,
  groups: readonly ClaimGroup[],
): readonly Claim[] {
  const { ids, numbers } = numberGroups(claims.rows, groups);
  return claims.map(
    (claim, place) => ({ ...claim, groupId: ids[numbers[place] ?? 0] ?? '' }),
    tableFields.groupedClaims,
  );
}

/** By claim, which of the ids is its group's: four bytes each, for as long as rows are read from disk. */
function numberGroups(claims: readonly Pick<Claim, 'id'>[], groups: readonly ClaimGroup[]) {
  const places = new Map<string, number>();
  claims.forEach(({ id }, place) => void places.set(id, place));
  const ids = [''];
  const numbers = new Uint32Array(claims.length);
  for (const { id, claimIds } of groups) {
    const number = ids.push(id) - 1;
    for (const claimId of claimIds) {
      const place = places.get(claimId);
      if (place !== undefined) numbers[place] = number;
    }
  }
  return { ids, numbers };
}

/** What is held of each article from pass to pass: all else is read when it is asked for. */
type ArticleHead = Pick<StoryVector, 'articleId' | 'title' | 'publishedAt' | 'publisher' | 'url'>;

/** What the reduces compare, of all articles. */
async function gather(
  analyses: AnalysisTable,
  store: RowStore,
): Promise<{ readonly articles: readonly ClusteredArticle[]; readonly heads: readonly ArticleHead[] }> {
  const articles = store.spool<ClusteredArticle>('gathered');
  const heads: ArticleHead[] = [];
  for await (const { vector, entities, eventMentions } of analyses()) {
    articles.append({ vector, entities, mentions: eventMentions });
    heads.push(headOf(vector));
  }
  return { articles: articles.finish().rows, heads };
}

function headOf({ articleId, title, publishedAt, publisher, url }: StoryVector): ArticleHead {
  return {
    articleId,
    title,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  };
}

function describeArticle({ articleId: id, title, publishedAt }: ArticleHead): EventArticle {
  return { id, title, ...(publishedAt === undefined ? {} : { publishedAt }) };
}

function storyByArticle(stories: readonly Pick<Story, 'id' | 'articleIds'>[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)),
  );
}
