import { ByteCollector } from './byteCollector.ts';

/** A line of a JSONL stream; `bytes` is absent where the line was longer than allowed. */
export interface ByteLine {
  readonly bytes: Uint8Array | undefined;
}

const NEWLINE = 10;

/** Lines of a byte stream, without their ends; never holds more than one line of at most `maxBytes`. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  const line = new ByteCollector(maxBytes);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield { bytes: line.take() };
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield { bytes: line.take() };
}

export function isBlankLine({ bytes }: ByteLine): boolean {
  return bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false;
}
