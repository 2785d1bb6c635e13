import { loadClaimResources } from '../../claims/claimResources.ts';
import { extractClaims } from '../../claims/extractClaims.ts';
import { loadEventResources } from '../../events/eventResources.ts';
import { detectEventMentions } from '../../events/mentions/detectEventMentions.ts';
import { loadStoryResources } from '../../events/stories/storyResources.ts';
import { vectorizeArticle } from '../../events/stories/vectorizeArticle.ts';
import type { Article } from '../../model/article.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import type { RunResult } from '../../model/run.ts';
import { reduceRun } from '../../pipeline/reduceRun.ts';
import type { Resources } from '../../pipeline/resources.ts';
import { startStopwatch } from '../../pipeline/stopwatch.ts';
import { loadTagResources, tagArticle } from '../../tag/tagArticle.ts';
import { toArticle } from '../attributions/attributionRows.ts';
import type { PairRelation, RelationRow } from './relationsRows.ts';

/** What a run over the reports of one row holds. */
export type ComparedReports = Pick<RunResult, 'claims' | 'groups' | 'relations'>;

/** What the chain needs behind the cleaner. */
export type ComparisonResources = Omit<Resources, 'clean'>;

export function loadComparisonResources(
  readAsset: Effects['readAsset'],
  configuration: Configuration,
): ComparisonResources {
  return {
    tag: loadTagResources(readAsset, configuration),
    events: loadEventResources(readAsset),
    stories: loadStoryResources(readAsset),
    claims: loadClaimResources(readAsset),
  };
}

/** The whole chain but for cleaning, over the reports of one row as a folder of their own. */
export async function compareReports(
  row: RelationRow,
  resources: ComparisonResources,
  configuration: Configuration,
): Promise<ComparedReports> {
  const reports = [row.a, row.b, ...(row.c === undefined ? [] : [row.c])];
  const analyses = reports.map(({ text, publisher, date }, index) =>
    analyzeArticle(toArticle({ id: `a_${index}`, text, publisher, date }), resources, configuration),
  );
  const table = async function* () {
    yield* analyses;
  };
  const { result } = await reduceRun(
    table,
    resources,
    configuration,
    startStopwatch(() => 0),
  );
  return result;
}

function analyzeArticle(article: Article, resources: ComparisonResources, configuration: Configuration) {
  const tagged = tagArticle(article, resources.tag);
  const eventMentions = detectEventMentions(tagged, resources.events);
  const claims = extractClaims(tagged, eventMentions, resources.claims, configuration);
  const { entities, mentions, figures } = tagged;
  return { article, entities, mentions, figures, eventMentions, claims, vector: vectorizeArticle(article) };
}

/** How the program relates the reports: a conflict anywhere between them outweighs what else they share. */
export function findRelation({ claims, groups, relations }: ComparedReports): PairRelation {
  const articleOf = new Map(claims.map(({ id, articleId }) => [id, articleId]));
  const joins = (claimIds: readonly string[]): boolean =>
    new Set(claimIds.flatMap((id) => articleOf.get(id) ?? [])).size > 1;
  for (const type of ['conflicts', 'supersedes', 'partWhole'] as const) {
    if (relations.some((relation) => relation.type === type && joins(relation.claimIds))) return type;
  }
  return groups.some(({ claimIds }) => joins(claimIds)) ? 'same' : 'none';
}

/** Whether parts add up to the whole, where the program relates reports as such. */
export function findVerdict({ relations }: ComparedReports): 'consistent' | 'inconsistent' | undefined {
  const verdicts = relations.flatMap(({ type, verdict }) => (type === 'partWhole' ? [verdict] : []));
  return verdicts.includes('inconsistent') ? 'inconsistent' : verdicts[0];
}
