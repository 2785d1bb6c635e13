import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** What a common noun at the head of a source says about who speaks. */
const sourceClasses = ['spokesperson', 'unnamed', 'office', 'body', 'document'] as const;
export type SourceClass = (typeof sourceClasses)[number];

/** Lower-cased noun -> its class. */
export type SourceLexicon = ReadonlyMap<string, SourceClass>;

const rowSchema = z.object({
  word: z.string().min(1),
  class: z.enum(sourceClasses),
  source: z.string().min(1),
  licence: z.string().min(1),
});

/** @param csv rows of `word,class,source,licence` */
export function parseSourceLexicon(csv: string): SourceLexicon {
  const rows = z.array(rowSchema).parse(parse(csv, { columns: true }));
  return new Map(rows.map((row) => [row.word, row.class]));
}
