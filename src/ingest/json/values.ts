import { ByteCollector } from './byteCollector.ts';

/** A value of a JSON file: of the list that it is, or one of several that follow each other. */
export interface ByteValue {
  /** Absent where the value was longer than allowed. */
  readonly bytes: Uint8Array | undefined;
  readonly isListed: boolean;
  /** The file ends within it. */
  readonly isTorn: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The values of a JSON file, each as the bytes that it has there, without holding more than one of at most `maxBytes`:
 * the items of a list, or objects one after the other. Whether a value is valid JSON is for the parser to say.
 */
export async function* splitValues(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteValue> {
  const value = new ByteCollector(maxBytes);
  let isListed = false;
  let isAtStart = true;
  let hasEnded = false;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  for await (const chunk of chunks) {
    let start = value.isEmpty ? -1 : 0;
    const findQuote = nextIndex(chunk, QUOTE);
    const findBackslash = nextIndex(chunk, BACKSLASH);
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (isInString) {
        if (isEscaped) {
          isEscaped = false;
          continue;
        }
        const quote = findQuote(at);
        const backslash = findBackslash(at);
        isEscaped = backslash < quote;
        isInString = isEscaped || quote === chunk.length;
        at = Math.min(quote, backslash);
        continue;
      }
      if (isSpace(byte)) continue;
      if (isAtStart) {
        isAtStart = false;
        if (byte === OPEN_LIST) {
          isListed = true;
          continue;
        }
      }
      if (depth === 0 && isListed && (byte === COMMA || byte === CLOSE_LIST)) {
        if (start >= 0) {
          value.add(chunk.subarray(start, at));
          yield { bytes: value.take(), isListed, isTorn: false };
          start = -1;
        }
        if (byte === CLOSE_LIST) {
          hasEnded = true;
          isListed = false;
        }
        continue;
      }
      if (start < 0) start = at;
      if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth--;
        if (depth <= 0) {
          value.add(chunk.subarray(start, at + 1));
          yield { bytes: value.take(), isListed: isListed || hasEnded, isTorn: false };
          start = -1;
          depth = 0;
        }
      }
    }
    if (start >= 0) value.add(chunk.subarray(start));
  }
  const isTorn = isListed || !value.isEmpty;
  if (isTorn) yield { bytes: value.take(), isListed, isTorn };
}

/** The next place of a byte from a place on that only grows, the chunk's length where there is none. */
function nextIndex(chunk: Uint8Array, byte: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) found = chunk.indexOf(byte, from);
    if (found < 0) found = chunk.length;
    return found;
  };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
