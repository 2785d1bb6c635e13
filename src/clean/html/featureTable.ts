const START_WIDTH = 256;

/** A matrix of features, filled row by row; the first row names the columns, every row fills them in the same order. */
export class FeatureTable {
  readonly names: string[] = [];
  readonly rows: number;
  readonly #values: Float32Array;
  readonly #filled: Uint16Array;
  #row = 0;
  /** The row that names the columns: the first one begun. */
  #first = -1;

  constructor(rows: number) {
    this.rows = rows;
    this.#values = new Float32Array(rows * START_WIDTH);
    this.#filled = new Uint16Array(rows);
  }

  /** Begins a row, or goes on where it was left. */
  start(row: number): void {
    this.#row = row;
    if (this.#first < 0) this.#first = row;
  }

  add(name: string, value: number): void {
    const column = this.#filled[this.#row] ?? 0;
    if (this.#row === this.#first) this.names.push(name);
    this.#values[this.#row * START_WIDTH + column] = value;
    this.#filled[this.#row] = column + 1;
  }

  /** One value of a row that is not filled. */
  set(row: number, column: number, value: number): void {
    this.#values[row * START_WIDTH + column] = value;
  }

  column(name: string): number {
    return this.names.indexOf(name);
  }

  at(row: number, column: number, outside: number): number {
    if (row < 0 || row >= this.rows) return outside;
    return this.#values[row * START_WIDTH + column] ?? outside;
  }

  /** The row's values; a view, not a copy. */
  row(row: number): Float32Array {
    return this.#values.subarray(row * START_WIDTH, row * START_WIDTH + this.names.length);
  }
}
