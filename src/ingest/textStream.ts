import { markedEncoding } from '../model/byteOrderMark.ts';

/** The first bytes of a stream, at least `count` where there are so many, and the stream with them still in it. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  while (length < count && !isDone) {
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(first).subarray(0, count);
  const whole = async function* () {
    try {
      yield* first;
      while (!isDone) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { head, chunks: whole() };
}

/** The same text in UTF-8 and without a byte order mark; UTF-16 is known by its mark. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, chunks: whole } = await peek(chunks, 3);
  const marked = markedEncoding(head);
  if (marked === undefined) {
    yield* whole;
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of decodeStream(whole, marked)) yield encoder.encode(text);
}

/** Text of a byte stream in a known encoding, piece by piece, never cut within a letter. */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
