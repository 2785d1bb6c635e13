import type { Failure } from '../model/failure.ts';
import type { RecordHead, SkippedRecord, SourceRecord } from '../model/record.ts';
import type { FileMemory } from './fileMemory.ts';

export interface IngestOptions {
  /** Files read at once. */
  readonly concurrency: number;
  /** A larger file, or line of a JSONL file, becomes a failure. */
  readonly maxRecordBytes: number;
  /** Globs over record paths: a file must match one of them. */
  readonly only?: readonly string[];
  /** Globs over record paths: a file that matches one is skipped. */
  readonly ignore?: readonly string[];
  /** When it aborts, the records being read are dropped and the stream ends. */
  readonly signal?: AbortSignal;
  /** Told once how many files there are, before any is read: what progress needs. */
  readonly onFound?: (files: number) => void;
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

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
