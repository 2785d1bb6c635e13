import { groupClaims } from '../claims/groupClaims.ts';
import { relateClaims } from '../claims/relations/relateClaims.ts';
import { mergeEvents } from '../events/mergeEvents.ts';
import { assembleStories } from '../events/stories/assembleStories.ts';
import { clusterStories } from '../events/stories/clusterStories.ts';
import type { StoryVector } from '../events/stories/storyVector.ts';
import { type LinkInput, linkEntities } from '../link/linkEntities.ts';
import type { ClaimGroup } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { EventMention, Story } from '../model/event.ts';
import type { RunResult } from '../model/run.ts';
import type { ArticleAnalysis } from './analysis.ts';
import { entityRows } from './entityRows.ts';
import { joinRows } from './joinRows.ts';
import type { ReduceResources } from './resources.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What the reduces know of an article. */
interface GatheredArticle {
  readonly id: string;
  readonly title: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
}

/** The analyses of a run in output order, read anew at each pass: they do not fit into memory together. */
export type AnalysisTable = () => AsyncIterable<ArticleAnalysis>;

/**
 * The reduce half of the chain: what needs the whole folder, in the order in which each depends on the last, and the
 * final join of the ids that only a reduce knows. Two passes: one gathers what the reduces compare, one makes the rows.
 */
export async function reduceRun(
  analyses: AnalysisTable,
  resources: ReduceResources,
  configuration: Configuration,
  stopwatch: Stopwatch,
): Promise<Omit<RunResult, 'failures'>> {
  const { articles, vectors, linkInputs, mentions } = await stopwatch.timeAsync('gather', () =>
    gather(analyses),
  );
  const table = stopwatch.time('link', () => linkEntities(linkInputs));
  const clusters = stopwatch.time('stories', () =>
    clusterStories(vectors, resources.stories, configuration.events),
  );
  const { events, eventOfMention } = stopwatch.time('merge', () =>
    mergeEvents({ articles, mentions, entities: table, stories: clusters }),
  );
  const stories = assembleStories(clusters, vectors, events);
  const storyOf = storyByArticle(stories);
  const joined = await stopwatch.timeAsync('join', () =>
    joinRows(analyses, { table, storyOf, eventOfMention, configuration }),
  );
  const collection = {
    claims: joined.claims,
    figures: joined.figures,
    articles,
    syndicated: clusters.stories.flatMap(({ syndicated }) => syndicated),
  };
  const relations = stopwatch.time('relations', () => relateClaims(collection, resources.claims));
  const groups = stopwatch.time('groups', () => groupClaims(collection, relations, resources.claims));
  const groupOf = groupByClaim(groups);
  return {
    articles: joined.articles,
    entities: entityRows(joined.mentions, table),
    figures: collection.figures,
    events,
    stories,
    claims: joined.claims.map((claim) => ({ ...claim, groupId: groupOf.get(claim.id) ?? '' })),
    groups,
    relations,
  };
}

/** What the reduces compare, of all articles. */
async function gather(analyses: AnalysisTable) {
  const articles: GatheredArticle[] = [];
  const vectors: StoryVector[] = [];
  const linkInputs: LinkInput[] = [];
  const mentions = new Map<string, readonly EventMention[]>();
  for await (const analysis of analyses()) {
    const { id, title, publishedAt, publisher } = analysis.article;
    const dated = publishedAt === undefined ? {} : { publishedAt };
    articles.push({ id, title, ...dated, ...(publisher === undefined ? {} : { publisher }) });
    vectors.push(analysis.vector);
    linkInputs.push({ articleId: id, entities: analysis.entities, ...dated });
    mentions.set(id, analysis.eventMentions);
  }
  return { articles, vectors, linkInputs, mentions };
}

function storyByArticle(stories: readonly Story[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)),
  );
}

function groupByClaim(groups: readonly ClaimGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, claimIds }) => claimIds.map((claimId) => [claimId, id] as const)));
}
