import type { Configuration } from '../../model/configuration.ts';
import type { Story } from '../../model/event.ts';
import { contentId } from '../../model/ids.ts';
import { addTo, groupBy } from '../../model/lists.ts';
import { compareKeys } from '../../model/order.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { assignIds, type KnownIds, nothingKnown, type StableId } from '../stableIds.ts';
import { clusterByAverageLink } from './averageLink.ts';
import { countDocumentFrequencies } from './documentFrequencies.ts';
import { holdToStories } from './knownStories.ts';
import { groupNearDuplicates } from './nearDuplicates.ts';
import { unpackNumbers, unpackWeights } from './packedNumbers.ts';
import type { PairList } from './pairList.ts';
import { findSimilarPairs, type PairSearch } from './similarPairs.ts';
import type { StoryResources } from './storyResources.ts';
import { correctSimilarities, HORIZON_ARTICLES, HORIZON_DAYS, MIN_COSINE } from './storySimilarity.ts';
import { type ArticleTie, measureTies } from './storyTies.ts';
import { type WeightedArticles, weighTerms } from './termWeights.ts';
import { findTranslations } from './translations.ts';

const DAY_MS = 86_400_000;

export interface StoryCluster extends StableId {
  /** Earliest dated article first, undated ones last, then by id. */
  readonly articleIds: readonly string[];
  /** Groups of near-identical articles within the story, in the same order. */
  readonly syndicated: readonly (readonly string[])[];
  /** Groups of articles at one address: updates of each other, whatever they still share. */
  readonly versions: readonly (readonly string[])[];
  /** Article and its likely translation (translations.ts). */
  readonly translations: readonly (readonly string[])[];
  /** Why each article is in it, in the same order. */
  readonly ties: readonly StoryTie[];
}

type StoryTie = NonNullable<Story['ties']>[number];

type StorySettings = Pick<Configuration['events'], 'stories' | 'storyThresholds' | 'duplicateContainment'>;

export interface StorySearch extends PairSearch {
  /** In order of date, undated ones last. */
  readonly ordered: readonly StoryVector[];
}

export interface StoryClusters {
  /** In order of their first article. Every article is in exactly one. */
  readonly stories: readonly StoryCluster[];
}

/**
 * Gathers articles that cover the same news. The order of `vectors` is irrelevant.
 * @param configuration the `events` section: the threshold of a story and that of a copy
 * @param known the stories of earlier runs: new articles join them or found others, and an article leaves its story
 * only where hindsight says so clearly; where no article is new, nothing changes
 */
export function clusterStories(
  vectors: readonly StoryVector[],
  resources: StoryResources,
  configuration: StorySettings,
  known: KnownIds = nothingKnown,
): StoryClusters {
  const search = preparePairs(vectors, resources);
  return clusterPairs(search, findSimilarPairs(search), configuration, known);
}

/** The search for pairs that the clustering of some articles begins with. */
export function preparePairs(vectors: readonly StoryVector[], { background }: StoryResources): StorySearch {
  const ordered = [...vectors].sort((a, b) =>
    compareKeys([a.publishedAt, a.articleId], [b.publishedAt, b.articleId]),
  );
  const bounds = {
    minimum: MIN_COSINE,
    days: Float64Array.from(ordered, ({ publishedAt }) => Date.parse(publishedAt ?? '')),
    horizonMs: HORIZON_DAYS * DAY_MS,
    horizonArticles: HORIZON_ARTICLES,
  };
  return { ordered, weighted: weighArticles(ordered, background), bounds };
}

/** @param cosines what the search found, here or elsewhere */
export function clusterPairs(
  { ordered, bounds }: StorySearch,
  cosines: PairList,
  configuration: StorySettings,
  known: KnownIds = nothingKnown,
): StoryClusters {
  const knownIds = ordered.map(({ articleId }) => known.idOf.get(articleId));
  const pairs = correctSimilarities(cosines, bounds.days, ordered);
  const clusters = knownIds.includes(undefined)
    ? clusterByAverageLink(
        ordered.length,
        holdToStories(pairs, knownIds),
        configuration.storyThresholds[configuration.stories],
      )
    : keepClusters(knownIds);
  const ties = measureTies(pairs, clusters);
  const members = groupBy(clusters.keys(), (index) => clusters[index] ?? index);
  const groups = [...members.values()].map((indexes) => indexes.flatMap((index) => ordered[index] ?? []));
  const ids = assignIds(
    groups.map((group) => group.map(({ articleId }) => articleId)),
    known,
    (articleId, attempt) => contentId('st', articleId, ...(attempt === 0 ? [] : [attempt])),
  );
  const idOf = new Map([...members.keys()].map((cluster, group) => [cluster, ids[group]?.id ?? '']));
  return {
    stories: [...members.values()].flatMap((indexes, group) => {
      const id = ids[group];
      if (id === undefined) return [];
      return {
        ...id,
        ...describe(groups[group] ?? [], configuration.duplicateContainment),
        ties: indexes.map((index) => describeTie(ordered[index]?.articleId ?? '', ties[index], idOf)),
      };
    }),
  };
}

function describeTie(
  articleId: string,
  tie: ArticleTie | undefined,
  idOf: ReadonlyMap<number, string>,
): StoryTie {
  const { similarity = 0, nearest } = tie ?? {};
  const storyId = idOf.get(nearest?.cluster ?? -1);
  return {
    articleId,
    similarity,
    ...(nearest === undefined || storyId === undefined
      ? {}
      : { nearest: { storyId, similarity: nearest.similarity } }),
  };
}

/** The unpacked terms of all articles are the most that is ever held: they go before the pairs come. */
function weighArticles(
  ordered: readonly StoryVector[],
  background: StoryResources['background'],
): WeightedArticles {
  const unpacked = ordered.map(({ terms, weights }) => ({
    terms: unpackNumbers(terms),
    weights: unpackWeights(weights),
  }));
  return weighTerms(unpacked, countDocumentFrequencies(unpacked.map(({ terms }) => terms)), background);
}

/** The cluster of each article, numbered by its first one, as it was. */
function keepClusters(ids: readonly (string | undefined)[]): Int32Array {
  const first = new Map<string | undefined, number>();
  return Int32Array.from(ids, (id, index) => {
    if (!first.has(id)) first.set(id, index);
    return first.get(id) ?? index;
  });
}

/** Copies are looked for within a story only: shared boilerplate of two stories makes neither a copy of the other. */
function describe(
  story: readonly StoryVector[],
  duplicateContainment: number,
): Omit<StoryCluster, keyof StableId | 'ties'> {
  const articleIds = story.map(({ articleId }) => articleId);
  const groups = groupNearDuplicates(
    story.map(({ shingles }) => unpackNumbers(shingles)),
    duplicateContainment,
  );
  return {
    articleIds,
    syndicated: groups.map((group) => group.flatMap((index) => articleIds[index] ?? [])),
    versions: groupVersions(story),
    translations: findTranslations(story),
  };
}

function groupVersions(story: readonly StoryVector[]): string[][] {
  const byUrl = new Map<string, string[]>();
  for (const { url, articleId } of story) {
    if (url !== undefined) addTo(byUrl, url, articleId);
  }
  return [...byUrl.values()].filter((group) => group.length > 1);
}
