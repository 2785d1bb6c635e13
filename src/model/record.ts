/** How the bytes of a record are to be read. */
export type MediaType = 'html' | 'text' | 'markdown' | 'json';

/** One document as it came in. A JSONL file or a feed holds many: `index` counts them from 0. */
export interface SourceRecord {
  /** Content-addressed: relative path, index in the file and bytes. */
  readonly id: string;
  /** Path relative to the input it was found under, with `/` separators. */
  readonly path: string;
  readonly index: number;
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
  /** Where it was fetched from, as an archive of pages states; a page that names its own address wins. */
  readonly url?: string;
  /** Character encoding that came with the bytes from outside, for example in an HTTP header. */
  readonly encoding?: string;
}

/** A record without its bytes. */
export type RecordHead = Omit<SourceRecord, 'bytes'>;

/** A file or record that was passed over on purpose (hidden, binary, wrong extension, symlink loop). */
export interface SkippedRecord {
  readonly record: string;
  readonly reason: string;
}

/** The record's path, with its index where it is one of several. */
export function recordName(record: RecordHead): string {
  return record.index === 0 && record.mediaType !== 'json' ? record.path : `${record.path}#${record.index}`;
}
