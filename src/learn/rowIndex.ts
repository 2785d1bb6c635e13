/**
 * A set of row numbers with the rank of each: 32 rows a word, and how many stand before each word. Of the million
 * buckets of a hashed model few have weights, and 128 kB of bits, which stay in the processor's cache, spare all others
 * a walk to main memory.
 */
export interface RowIndex {
  readonly words: Uint32Array;
  readonly before: Uint32Array;
  readonly count: number;
}

/** @param rows in any order, also more than once; each below `size` */
export function indexRows(rows: Iterable<number>, size: number): RowIndex {
  const words = new Uint32Array(Math.ceil(size / 32));
  for (const row of rows) words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
  const before = new Uint32Array(words.length);
  let count = 0;
  words.forEach((word, index) => {
    before[index] = count;
    count += countBits(word);
  });
  return { words, before, count };
}

/** The place of a row among those of the index, or -1. */
export function rankOfRow({ words, before }: RowIndex, row: number): number {
  const word = words[row >>> 5] ?? 0;
  const bit = 1 << (row & 31);
  return (word & bit) === 0 ? -1 : (before[row >>> 5] ?? 0) + countBits(word & (bit - 1));
}

/** Ones of a 32-bit number (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
