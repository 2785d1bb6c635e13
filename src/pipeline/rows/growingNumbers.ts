const FIRST_LENGTH = 1024;

/** Numbers in a typed array that doubles: eight bytes each, where a list of objects would take a hundred. */
export class GrowingNumbers {
  #values = new Float64Array(FIRST_LENGTH);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** @throws RangeError beyond the last */
  at(index: number): number {
    const value = index < this.#length ? this.#values[index] : undefined;
    if (value === undefined) throw new RangeError(`number ${index} of ${this.#length}`);
    return value;
  }
}
