/** Items by their numbers, each in a set of its own until sets are joined; a set goes by its lowest number. */
export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, item) => item);
  }

  /** The lowest item of the set. */
  rootOf(item: number): number {
    const parents = this.#parents;
    let at = item;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      // The way is cut by half, so that long chains are not gone through again.
      const next = parents[up] ?? up;
      parents[at] = next;
      at = next;
    }
    return at;
  }

  /** Makes one set of those of two items. */
  join(a: number, b: number): void {
    const [left, right] = [this.rootOf(a), this.rootOf(b)];
    this.#parents[Math.max(left, right)] = Math.min(left, right);
  }
}
