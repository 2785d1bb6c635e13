const CHUNK_PAIRS = 1 << 18;

interface Chunk extends PairColumns {
  length: number;
}

/** Pairs as plain arrays, as they cross to a machine. */
export interface PairColumns {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly similarity: Float32Array;
}

/**
 * Pairs of articles by their numbers, `a < b`, with a similarity each. They lie in flat arrays of limited size, so that
 * a list grows without being copied: a year of news has tens of millions of pairs.
 */
export class PairList {
  readonly #chunks: Chunk[] = [];
  readonly #first: number;

  /** @param expected pairs, where that is known */
  constructor(expected = 1024) {
    this.#first = Math.min(expected, CHUNK_PAIRS);
  }

  static of(pairs: readonly (readonly [a: number, b: number, similarity: number])[]): PairList {
    const list = new PairList(pairs.length);
    for (const [a, b, similarity] of pairs) list.add(a, b, similarity);
    return list;
  }

  add(a: number, b: number, similarity: number): void {
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || chunk.length === chunk.a.length) {
      const size = chunk === undefined ? Math.max(this.#first, 4) : Math.min(2 * chunk.a.length, CHUNK_PAIRS);
      chunk = emptyChunk(size);
      this.#chunks.push(chunk);
    }
    chunk.a[chunk.length] = a;
    chunk.b[chunk.length] = b;
    chunk.similarity[chunk.length++] = similarity;
  }

  forEach(visit: (a: number, b: number, similarity: number) => void): void {
    for (const { a, b, similarity, length } of this.#chunks) {
      for (let at = 0; at < length; at++) visit(a[at] ?? 0, b[at] ?? 0, similarity[at] ?? 0);
    }
  }

  /** With the articles numbered from `from` on. */
  columns(from = 0): PairColumns {
    const length = this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const [a, b, similarity] = [new Int32Array(length), new Int32Array(length), new Float32Array(length)];
    let at = 0;
    this.forEach((left, right, value) => {
      a[at] = left + from;
      b[at] = right + from;
      similarity[at++] = value;
    });
    return { a, b, similarity };
  }

  appendColumns({ a, b, similarity }: PairColumns): void {
    a.forEach((left, at) => {
      this.add(left, b[at] ?? 0, similarity[at] ?? 0);
    });
  }

  append(other: PairList): void {
    other.forEach((a, b, similarity) => {
      this.add(a, b, similarity);
    });
  }
}

function emptyChunk(size: number): Chunk {
  return {
    a: new Int32Array(size),
    b: new Int32Array(size),
    similarity: new Float32Array(size),
    length: 0,
  };
}
