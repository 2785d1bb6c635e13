import type { RowSource } from '../../model/rowSource.ts';

/** Rows that stay unpacked: as many as a reader that goes back and forth between neighbours needs. */
const MOST_ROWS = 2_048;
/** And no more than these hold on disk, which is three times as much in memory: a name may have ten thousand mentions. */
const MOST_BYTES = 500_000;

/** The rows of a source that were read last. */
export class UnpackedRows<Row extends object> {
  readonly #source: RowSource<Row>;
  readonly #rows: (Row | undefined)[] = Array.from({ length: MOST_ROWS }, () => undefined);
  readonly #indexes = new Int32Array(MOST_ROWS).fill(-1);
  #bytes = 0;

  constructor(source: RowSource<Row>) {
    this.#source = source;
  }

  at(index: number): Row {
    const slot = index % MOST_ROWS;
    const kept = this.#rows[slot];
    if (kept !== undefined && this.#indexes[slot] === index) return kept;
    const row = this.#source.read(index);
    this.#keep(slot, index, row);
    return row;
  }

  #keep(slot: number, index: number, row: Row): void {
    const bytes = this.#source.bytesOf?.(index) ?? 0;
    if (this.#bytes + bytes > MOST_BYTES) this.#forget();
    this.#bytes += bytes;
    this.#rows[slot] = row;
    this.#indexes[slot] = index;
  }

  #forget(): void {
    this.#rows.fill(undefined);
    this.#indexes.fill(-1);
    this.#bytes = 0;
  }
}
