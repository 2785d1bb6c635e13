import { Decompress } from 'fzstd';
import { payFor, type ReadingBudget } from '../readingBudget.ts';
import { ZstdFrames } from './zstdFrames.ts';

/** What a Zstandard stream of one or many frames unpacks to. @throws Error where it is damaged or ends early */
export function unpackZstd(
  chunks: AsyncIterable<Uint8Array>,
  budget: ReadingBudget,
): AsyncIterable<Uint8Array> {
  return payFor(unpackFrames(chunks), budget);
}

/**
 * Each frame has a decompressor of its own, fed block by block: the library holds the window that a frame asks for, so
 * that its size must be known before, and unpacks all blocks of what it is given at once.
 */
async function* unpackFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = new ZstdFrames();
  let unpacked: Uint8Array[] = [];
  const start = (): Decompress =>
    new Decompress((chunk) => {
      if (chunk.length > 0) unpacked.push(chunk);
    });
  let decompress = start();
  for await (const chunk of chunks) {
    for (const { bytes, endsFrame } of frames.cut(chunk)) {
      decompress.push(bytes, endsFrame);
      yield* unpacked;
      unpacked = [];
      if (endsFrame) decompress = start();
    }
  }
  if (!frames.isComplete) throw new Error('the compressed file ends early');
}
