import { extractClaims } from '../claims/extractClaims.ts';
import { cleanRecord } from '../clean/cleanRecord.ts';
import { detectEventMentions } from '../events/mentions/detectEventMentions.ts';
import { findLeadEncounter } from '../events/stories/leadEncounter.ts';
import { vectorizeArticle } from '../events/stories/vectorizeArticle.ts';
import type { Article } from '../model/article.ts';
import type { DraftClaim } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { EventMention } from '../model/event.ts';
import type { Failure } from '../model/failure.ts';
import { recordName, type SourceRecord } from '../model/record.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { tagArticle } from '../tag/tagArticle.ts';
import type { MapResources } from './resources.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * All that the map steps find in one article, without its tokens: what the reduces and the final join need.
 * A plain artefact, so that it can be kept, sent to another process, or spilled to disk.
 */
export interface ArticleAnalysis extends Omit<TaggedArticle, 'sentences' | 'times' | 'attributions'> {
  readonly eventMentions: readonly EventMention[];
  readonly claims: readonly DraftClaim[];
  readonly vector: ReturnType<typeof vectorizeArticle>;
}

export type AnalysisOutcome = { readonly analysis: ArticleAnalysis } | { readonly failure: Failure };

/** The first map step. Never throws: an error becomes a failure row. */
export function cleanOne(
  record: SourceRecord,
  resources: MapResources,
  configuration: Configuration,
  stopwatch: Stopwatch,
): { readonly article: Article } | { readonly failure: Failure } {
  try {
    return stopwatch.time('clean', () => cleanRecord(record, resources.clean, configuration));
  } catch (error) {
    return { failure: crashed(recordName(record), 'clean', error) };
  }
}

/**
 * The map steps from a clean article on, in the light of its site's templates. Never throws.
 * @param name of the article's record
 */
export function analyzeArticle(
  article: Article,
  name: string,
  resources: MapResources,
  configuration: Configuration,
  stopwatch: Stopwatch,
): AnalysisOutcome {
  let stage: Failure['stage'] = 'tag';
  try {
    const tagged = stopwatch.time('tag', () => tagArticle(article, resources.tag));
    stage = 'events';
    const eventMentions = stopwatch.time('events', () => detectEventMentions(tagged, resources.events));
    const vector = stopwatch.time('vectors', () =>
      vectorizeArticle(article, findLeadEncounter(tagged, eventMentions)),
    );
    stage = 'claims';
    const claims = stopwatch.time('claims', () =>
      extractClaims(tagged, eventMentions, resources.claims, configuration),
    );
    const { entities, mentions, figures } = tagged;
    return { analysis: { article, entities, mentions, figures, eventMentions, claims, vector } };
  } catch (error) {
    return { failure: crashed(name, stage, error) };
  }
}

/** Tags a clean article, with the same guarantee. */
export function tagOne(
  article: Article,
  resources: MapResources,
): { readonly artefact: TaggedArticle } | { readonly failure: Failure } {
  try {
    return { artefact: tagArticle(article, resources.tag) };
  } catch (error) {
    return { failure: crashed(article.sourceFile, 'tag', error) };
  }
}

function crashed(record: string, stage: Failure['stage'], error: unknown): Failure {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    record,
    stage,
    reason: 'crashed',
    message: `The ${stage} step failed on this record (${reason.slice(0, 300)}). The rest of the run is not affected; please report it with the file.`,
  };
}
