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

/**
 * An error that a person can cause and mend: printed as one line with a hint, without a stack.
 * Exit code 2 is usage or configuration (DESIGN section 5).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;
  readonly exitCode: number;

  constructor(message: string, hint: string, exitCode = 2) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
