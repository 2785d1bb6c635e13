import type { Configuration } from '../../model/configuration.ts';
import { contentId } from '../../model/ids.ts';
import { compareKeys } from '../../model/order.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { assignIds, type KnownIds, nothingKnown, type StableId } from '../stableIds.ts';
import { clusterByAverageLink } from './averageLink.ts';
import { countDocumentFrequencies } from './documentFrequencies.ts';
import { holdToStories } from './knownStories.ts';
import { groupNearDuplicates } from './nearDuplicates.ts';
import { unpackCounts, unpackNumbers } from './packedNumbers.ts';
import { findSimilarPairs } from './similarPairs.ts';
import type { StoryResources } from './storyResources.ts';
import { correctSimilarities, HORIZON_ARTICLES, HORIZON_DAYS, MIN_COSINE } from './storySimilarity.ts';
import { weighTerms } from './termWeights.ts';

const DAY_MS = 86_400_000;

export interface StoryCluster extends StableId {
  /** Earliest dated article first, undated ones last, then by id. */
  readonly articleIds: readonly string[];
  /** Groups of near-identical articles within the story, in the same order. */
  readonly syndicated: readonly (readonly string[])[];
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
  { background }: StoryResources,
  configuration: Pick<Configuration['events'], 'storyThreshold' | 'duplicateContainment'>,
  known: KnownIds = nothingKnown,
): StoryClusters {
  const ordered = [...vectors].sort((a, b) =>
    compareKeys([a.publishedAt, a.articleId], [b.publishedAt, b.articleId]),
  );
  const knownIds = ordered.map(({ articleId }) => known.idOf.get(articleId));
  const clusters = knownIds.includes(undefined)
    ? clusterAnew(ordered, knownIds, background, configuration.storyThreshold)
    : keepClusters(knownIds);
  const members = new Map<number, StoryVector[]>();
  ordered.forEach((vector, index) => {
    const cluster = clusters[index] ?? index;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [vector]);
    else known.push(vector);
  });
  const groups = [...members.values()];
  const ids = assignIds(
    groups.map((group) => group.map(({ articleId }) => articleId)),
    known,
    (articleId, attempt) => contentId('st', articleId, ...(attempt === 0 ? [] : [attempt])),
  );
  return {
    stories: groups.flatMap((group, index) => {
      const id = ids[index];
      return id === undefined ? [] : { ...id, ...describe(group, configuration.duplicateContainment) };
    }),
  };
}

function clusterAnew(
  ordered: readonly StoryVector[],
  knownIds: readonly (string | undefined)[],
  background: StoryResources['background'],
  threshold: number,
): Int32Array {
  const days = Float64Array.from(ordered, ({ publishedAt }) => Date.parse(publishedAt ?? ''));
  const counted = ordered.map(({ terms, counts }) => ({
    terms: unpackNumbers(terms),
    counts: unpackCounts(counts),
  }));
  const frequencies = countDocumentFrequencies(counted.map(({ terms }) => terms));
  const cosines = findSimilarPairs(weighTerms(counted, frequencies, background), {
    minimum: MIN_COSINE,
    days,
    horizonMs: HORIZON_DAYS * DAY_MS,
    horizonArticles: HORIZON_ARTICLES,
  });
  const corrected = correctSimilarities(cosines, days, ordered);
  return clusterByAverageLink(ordered.length, holdToStories(corrected, knownIds), threshold);
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
): Omit<StoryCluster, keyof StableId> {
  const articleIds = story.map(({ articleId }) => articleId);
  const groups = groupNearDuplicates(
    story.map(({ shingles }) => unpackNumbers(shingles)),
    duplicateContainment,
  );
  return {
    articleIds,
    syndicated: groups.map((group) => group.flatMap((index) => articleIds[index] ?? [])),
  };
}
