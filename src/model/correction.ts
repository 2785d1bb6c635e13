import { z } from 'zod';
import type { Artefact } from './artefact.ts';

/** What a person may say about a row of the run, in the column `correction` of a worksheet. */
export const correctionKinds = [
  'speaker',
  'not a claim',
  'figure',
  'merge events',
  'split event',
  'merge groups',
  'split group',
  'checked',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionStatuses = ['applied', 'unneeded', 'unmatched', 'ambiguous', 'refused'] as const;

/** A row of corrections.jsonl: what became of one row of the corrections file. */
export const correctionOutcomeSchema = z.object({
  row: z.int().positive().describe('row of the file as a spreadsheet counts: the header is row 1'),
  correction: z.string(),
  value: z.string(),
  status: z
    .enum(correctionStatuses)
    .describe(
      'unneeded: the run says so already; unmatched: the row no longer finds what it is about; ambiguous: it finds several; refused: it cannot be understood',
    ),
  ids: z.array(z.string()).describe('rows of the run that were changed'),
  message: z.string().describe('what was done, or why nothing was done, for a person'),
});
export type CorrectionOutcome = Artefact<typeof correctionOutcomeSchema>;

/** Whether a person should look at the row again: it did nothing, and not for being true already. */
export function isOpen({ status }: CorrectionOutcome): boolean {
  return status !== 'applied' && status !== 'unneeded';
}

/** What a person found out about a claim. Never written but from a row that a person filled in. */
export const checkSchema = z.object({
  verdict: z.string().exactOptional(),
  rating: z.string().exactOptional(),
  evidence: z.string().exactOptional(),
  by: z.string().exactOptional(),
  on: z.string().exactOptional(),
});
export type Check = Artefact<typeof checkSchema>;
