import { z } from 'zod';
import { entityTypes, mentionForms } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';

const linkingMentionSchema = z.object({
  quote: z.string().min(1),
  occurrence: z.int().nonnegative(),
  entity: z.string(),
  type: z.enum(entityTypes),
  form: z.enum(mentionForms),
});
export type LinkingMention = z.infer<typeof linkingMentionSchema>;

/** A line of `linking/*.jsonl` (test/gold/README): the articles of one folder, linked with each other. */
export const linkingRowSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      publishedAt: z.string().optional(),
      mentions: z.array(linkingMentionSchema),
    }),
  ),
});
export type LinkingRow = z.infer<typeof linkingRowSchema>;
export type LinkingArticle = LinkingRow['articles'][number];

/**
 * Where the n-th occurrence of a quote stands, counted from 0 over all places, also inside other words.
 * @throws Error where there are not as many, for the gold is at fault
 */
export function placeMention(
  text: string,
  { quote, occurrence }: Pick<LinkingMention, 'quote' | 'occurrence'>,
): Span {
  let start = text.indexOf(quote);
  for (let passed = 0; passed < occurrence && start >= 0; passed++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`no occurrence ${occurrence} of "${quote}"`);
  return { start, end: start + quote.length };
}
