import type { LinearModel, SparseRow } from './linear.ts';

/**
 * Sums at a few hundred positions of a large table, to be cleared and filled again: a third of the time of a `Map`, and
 * nothing for the garbage collector. Open addressing; positions are hashes already, so that their low bits spread.
 */
export class PositionSums {
  /** Number of positions. */
  size = 0;
  /** In the order in which the positions came. */
  private positions: Int32Array;
  private sums: Float64Array;
  /** Places in `positions`, counted from one; zero is a free slot. At least half of them are free. */
  private slots: Int32Array;

  /** @param room for so many positions; it grows */
  constructor(room = 512) {
    this.positions = new Int32Array(room);
    this.sums = new Float64Array(room);
    this.slots = new Int32Array(2 * room);
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  add(position: number, amount: number): void {
    const slot = this.slotOf(position);
    const place = this.slots[slot] ?? 0;
    if (place > 0) {
      this.sums[place - 1] = (this.sums[place - 1] ?? 0) + amount;
      return;
    }
    if (this.size === this.positions.length) {
      this.grow();
      this.add(position, amount);
      return;
    }
    this.positions[this.size] = position;
    this.sums[this.size] = amount;
    this.slots[slot] = ++this.size;
  }

  /** The position that came so many others after the first. */
  positionAt(place: number): number {
    return this.positions[place] ?? 0;
  }

  /** Its sum. */
  sumAt(place: number): number {
    return this.sums[place] ?? 0;
  }

  toRow(): SparseRow {
    const indexes = new Uint32Array(this.positions.subarray(0, this.size)).sort();
    const values = new Float32Array(indexes.length);
    for (let at = 0; at < indexes.length; at++) {
      const place = this.slots[this.slotOf(indexes[at] ?? 0)] ?? 0;
      values[at] = this.sums[place - 1] ?? 0;
    }
    return { indexes, values };
  }

  /** What `scoreRow` gives for `toRow()`, but for the last bits of the sum: nothing is sorted or copied. */
  score({ weights, scale, bias }: LinearModel<Float32Array | Int8Array>): number {
    const { positions, sums, size } = this;
    let score = bias;
    for (let at = 0; at < size; at++) {
      const weight = Math.fround((weights[positions[at] ?? 0] ?? 0) * scale);
      score += weight * Math.fround(sums[at] ?? 0);
    }
    return score;
  }

  /** The slot of a position, or the free one that it would take. */
  private slotOf(position: number): number {
    const { slots, positions } = this;
    const mask = slots.length - 1;
    let slot = position & mask;
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      if (positions[place - 1] === position) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { positions, sums, size } = this;
    this.positions = new Int32Array(2 * size);
    this.sums = new Float64Array(2 * size);
    this.slots = new Int32Array(4 * size);
    this.size = 0;
    for (let at = 0; at < size; at++) this.add(positions[at] ?? 0, sums[at] ?? 0);
  }
}
