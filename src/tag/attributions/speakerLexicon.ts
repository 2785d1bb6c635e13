import { z } from 'zod';
import { provenance, readTable } from '../../lexicon/table.ts';

/** What a common noun at the head of a source says about who speaks. */
const sourceClasses = ['spokesperson', 'unnamed', 'office', 'body', 'document'] as const;
export type SourceClass = (typeof sourceClasses)[number];

/** Lower-cased noun -> its class. */
export type SourceLexicon = ReadonlyMap<string, SourceClass>;

const rowSchema = z.object({ word: z.string().min(1), class: z.enum(sourceClasses), ...provenance });

/** @param csv rows of `word,class,source,licence` */
export function parseSourceLexicon(fileName: string, csv: Uint8Array): SourceLexicon {
  return new Map(readTable(fileName, csv, rowSchema).map((row) => [row.word, row.class]));
}
