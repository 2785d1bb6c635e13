import { z } from 'zod';
import type { Artefact } from './artefact.ts';

/** A record that could not be read or analysed. The run goes on; the row says what was lost and why. */
export const failureSchema = z.object({
  record: z.string().describe('path of the record, with #index where a file holds several'),
  stage: z.enum(['ingest', 'clean', 'tag', 'events', 'claims', 'report', 'worker']),
  reason: z.string().describe('short machine-readable reason, for example "no-text"'),
  message: z.string().describe('what happened and what to do, for a person'),
});
export type Failure = Artefact<typeof failureSchema>;
