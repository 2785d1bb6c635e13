const FIRST_LENGTH = 64;

/** Numbers in a typed array that grows by half: four or eight bytes each, where a list of objects would take a hundred. */
export class GrowingNumbers {
  #values: Float64Array | Uint32Array;
  #length = 0;
  readonly #make: (length: number) => Float64Array | Uint32Array;

  /** @param make `Uint32Array`s for whole numbers below 2^32 */
  constructor(make: (length: number) => Float64Array | Uint32Array = (length) => new Float64Array(length)) {
    this.#make = make;
    this.#values = make(FIRST_LENGTH);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length + (this.#length >> 1));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  set(index: number, value: number): void {
    if (index < this.#length) this.#values[index] = value;
  }

  /** Those from `start` on and before `end`, not copied: to be read before the next is pushed. */
  slice(start: number, end: number): Float64Array | Uint32Array {
    return this.#values.subarray(start, end);
  }

  /** @throws RangeError beyond the last */
  at(index: number): number {
    const value = index < this.#length ? this.#values[index] : undefined;
    if (value === undefined) throw new RangeError(`number ${index} of ${this.#length}`);
    return value;
  }
}
