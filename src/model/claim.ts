import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { attributionFinders, attributionKinds, speakerSchema } from './attribution.ts';
import { checkSchema } from './correction.ts';
import { spanSchema } from './span.ts';

export const claimKinds = [
  'fact',
  'announcement',
  'pledge',
  'demand',
  'target',
  'forecast',
  'opinion',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const checkworthinessSchema = z.object({
  score: z.number().min(0).max(1),
  worth: z.boolean().describe('score above the cut of the chosen profile'),
  reasons: z.array(z.string()),
  weights: z
    .array(z.number())
    .exactOptional()
    .describe('of each reason, in log-odds: below zero it speaks against'),
});

const attributionFields = {
  kind: z.enum(attributionKinds),
  sourceSpan: spanSchema.exactOptional(),
  cueSpan: spanSchema.exactOptional(),
  contentSpans: z.array(spanSchema),
  foundBy: z.enum(attributionFinders).exactOptional(),
  chain: z.array(z.string()),
};

/** A name on whose word an article may give a claim, before the media of the run are known. */
const citationSchema = z.object({
  name: z.string(),
  span: spanSchema,
  outlet: z.boolean().describe('named or called as a medium is, in the run or not'),
});
export type Citation = Artefact<typeof citationSchema>;

const nestedFields = {
  sourceSpan: spanSchema.exactOptional(),
  cueSpan: spanSchema.exactOptional(),
  contentSpans: z.array(spanSchema),
};

const claimFields = {
  articleId: z.string(),
  span: spanSchema,
  quote: z.string().describe('verbatim sentence or clause'),
  standalone: z
    .string()
    .describe('readable alone: pronouns, offices and relative dates resolved in [brackets]'),
  kind: z.enum(claimKinds),
  kindScores: z
    .partialRecord(z.enum(claimKinds), z.number())
    .exactOptional()
    .describe('how strongly the wording speaks for each kind that it has a sign of'),
  hedged: z.boolean(),
  negated: z.boolean(),
  background: z.boolean(),
  checkworthiness: checkworthinessSchema,
  notes: z.array(z.string()),
};

/** A claim before the reduces: references are indexes within its article. */
export const draftClaimSchema = z.object({
  ...claimFields,
  attribution: z.object({
    ...attributionFields,
    speaker: speakerSchema.exactOptional(),
    nested: z.array(z.object({ ...nestedFields, speaker: speakerSchema })).exactOptional(),
  }),
  figures: z.array(z.int().nonnegative()),
  citations: z.array(citationSchema).exactOptional(),
  eventMention: z.int().nonnegative().exactOptional().describe("index into the article's event mentions"),
});
export type DraftClaim = Artefact<typeof draftClaimSchema>;

/** A row of claims.jsonl. */
export const claimSchema = z.object({
  id: z.string(),
  ...claimFields,
  attribution: z.object({
    ...attributionFields,
    speaker: z.string().exactOptional(),
    speakerId: z.string().exactOptional(),
    anonymous: z.boolean().exactOptional(),
    confidence: z.number().min(0).max(1).exactOptional(),
    for: z
      .object({ text: z.string(), entityId: z.string().exactOptional() })
      .exactOptional()
      .describe('whom a spokesperson speaks for'),
    with: z
      .array(z.object({ text: z.string(), entityId: z.string().exactOptional() }))
      .exactOptional()
      .describe('who says it together with the speaker'),
    nested: z
      .array(z.object({ ...nestedFields, speaker: z.string(), speakerId: z.string().exactOptional() }))
      .exactOptional()
      .describe('whom the speaker tells of as having said it, the outer one first'),
    via: z
      .array(
        z.object({
          outlet: z.string().describe('as the article names it'),
          span: spanSchema,
          publisher: z
            .string()
            .exactOptional()
            .describe('of the run; left out where the medium is not in it'),
        }),
      )
      .exactOptional()
      .describe('media on whose word the article gives it: these are counted as its publishers instead'),
  }),
  figureIds: z.array(z.string()),
  eventId: z.string().exactOptional(),
  storyId: z.string().exactOptional(),
  groupId: z.string(),
  checked: checkSchema
    .exactOptional()
    .describe('what a person found out, from a corrections file; never made by the program'),
});
export type Claim = Artefact<typeof claimSchema>;

/** A row of groups.jsonl: claims of several articles that say the same thing. */
export const claimGroupSchema = z.object({
  id: z.string(),
  text: z.string(),
  claimIds: z.array(z.string()),
  publishers: z.int().nonnegative().describe('independent named publishers'),
  unknownPublishers: z.int().nonnegative(),
  agreement: z.enum(['single', 'corroborated', 'conflicting']),
});
export type ClaimGroup = Artefact<typeof claimGroupSchema>;

/** A row of relations.jsonl. */
export const relationSchema = z.object({
  id: z.string(),
  type: z.enum(['conflicts', 'partWhole', 'supersedes', 'reference']),
  claimIds: z.array(z.string()),
  figureIds: z.array(z.object({ id: z.string(), role: z.enum(['whole', 'part', 'value', 'reference']) })),
  check: z.string().describe('the arithmetic or comparison that was made'),
  verdict: z.enum(['consistent', 'inconsistent']),
  explanation: z.string(),
});
export type Relation = Artefact<typeof relationSchema>;
