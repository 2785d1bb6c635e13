import { groupClaims } from '../claims/groupClaims.ts';
import { relateClaims } from '../claims/relations/relateClaims.ts';
import { mergeEvents } from '../events/mergeEvents.ts';
import { assembleStories } from '../events/stories/assembleStories.ts';
import { clusterStories } from '../events/stories/clusterStories.ts';
import { linkEntities } from '../link/linkEntities.ts';
import type { ClaimGroup } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Story } from '../model/event.ts';
import type { RunResult } from '../model/run.ts';
import type { ArticleAnalysis } from './analysis.ts';
import { claimRows } from './claimRows.ts';
import { entityRows } from './entityRows.ts';
import { figureRows } from './figureRows.ts';
import type { Resources } from './resources.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * The reduce half of the chain: what needs the whole folder, in the order in which each depends on the last, and the
 * final join of the ids that only a reduce knows.
 * @param analyses in output order
 */
export function reduceRun(
  analyses: readonly ArticleAnalysis[],
  resources: Pick<Resources, 'stories' | 'claims'>,
  configuration: Configuration,
  stopwatch: Stopwatch,
): Omit<RunResult, 'failures'> {
  const articles = analyses.map(({ article }) => article);
  const vectors = analyses.map(({ vector }) => vector);
  const table = stopwatch.time('link', () =>
    linkEntities(
      analyses.map(({ article: { id, publishedAt }, entities }) => ({
        articleId: id,
        entities,
        ...(publishedAt === undefined ? {} : { publishedAt }),
      })),
    ),
  );
  const clusters = stopwatch.time('stories', () =>
    clusterStories(vectors, resources.stories, configuration.events),
  );
  const { events, eventOfMention } = stopwatch.time('merge', () =>
    mergeEvents({
      articles,
      mentions: new Map(analyses.map(({ article, eventMentions }) => [article.id, eventMentions])),
      entities: table,
      stories: clusters,
    }),
  );
  const stories = assembleStories(clusters, vectors, events);
  const storyOf = storyByArticle(stories);

  const figures = analyses.map((analysis) => figureRows(analysis, table));
  const ungrouped = analyses.flatMap((analysis, index) =>
    claimRows(analysis, {
      table,
      figureIds: (figures[index] ?? []).map(({ id }) => id),
      storyId: storyOf.get(analysis.article.id) ?? '',
      eventIdOfMention: (mention) => eventOfMention.get(analysis.article.id)?.[mention],
    }),
  );
  const collection = {
    claims: ungrouped,
    figures: figures.flat(),
    articles,
    syndicated: clusters.stories.flatMap(({ syndicated }) => syndicated),
  };
  const relations = stopwatch.time('relations', () => relateClaims(collection, resources.claims));
  const groups = stopwatch.time('groups', () => groupClaims(collection, relations, resources.claims));
  const groupOf = groupByClaim(groups);
  return {
    articles: articles.map((article) => ({ ...article, storyId: storyOf.get(article.id) ?? '' })),
    entities: entityRows(analyses, table),
    figures: collection.figures,
    events,
    stories,
    claims: ungrouped.map((claim) => ({ ...claim, groupId: groupOf.get(claim.id) ?? '' })),
    groups,
    relations,
  };
}

function storyByArticle(stories: readonly Story[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)),
  );
}

function groupByClaim(groups: readonly ClaimGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, claimIds }) => claimIds.map((claimId) => [claimId, id] as const)));
}
