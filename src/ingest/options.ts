import type { Configuration } from '../model/configuration.ts';
import { errorText } from '../model/errors.ts';
import type { Failure } from '../model/failure.ts';
import type { RecordHead, SkippedRecord, SourceRecord } from '../model/record.ts';
import { OversizeError } from './byteSource.ts';
import type { FileMemory } from './fileMemory.ts';
import { LimitError } from './readingBudget.ts';

/** What to read, with the limits of the configuration. */
export interface IngestOptions extends Readonly<Configuration['ingest']> {
  /** Paths beside the inputs, taken as they are; one that is not there becomes a failure. */
  readonly listed?: readonly string[];
  /** Real paths of what the run itself reads or writes besides articles: passed over where they stand among these. */
  readonly own?: readonly string[];
  /** Globs over record paths: a file must match one of them. */
  readonly only?: readonly string[];
  /** Globs over record paths: a file that matches one is skipped. */
  readonly ignore?: readonly string[];
  /** When it aborts, the records being read are dropped and the stream ends. */
  readonly signal?: AbortSignal;
  /** Told once how many files there are, before any is read: what progress needs. */
  readonly onFound?: (files: number) => void;
  /** The stream ends after so many records. */
  readonly limit?: number;
  /** Files that need not be read again, because an earlier run has read them and they have not changed. */
  readonly memory?: FileMemory;
}

export type IngestItem =
  | { readonly kind: 'record'; readonly record: SourceRecord }
  /** A record of an unchanged file: only with a `memory`. */
  | { readonly kind: 'known'; readonly record: RecordHead }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'skipped'; readonly skipped: SkippedRecord };

export function failed(record: string, reason: string, message: string): IngestItem {
  return { kind: 'failure', failure: { record, stage: 'ingest', reason, message } };
}

export function skipped(record: string, reason: string): IngestItem {
  return { kind: 'skipped', skipped: { record, reason } };
}

/** The failure of something whose reading ended with an error. */
export function readFailure(record: string, error: unknown): IngestItem {
  if (error instanceof OversizeError) return failed(record, 'too-large', error.message);
  if (error instanceof LimitError) return failed(record, 'limit', error.message);
  return failed(record, 'unreadable', `Reading stopped here: ${errorText(error)}`);
}
