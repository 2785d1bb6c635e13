import { OversizeError } from '../byteSource.ts';

/** A stream that ends with an error where more is taken from it than was allowed: for readers that gather without limit. */
export class MeteredStream implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #allowed = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** What may be taken from now on. */
  allow(bytes: number): void {
    this.#allowed = bytes;
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = await this.#iterator.next();
      if (next.done === true) return;
      this.#allowed -= next.value.length;
      if (this.#allowed < 0) throw new OversizeError('The headers of a record in it do not end.');
      yield next.value;
    }
  }
}
