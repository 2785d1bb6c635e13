const START_WIDTH = 256;

/** A matrix of features, filled row by row; the first row names the columns, every row fills them in the same order. */
export class FeatureTable {
  readonly names: string[] = [];
  readonly #values: Float32Array;
  /** Where each row lies; -1 for one that was never begun. */
  readonly #places: Int32Array;
  /** The first place that is free. */
  #free = 0;
  /** Where the next value goes. */
  #next = 0;
  #isNaming = true;

  /**
   * @param rows of the matrix
   * @param filled rows that will be filled
   */
  constructor(rows: number, filled: number) {
    this.#values = new Float32Array(filled * START_WIDTH);
    this.#places = new Int32Array(rows).fill(-1);
  }

  /** Begins a row. */
  start(row: number): void {
    this.#isNaming = this.names.length === 0;
    this.#next = this.#free;
    this.#places[row] = this.#next;
    this.#free += START_WIDTH;
  }

  add(name: string, value: number): void {
    if (this.#isNaming) this.names.push(name);
    this.#values[this.#next++] = value;
  }

  /** The row's values; a view, not a copy. */
  row(row: number): Float32Array {
    const place = this.#places[row] ?? -1;
    return place < 0 ? EMPTY : this.#values.subarray(place, place + this.names.length);
  }
}

const EMPTY = new Float32Array(0);
