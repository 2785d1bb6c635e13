import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';

export const blockKinds = ['paragraph', 'heading', 'listItem', 'quotation', 'caption', 'tableRow'] as const;
export const blockRoles = ['body', 'background', 'meta'] as const;

export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  role: z
    .enum(blockRoles)
    .describe('body, background (encyclopedic filler spliced in) or meta (a note about the text itself)'),
  span: spanSchema,
  source: spanSchema
    .exactOptional()
    .describe('for plain-text input: where the block stands in the decoded source file, UTF-16 code units'),
  reasons: z.array(z.string()).describe('why the role is not body'),
  at: z.string().exactOptional().describe('of a live-blog post: when it was published, ISO 8601'),
  cells: z
    .array(
      z.object({
        span: spanSchema,
        row: z.string().exactOptional().describe('header of its row'),
        column: z.string().exactOptional().describe('header of its column'),
      }),
    )
    .exactOptional()
    .describe('of a table row: its cells with their headers'),
});
export type Block = Artefact<typeof blockSchema>;

export const contentTypes = ['article', 'liveBlog', 'gallery', 'video'] as const;
export const datePrecisions = ['day', 'minute', 'second'] as const;
/** Where a date was found, from the most to the least reliable place. */
export const datePlaces = ['json-ld', 'meta', 'url', 'markup', 'time', 'text', 'field'] as const;

export const datingSchema = z.object({
  precision: z.enum(datePrecisions),
  found: z.enum(datePlaces),
});

export const removalSchema = z.object({
  reason: z.string(),
  text: z.string().describe('what was removed, shortened to 500 characters'),
  near: z.int().nonnegative().describe('offset in the clean text before which it stood'),
});

/** One cleaned document. Every span of every later artefact points into `text`. */
export const articleSchema = z.object({
  id: z.string(),
  url: z.string().exactOptional(),
  site: z.string().exactOptional().describe('host name without www.'),
  publisher: z.string().exactOptional(),
  title: z.string(),
  subtitle: z.string().exactOptional(),
  authors: z.array(z.string()),
  publishedAt: z
    .string()
    .exactOptional()
    .describe('ISO 8601 date or date-time; a date without a zone is UTC'),
  modifiedAt: z.string().exactOptional(),
  dating: z
    .object({ published: datingSchema.exactOptional(), modified: datingSchema.exactOptional() })
    .exactOptional()
    .describe('how exact the dates are, and where they were found'),
  section: z.string().exactOptional().describe('the part of the site, for example "World"'),
  contentType: z.enum(contentTypes).exactOptional().describe('left out where nothing tells: an article'),
  stub: z
    .enum(['paywall', 'description'])
    .exactOptional()
    .describe('only the opening before a paywall, or only the page’s description, could be read'),
  language: z.string().describe('ISO 639-1, or "und"'),
  text: z.string().describe('clean main text, Unicode NFC, line ends \\n'),
  blocks: z.array(blockSchema).describe('in order, not overlapping, covering all text but the line ends'),
  removed: z.array(removalSchema),
  sourceFile: z.string(),
  sourceIndex: z.int().nonnegative(),
  variant: z
    .enum(['amp', 'print'])
    .exactOptional()
    .describe('a second form of the page; passed over where the main page is in the run'),
  page: z.int().min(2).exactOptional().describe('which page of an article that goes over several'),
  continues: z.string().exactOptional().describe('id of the article whose further page this is'),
  warnings: z.array(z.string()).describe('defects of the source that a reader should know about'),
});
export type Article = Artefact<typeof articleSchema>;
