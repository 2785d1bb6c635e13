import { concatenate } from '../byteSource.ts';

/** Gathers the bytes of one line or value from many chunks, and lets go of them once they are more than allowed. */
export class ByteCollector {
  readonly #maxBytes: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#maxBytes) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** What was gathered, `undefined` where it was too much; starts anew. */
  take(): Uint8Array | undefined {
    const bytes = this.#length > this.#maxBytes ? undefined : concatenate(this.#parts, this.#length);
    this.#parts = [];
    this.#length = 0;
    return bytes;
  }
}
