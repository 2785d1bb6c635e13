import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { articleSchema } from './article.ts';
import type { Claim, ClaimGroup, Relation } from './claim.ts';
import type { CorrectionOutcome } from './correction.ts';
import type { Entity } from './entity.ts';
import type { Event, Story } from './event.ts';
import type { Failure } from './failure.ts';
import type { Figure } from './figure.ts';

/** A row of articles.jsonl: the article with the story that a reduce gave it. */
export const reportedArticleSchema = articleSchema.extend({ storyId: z.string() });
export type ReportedArticle = Artefact<typeof reportedArticleSchema>;

/** Everything that a run found, joined and in output order: what reporters render and `report` reads back. */
export interface RunResult {
  readonly articles: readonly ReportedArticle[];
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  readonly events: readonly Event[];
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly groups: readonly ClaimGroup[];
  readonly relations: readonly Relation[];
  readonly failures: readonly Failure[];
  /** What became of each row of the corrections file, where there was one. */
  readonly corrections?: readonly CorrectionOutcome[];
}
