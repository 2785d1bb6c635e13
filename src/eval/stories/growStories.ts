import { clusterStories } from '../../events/stories/clusterStories.ts';
import type { StoryResources } from '../../events/stories/storyResources.ts';
import type { Configuration } from '../../model/configuration.ts';
import { groupBy } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import type { StoryVector } from '../../model/storyVector.ts';

const DAY_MS = 86_400_000;

/**
 * Clusters dated articles day by day, as a state file does: each day's articles join the stories of the days before,
 * of which those within the window are remembered.
 * @returns the story in which each article was when it was last seen
 */
export function growStories(
  vectors: readonly StoryVector[],
  resources: StoryResources,
  configuration: Configuration['events'],
): ReadonlyMap<string, string> {
  const idOf = new Map<string, string>();
  const supersedes = new Map<string, readonly string[]>();
  let remembered: StoryVector[] = [];
  for (const [day, own] of [...groupBy(vectors, ({ publishedAt }) => publishedAt?.slice(0, 10) ?? '')].sort(
    (a, b) => compareText(a[0], b[0]),
  )) {
    const oldest = Date.parse(day) - configuration.memoryDays * DAY_MS;
    remembered = remembered.filter(({ publishedAt }) => Date.parse(publishedAt ?? '') >= oldest);
    remembered.push(...own);
    const { stories } = clusterStories(remembered, resources, configuration, { idOf, supersedes });
    for (const story of stories) {
      for (const article of story.articleIds) idOf.set(article, story.id);
      if (story.supersedes.length > 0) supersedes.set(story.id, story.supersedes);
    }
  }
  return idOf;
}
