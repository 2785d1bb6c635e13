import { z } from 'zod';
import type { Artefact } from './artefact.ts';

/** A line of a reference table (`--reference FILE.csv`): what a source gives for a measure of a subject. */
export const referenceRowSchema = z.strictObject({
  measure: z.string().min(1).describe('what is counted or measured, in the words of news: "member"'),
  subject: z.string().min(1).describe('whose it is: "NATO"'),
  time: z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u)
    .describe('from when the value holds: a year, a month or a day; the next line of the same thing ends it'),
  value: z.coerce.number(),
  unit: z.string().describe('"percent", a currency code, or the counted noun'),
  source: z.string().min(1),
});
export type ReferenceRow = Artefact<typeof referenceRowSchema>;

/** What figures are held against. */
export interface Reference {
  readonly rows: readonly ReferenceRow[];
  /** YYYY-MM-DD: what articles that state no date are taken to be of. */
  readonly assumeDate?: string | undefined;
}
