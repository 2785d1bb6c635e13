import { foldHash, hashText } from '../learn/linear.ts';

/** Rows by their ids. */
export interface Lookup<Row> {
  get(id: string): Row | undefined;
}

/** A place that holds no row. */
const FREE = 0;
/** Rows found last, each in the place of its hash: a claim's article and group are asked for many times in turn. */
const MOST_RECENT = 1_024;

/**
 * Where each row stands in its list, found by a hash of its id: ten bytes a row, where a map takes fifty, and a run of
 * ten thousand articles has a million rows. Of two rows with one id the later counts. Open addressing.
 */
export class RowsById<Row extends { readonly id: string }> implements Lookup<Row> {
  readonly #rows: readonly Row[];
  readonly #slots: Uint32Array;
  readonly #bits: number;
  readonly #recent: ({ readonly id: string; readonly row: Row } | undefined)[] = Array.from(
    { length: MOST_RECENT },
    () => undefined,
  );

  /** @param visit called with each row in turn, which is read for it anyway */
  constructor(rows: readonly Row[], visit: (row: Row) => void = () => {}) {
    this.#rows = rows;
    // At most half of the places are taken.
    this.#bits = Math.ceil(Math.log2(rows.length + 1)) + 1;
    this.#slots = new Uint32Array(2 ** this.#bits);
    let number = 0;
    for (const row of rows) {
      number++;
      const { id } = row;
      this.#slots[this.#slotOf(id, hashText(id))] = number;
      visit(row);
    }
  }

  get(id: string): Row | undefined {
    const hash = hashText(id);
    const place = hash & (MOST_RECENT - 1);
    const recent = this.#recent[place];
    if (recent?.id === id) return recent.row;
    const row = this.#rowAt(this.#slotOf(id, hash));
    if (row !== undefined) this.#recent[place] = { id, row };
    return row;
  }

  /** Where the row with this id stands, or would. */
  #slotOf(id: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = foldHash(hash, this.#bits);
    for (let row = this.#rowAt(slot); row !== undefined && row.id !== id; row = this.#rowAt(slot))
      slot = (slot + 1) & mask;
    return slot;
  }

  #rowAt(slot: number): Row | undefined {
    const number = this.#slots[slot] ?? FREE;
    return number === FREE ? undefined : this.#rows[number - 1];
  }
}
