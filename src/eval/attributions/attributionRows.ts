import { z } from 'zod';
import type { Article, Block } from '../../model/article.ts';

const spansSchema = z.array(z.tuple([z.int(), z.int()]));
/** A line of `attributions/*.jsonl.gz` (eval/README). */
export const attributionRowSchema = z.object({
  id: z.string(),
  publisher: z.string().nullish(),
  date: z.string().nullish(),
  text: z.string(),
  attributions: z.array(z.object({ source: spansSchema, cue: spansSchema, content: spansSchema })),
});
export type AttributionRow = z.infer<typeof attributionRowSchema>;

/** A bare text as an article: every line with words is a paragraph. */
export function toArticle({
  id,
  text,
  publisher,
  date,
}: Pick<AttributionRow, 'id' | 'text' | 'publisher' | 'date'>): Article {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const trimmed = line[0].trim();
    if (trimmed === '') continue;
    const start = line.index + line[0].indexOf(trimmed);
    blocks.push({
      kind: 'paragraph',
      role: 'body',
      span: { start, end: start + trimmed.length },
      reasons: [],
    });
  }
  return {
    id,
    title: '',
    ...(publisher ? { publisher } : {}),
    ...(date ? { publishedAt: date } : {}),
    authors: [],
    language: 'en',
    text,
    blocks,
    removed: [],
    sourceFile: id,
    sourceIndex: 0,
    warnings: [],
  };
}
