import { z } from 'zod';

const reportSchema = z.object({ text: z.string(), publisher: z.string(), date: z.iso.date() });

export const pairRelations = ['same', 'conflicts', 'partWhole', 'supersedes', 'none'] as const;
export type PairRelation = (typeof pairRelations)[number];

/** A line of `relations/*.jsonl` (test/gold/README): two or three short reports and how they bear on each other. */
export const relationRowSchema = z.object({
  a: reportSchema,
  b: reportSchema,
  c: reportSchema.optional(),
  relation: z.enum(pairRelations),
  verdict: z.enum(['consistent', 'inconsistent']).optional(),
});
export type RelationRow = z.infer<typeof relationRowSchema>;
