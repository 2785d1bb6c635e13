import { clusterStories } from '../../events/stories/clusterStories.ts';
import type { StoryResources } from '../../events/stories/storyResources.ts';
import { linearCongruential } from '../../learn/random.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { scoreClusters } from './bcubed.ts';

const DRAWS = 1000;
const LEAST_CLUSTERS = 2;
const MOST_CLUSTERS = 10;

/** Articles of one set by their gold cluster. */
export type GoldClusters = readonly (readonly StoryVector[])[];

export interface SmallFolderScores {
  /** Mean B-cubed F1 over the draws. */
  readonly bcubedF1: number;
  /** The same where every article is left alone: what doing nothing scores. */
  readonly aloneF1: number;
  readonly draws: number;
}

/** A user's folder of a morning: 2 to 10 whole clusters of one set at a time, each set in turn; the same draws each time. */
export function scoreSmallFolders(
  sets: readonly GoldClusters[],
  resources: StoryResources,
  configuration: Configuration['events'],
): SmallFolderScores {
  const next = linearCongruential(7);
  let [ours, alone] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    const set = sets[draw % sets.length] ?? [];
    const wanted = LEAST_CLUSTERS + Math.floor(next() * (MOST_CLUSTERS - LEAST_CLUSTERS + 1));
    const drawn = new Set<number>();
    while (drawn.size < Math.min(wanted, set.length)) drawn.add(Math.floor(next() * set.length));
    const items = [...drawn].flatMap((cluster) =>
      (set[cluster] ?? []).map((vector) => ({ vector, cluster })),
    );
    const { stories } = clusterStories(
      items.map(({ vector }) => vector),
      resources,
      configuration,
    );
    const storyOf = new Map(
      stories.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id] as const)),
    );
    const gold = items.map(({ cluster }) => String(cluster));
    const labels = items.map(({ vector }) => storyOf.get(vector.articleId) ?? '');
    ours += scoreClusters(labels, gold).bcubedF1;
    alone += scoreClusters(
      items.map(({ vector }) => vector.articleId),
      gold,
    ).bcubedF1;
  }
  return { bcubedF1: ours / DRAWS, aloneF1: alone / DRAWS, draws: DRAWS };
}
