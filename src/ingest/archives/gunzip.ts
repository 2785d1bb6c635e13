import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { payFor, type ReadingBudget } from '../readingBudget.ts';

/** What a gzip stream of one or many members unpacks to. @throws Error where it is damaged or ends early */
export function gunzip(chunks: AsyncIterable<Uint8Array>, budget: ReadingBudget): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: 65_536 });
  // The error reaches the one who reads the unpacked side; the callback only keeps it from being thrown twice.
  pipeline(Readable.from(chunks), unpacked, () => {});
  return payFor(unpacked, budget);
}
