/** A line of a JSONL stream; `bytes` is absent where the line was longer than allowed. */
export interface ByteLine {
  readonly bytes?: Uint8Array;
}

const NEWLINE = 10;

/** Lines of a byte stream, without their ends; never holds more than one line of at most `maxBytes`. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): ByteLine => {
    const line = length > maxBytes ? {} : { bytes: concatenate(parts, length) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();

  function add(part: Uint8Array): void {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  }
}

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function isBlankLine(line: ByteLine): boolean {
  return line.bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false;
}
