/**
 * A set of row numbers with the rank of each. Of the million buckets of a hashed model few have weights, and 256 kB,
 * which stay in the processor's cache, spare all others a walk to main memory.
 */
export interface RowIndex {
  /** Pairs: 32 rows as bits, and how many rows of the set stand before them; side by side, so that they come together. */
  readonly pairs: Uint32Array;
  readonly count: number;
}

/** @param rows in any order, also more than once; each below `size` */
export function indexRows(rows: Iterable<number>, size: number): RowIndex {
  const pairs = new Uint32Array(2 * Math.ceil(size / 32));
  for (const row of rows) pairs[pairOf(row)] = (pairs[pairOf(row)] ?? 0) | (1 << (row & 31));
  let count = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    pairs[at + 1] = count;
    count += countBits(pairs[at] ?? 0);
  }
  return { pairs, count };
}

/** The place of a row among those of the index, or -1. */
export function rankOfRow({ pairs }: RowIndex, row: number): number {
  const at = pairOf(row);
  const word = pairs[at] ?? 0;
  const bit = 1 << (row & 31);
  return (word & bit) === 0 ? -1 : (pairs[at + 1] ?? 0) + countBits(word & (bit - 1));
}

/**
 * Ranks of those of some rows that the index has, in their order; a negative row has none.
 * @param ranks room for `to - from` numbers
 * @returns how many were found
 */
export function ranksOfRows(
  { pairs }: RowIndex,
  rows: Int32Array,
  from: number,
  to: number,
  ranks: Int32Array,
): number {
  let found = 0;
  for (let index = from; index < to; index++) {
    const row = rows[index] ?? -1;
    if (row < 0) continue;
    const at = pairOf(row);
    const word = pairs[at] ?? 0;
    const bit = row & 31;
    ranks[found] = (pairs[at + 1] ?? 0) + countBits(word & ((1 << bit) - 1));
    found += (word >>> bit) & 1;
  }
  return found;
}

function pairOf(row: number): number {
  return (row >>> 5) << 1;
}

/** Ones of a 32-bit number (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
