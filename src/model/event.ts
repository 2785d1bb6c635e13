import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';
import { intervalSchema } from './time.ts';

/** PLOVER's event types in lower case (Halterman et al., PLOVER, 2023), and `other` for what has none. */
export const eventTypes = [
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'investigate',
  'demand',
  'disapprove',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
  'fight',
  'other',
] as const;

export const eventStatuses = ['held', 'scheduled', 'ongoing', 'cancelled', 'denied', 'hypothetical'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const participantRoles = ['agent', 'patient', 'host', 'attendee'] as const;

/** One passage that reports a happening. Entity references are indexes into the article's local entities. */
export const eventMentionSchema = z.object({
  articleId: z.string(),
  span: spanSchema,
  quote: z.string(),
  sentence: z.int().nonnegative(),
  triggerSpan: spanSchema,
  type: z.enum(eventTypes),
  subtype: z.string(),
  participants: z.array(
    z.object({
      entity: z.int().nonnegative().exactOptional(),
      name: z.string(),
      role: z.enum(participantRoles),
    }),
  ),
  place: z.object({ entity: z.int().nonnegative().exactOptional(), name: z.string() }).exactOptional(),
  time: intervalSchema.exactOptional(),
  timeText: z.string().exactOptional().describe('the time as written, where it cannot be resolved'),
  status: z.enum(eventStatuses),
  vague: z
    .literal(true)
    .exactOptional()
    .describe('a word said of much else, or the words of somebody quoted: founds no event by itself'),
  anaphoric: z.boolean().describe('"the meeting": refers back to an earlier mention of the article'),
});
export type EventMention = Artefact<typeof eventMentionSchema>;

const SUPERSEDES = 'earlier ids, by the state file, whose members it took over, as a whole or in part';

/** A row of events.jsonl: the happening itself, its mentions from all articles merged. */
export const eventSchema = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  subtype: z.string(),
  title: z.string(),
  participants: z.array(
    z.object({ entityId: z.string().exactOptional(), name: z.string(), role: z.enum(participantRoles) }),
  ),
  place: z.object({ entityId: z.string().exactOptional(), name: z.string() }).exactOptional(),
  time: intervalSchema.exactOptional(),
  timeText: z.string().exactOptional(),
  status: z.enum(eventStatuses),
  statusHistory: z.array(
    z.object({ status: z.enum(eventStatuses), articleId: z.string(), at: z.string().exactOptional() }),
  ),
  mentions: z.array(
    z.object({
      articleId: z.string(),
      span: spanSchema,
      quote: z.string(),
      evidence: z
        .array(z.string())
        .exactOptional()
        .describe('what it shares with other mentions of the event'),
    }),
  ),
  articles: z.array(z.object({ id: z.string(), role: z.enum(['primary', 'mentions']) })),
  storyIds: z.array(z.string()),
  conflicts: z.array(
    z.object({
      field: z.string(),
      values: z.array(z.object({ value: z.string(), articleIds: z.array(z.string()) })),
    }),
  ),
  supersedes: z.array(z.string()).describe(SUPERSEDES),
  relatedIds: z
    .array(z.string())
    .exactOptional()
    .describe('other events of two or more of the same participants, or recurring ones of the same body'),
});
export type Event = Artefact<typeof eventSchema>;

/** A row of stories.jsonl: articles that cover the same news. */
export const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  articleIds: z.array(z.string()),
  ties: z
    .array(
      z.object({
        articleId: z.string(),
        similarity: z.number().describe('mean corrected similarity to the other articles of the story'),
        nearest: z
          .object({ storyId: z.string(), similarity: z.number() })
          .exactOptional()
          .describe('the story that it would have joined next'),
      }),
    )
    .exactOptional()
    .describe('why each article is in the story'),
  earlierArticles: z
    .int()
    .positive()
    .exactOptional()
    .describe('articles of earlier runs that belong to it, known from the state file'),
  leadEventId: z.string().exactOptional(),
  eventIds: z.array(z.string()),
  firstPublished: z.string().exactOptional(),
  lastPublished: z.string().exactOptional(),
  publishers: z.int().nonnegative().describe('independent publishers: syndicated copies count once'),
  syndicated: z.array(z.array(z.string())).describe('groups of near-identical articles, earliest first'),
  versions: z
    .array(z.array(z.string()))
    .exactOptional()
    .describe('groups of articles at one address: updates of each other, earliest first'),
  translations: z
    .array(z.array(z.string()))
    .exactOptional()
    .describe('an article and one in another language with nearly all of its figures: likely a translation'),
  supersedes: z.array(z.string()).describe(SUPERSEDES),
});
export type Story = Artefact<typeof storySchema>;
