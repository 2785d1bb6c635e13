import { z } from 'zod';
import { optionalCell, provenance, type ReadAsset, readTable } from '../../lexicon/table.ts';
import { eventStatuses, eventTypes } from '../../model/event.ts';

const rowSchema = z.object({
  language: z.string().length(2),
  word: z.string().min(1),
  type: z.enum(eventTypes),
  subtype: z.string().min(1),
  /** What the form itself says of the status: a perfect participle has been, a future is to come. */
  status: optionalCell.pipe(z.enum(eventStatuses).optional()),
  ...provenance,
});
export type ForeignTrigger = z.infer<typeof rowSchema>;

/** Language -> lower-cased inflected word -> trigger. */
export type ForeignLexicon = ReadonlyMap<string, ReadonlyMap<string, ForeignTrigger>>;

/** @throws UserError where a row of the lexicon is bad */
export function loadForeignLexicon(readAsset: ReadAsset): ForeignLexicon {
  const name = 'lexicon/foreignTriggers.csv';
  const lexicon = new Map<string, Map<string, ForeignTrigger>>();
  for (const row of readTable(name, readAsset(name), rowSchema)) {
    const words = lexicon.get(row.language) ?? new Map<string, ForeignTrigger>();
    lexicon.set(row.language, words.set(row.word, row));
  }
  return lexicon;
}
