import type { OpenFile } from '../model/effects.ts';
import type { IngestItem, IngestOptions } from './options.ts';
import type { ReadingBudget } from './readingBudget.ts';

/** Bytes that hold records: a file, an entry of an archive, or what a compressed file unpacks to. */
export interface ByteSource {
  /** The path by which its records are known. */
  readonly label: string;
  /** By its ending the type is known; differs from the label's where the bytes were compressed. */
  readonly name: string;
  /** The bytes in order; may be asked for once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** Reading at any place: only of a file on disk. */
  readonly open?: () => OpenFile;
}

/** What every reader is told besides its source. */
export interface ReadContext {
  readonly options: IngestOptions;
  /** Of the file on disk that all this is in. */
  readonly budget: ReadingBudget;
  /** Archives and compressions that were opened on the way. */
  readonly depth: number;
  /** Why a path within an archive is left out; `undefined` where it is wanted. */
  readonly isWanted: (label: string) => string | undefined;
  /** Reads what is within: `readSource`, handed down so that readers need not know each other. */
  readonly readNested: (source: ByteSource, context: ReadContext) => AsyncIterable<IngestItem>;
}

/** Raised when a single record is larger than allowed, so that it is never held. */
export class OversizeError extends Error {
  override readonly name = 'OversizeError';
}

/**
 * All bytes of a source that is to be one record.
 * @throws OversizeError as soon as there are more than `maxBytes`
 */
export async function readWhole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new OversizeError(`It has more than ${maxBytes} bytes (ingest.maxRecordBytes).`);
    }
    parts.push(chunk);
  }
  return concatenate(parts, length);
}

export function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
