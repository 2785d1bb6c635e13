/** From few bytes a number to many: a kind of row has a few different ones, or one for each row. */
const WIDTHS = [
  { make: (length: number) => new Uint8Array(length), most: 2 ** 8 - 1 },
  { make: (length: number) => new Uint16Array(length), most: 2 ** 16 - 1 },
  { make: (length: number) => new Uint32Array(length), most: 2 ** 32 - 1 },
] as const;

/** A number for each of some rows, zero at first, in as many bytes as the largest takes; fractions take eight. */
export class NarrowNumbers {
  #values: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  #most = WIDTHS[0].most;

  constructor(length: number) {
    this.#values = WIDTHS[0].make(length);
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (!this.#holds(value)) this.#widen(value);
    this.#values[index] = value;
  }

  #holds(value: number): boolean {
    return this.#most === Number.POSITIVE_INFINITY || isWhole(value, this.#most);
  }

  #widen(value: number): void {
    const wide = WIDTHS.find(({ most }) => most > this.#most && isWhole(value, most));
    const values = wide?.make(this.#values.length) ?? new Float64Array(this.#values.length);
    values.set(this.#values);
    this.#values = values;
    this.#most = wide?.most ?? Number.POSITIVE_INFINITY;
  }
}

function isWhole(value: number, most: number): boolean {
  return value >= 0 && value <= most && Number.isInteger(value);
}
