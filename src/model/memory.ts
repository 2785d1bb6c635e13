import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { localEntitySchema } from './entity.ts';
import { eventMentionSchema } from './event.ts';
import { storyVectorSchema } from './storyVector.ts';

/**
 * What is remembered of an article from run to run: its story and events, and, until it is too old to be joined by new
 * ones, all that clustering and merging need to know of it.
 */
export const rememberedArticleSchema = z.object({
  kind: z.literal('article'),
  id: z.string(),
  storyId: z.string(),
  eventIds: z
    .array(z.object({ mention: z.string(), id: z.string() }))
    .describe('the event of each mention, by the place of its trigger in the text and its subtype'),
  seen: z.string().exactOptional().describe('date of the newest article of the run that last held it'),
  recalled: z
    .object({
      vector: storyVectorSchema,
      entities: z.array(localEntitySchema).describe('those that its mentions refer to'),
      mentions: z.array(eventMentionSchema),
    })
    .exactOptional(),
});
export type RememberedArticle = Artefact<typeof rememberedArticleSchema>;

/** A story or event that took over articles or mentions of earlier ones, or was taken over as a whole. */
export const rememberedLinkSchema = z.object({
  kind: z.literal('link'),
  id: z.string(),
  supersedes: z.array(z.string()),
});
export type RememberedLink = Artefact<typeof rememberedLinkSchema>;

export const memoryRowSchema = z.discriminatedUnion('kind', [rememberedArticleSchema, rememberedLinkSchema]);

/** What one run leaves to the next: the content of a state file. */
export interface RunMemory {
  /** By id. */
  readonly articles: readonly RememberedArticle[];
  /** By id. */
  readonly links: readonly RememberedLink[];
}

export const nothingRemembered: RunMemory = { articles: [], links: [] };
