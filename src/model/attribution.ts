import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';

/** `editorial` is the article's own voice; `unread`: the article is in a language in which speech is not looked for. */
export const attributionKinds = ['direct', 'indirect', 'mixed', 'editorial', 'unread'] as const;

/** How a claim's holder is called where nobody is named; worksheets come back with these words. */
export const noSpeakerWords = {
  editorial: 'the article itself',
  unread: 'speaker not looked for',
  open: 'speaker left open',
} as const;

/** What found reported speech: grammar rules, the trained model, both at one cue, or quotation marks that nobody stands by. */
export const attributionFinders = ['rules', 'model', 'rules and model', 'quotation marks'] as const;

/** Who is held to have said it. Without `entity` the speaker is named by `text` only (anonymous or unresolved). */
export const speakerSchema = z.object({
  entity: z.int().nonnegative().exactOptional().describe('index of the local entity'),
  text: z
    .string()
    .describe('readable name: "Mark Rutte", "Keir Starmer\'s spokesperson", "a senior official"'),
  anonymous: z.boolean(),
  confidence: z.number().min(0).max(1),
  for: z
    .object({ entity: z.int().nonnegative().exactOptional(), text: z.string() })
    .exactOptional()
    .describe('whom a spokesperson speaks for'),
  with: z
    .array(z.object({ entity: z.int().nonnegative().exactOptional(), text: z.string() }))
    .exactOptional()
    .describe('who says it together with the speaker'),
});
export type Speaker = Artefact<typeof speakerSchema>;

/** Source span, cue span and content spans of reported speech. The article's own voice has no attribution. */
export const attributionSchema = z.object({
  kind: z.enum(['direct', 'indirect', 'mixed']),
  sourceSpan: spanSchema.exactOptional(),
  cueSpan: spanSchema.exactOptional(),
  contentSpans: z.array(spanSchema).min(1),
  speaker: speakerSchema.exactOptional().describe('absent where no source is given or none can be resolved'),
  foundBy: z.enum(attributionFinders).exactOptional(),
  chain: z.array(z.string()).describe('outer sources of nested speech, outermost first'),
  notes: z.array(z.string()).describe('for example "missing opening quotation mark"'),
});
export type Attribution = Artefact<typeof attributionSchema>;
