import type { Configuration } from '../../model/configuration.ts';
import { compareKeys } from '../../model/order.ts';
import { clusterByAverageLink } from './averageLink.ts';
import { countDocumentFrequencies } from './documentFrequencies.ts';
import { groupNearDuplicates } from './nearDuplicates.ts';
import { unpackCounts, unpackNumbers } from './packedNumbers.ts';
import { findSimilarPairs } from './similarPairs.ts';
import type { StoryResources } from './storyResources.ts';
import { correctSimilarities, HORIZON_ARTICLES, HORIZON_DAYS, MIN_COSINE } from './storySimilarity.ts';
import type { StoryVector } from './storyVector.ts';
import { weighTerms } from './termWeights.ts';

const DAY_MS = 86_400_000;

export interface StoryCluster {
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
 */
export function clusterStories(
  vectors: readonly StoryVector[],
  { background }: StoryResources,
  configuration: Pick<Configuration['events'], 'storyThreshold' | 'duplicateContainment'>,
): StoryClusters {
  const ordered = [...vectors].sort((a, b) =>
    compareKeys([a.publishedAt, a.articleId], [b.publishedAt, b.articleId]),
  );
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
  const clusters = clusterByAverageLink(
    ordered.length,
    correctSimilarities(cosines, days, ordered),
    configuration.storyThreshold,
  );
  const members = new Map<number, StoryVector[]>();
  ordered.forEach((vector, index) => {
    const cluster = clusters[index] ?? index;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [vector]);
    else known.push(vector);
  });
  return {
    stories: [...members.values()].map((story) => describe(story, configuration.duplicateContainment)),
  };
}

/** Copies are looked for within a story only: shared boilerplate of two stories makes neither a copy of the other. */
function describe(story: readonly StoryVector[], duplicateContainment: number): StoryCluster {
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
