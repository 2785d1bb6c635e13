/** Pairs of articles by their numbers, `a < b`, with a similarity each, in flat arrays that grow. */
export class PairList {
  length = 0;
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;

  constructor(capacity = 1024) {
    this.a = new Int32Array(capacity);
    this.b = new Int32Array(capacity);
    this.similarity = new Float32Array(capacity);
  }

  static of(pairs: readonly (readonly [a: number, b: number, similarity: number])[]): PairList {
    const list = new PairList(pairs.length);
    for (const [a, b, similarity] of pairs) list.add(a, b, similarity);
    return list;
  }

  add(a: number, b: number, similarity: number): void {
    if (this.length === this.a.length) this.#grow(this.length * 2 + 16);
    this.a[this.length] = a;
    this.b[this.length] = b;
    this.similarity[this.length++] = similarity;
  }

  forEach(visit: (a: number, b: number, similarity: number) => void): void {
    for (let at = 0; at < this.length; at++) {
      visit(this.a[at] ?? 0, this.b[at] ?? 0, this.similarity[at] ?? 0);
    }
  }

  append(other: PairList): void {
    const needed = this.length + other.length;
    if (needed > this.a.length) this.#grow(Math.max(needed, Math.ceil(this.a.length * 1.5)));
    this.a.set(other.a.subarray(0, other.length), this.length);
    this.b.set(other.b.subarray(0, other.length), this.length);
    this.similarity.set(other.similarity.subarray(0, other.length), this.length);
    this.length = needed;
  }

  #grow(capacity: number): void {
    this.a = extend(this.a, new Int32Array(capacity));
    this.b = extend(this.b, new Int32Array(capacity));
    this.similarity = extend(this.similarity, new Float32Array(capacity));
  }
}

function extend<List extends Int32Array | Float32Array>(from: List, to: List): List {
  to.set(from);
  return to;
}
