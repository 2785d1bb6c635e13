import { describe, expect, it } from 'vitest';
import { indexRows, rankOfRow, ranksOfRows } from '../../src/learn/rowIndex.ts';

describe('rankOfRow', () => {
  it('counts the rows of the index that stand before one', () => {
    const present = [0, 3, 31, 32, 63, 64, 95];
    const rows = indexRows([64, 3, 0, 31, 32, 63, 95, 3], 96);
    expect(rows.count).toBe(present.length);
    for (let row = 0; row < 96; row++) expect(rankOfRow(rows, row)).toBe(present.indexOf(row));
  });
});

describe('ranksOfRows', () => {
  it('gives the ranks of those rows that are there, in their order', () => {
    const rows = indexRows([0, 3, 31, 32, 95], 96);
    const asked = Int32Array.of(7, 95, 2, -1, 31, 32, 0, 33);
    const ranks = new Int32Array(asked.length);
    expect(ranksOfRows(rows, asked, 1, asked.length, ranks)).toBe(4);
    expect([...ranks.subarray(0, 4)]).toEqual([4, 2, 3, 0]);
  });
});
