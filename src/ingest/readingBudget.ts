import type { Configuration } from '../model/configuration.ts';

export type ArchiveLimits = Configuration['ingest']['archives'];

/** Small files may unpack to this much whatever the ratio: a page of blanks is no bomb. */
const FREE_BYTES = 32_000_000;

/** Raised where a limit of archives is reached: what follows in the file is not read. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

/**
 * What one file on disk may still unpack to, over all archives within it. Every decompressor and every archive spends
 * from the same budget, so that nesting gains a bomb nothing.
 */
export class ReadingBudget {
  readonly #limits: ArchiveLimits;
  readonly #packedBytes: number;
  #unpackedBytes = 0;
  #entries = 0;
  #refusal: LimitError | undefined;

  constructor(limits: ArchiveLimits, packedBytes: number) {
    this.#limits = limits;
    this.#packedBytes = packedBytes;
  }

  /** The limit that was reached; nothing more is to be read then. */
  get refusal(): LimitError | undefined {
    return this.#refusal;
  }

  /** @throws LimitError */
  spendBytes(count: number): void {
    this.#unpackedBytes += count;
    const { maxTotalBytes, maxRatio } = this.#limits;
    if (this.#unpackedBytes > maxTotalBytes) {
      this.#refuse(`the file unpacks to more than ${maxTotalBytes} bytes (ingest.archives.maxTotalBytes)`);
    }
    if (this.#unpackedBytes > FREE_BYTES && this.#unpackedBytes > this.#packedBytes * maxRatio) {
      this.#refuse(`the file unpacks to more than ${maxRatio} times its size (ingest.archives.maxRatio)`);
    }
  }

  /** @throws LimitError */
  spendEntry(): void {
    this.#entries++;
    const { maxEntries } = this.#limits;
    if (this.#entries > maxEntries) {
      this.#refuse(`the archive has more than ${maxEntries} entries (ingest.archives.maxEntries)`);
    }
  }

  #refuse(limit: string): never {
    this.#refusal ??= new LimitError(`Stopped here, the rest was not read: ${limit}.`);
    throw this.#refusal;
  }
}

/** Passes chunks on, each paid for. */
export async function* payFor(
  chunks: AsyncIterable<Uint8Array>,
  budget: ReadingBudget,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.spendBytes(chunk.length);
    yield chunk;
  }
}
