import type { Configuration } from '../../model/configuration.ts';
import { compareKeys } from '../../model/order.ts';
import { clusterByAverageLink } from './averageLink.ts';
import { groupNearDuplicates } from './nearDuplicates.ts';
import { findSimilarPairs } from './similarPairs.ts';
import type { StoryResources } from './storyResources.ts';
import { correctSimilarities, MIN_COSINE } from './storySimilarity.ts';
import type { StoryVector } from './storyVector.ts';
import { weighTerms } from './termWeights.ts';

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
  const days = ordered.map(({ publishedAt }) => Date.parse(publishedAt ?? ''));
  const cosines = findSimilarPairs(weighTerms(ordered, background), MIN_COSINE);
  const clusters = clusterByAverageLink(
    ordered.length,
    correctSimilarities(cosines, days, ordered),
    configuration.storyThreshold,
  );
  const members = new Map<number, StoryVector[]>();
  ordered.forEach((vector, index) => {
    const cluster = clusters[index] ?? index;
    members.set(cluster, [...(members.get(cluster) ?? []), vector]);
  });
  return {
    stories: [...members.values()].map((story) => describe(story, configuration.duplicateContainment)),
  };
}

/** Copies are looked for within a story only: shared boilerplate of two stories makes neither a copy of the other. */
function describe(story: readonly StoryVector[], duplicateContainment: number): StoryCluster {
  const articleIds = story.map(({ articleId }) => articleId);
  const groups = groupNearDuplicates(
    story.map(({ shingles }) => shingles),
    duplicateContainment,
  );
  return {
    articleIds,
    syndicated: groups.map((group) => group.flatMap((index) => articleIds[index] ?? [])),
  };
}
