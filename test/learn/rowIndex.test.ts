import { describe, expect, it } from 'vitest';
import { indexRows, rankOfRow } from '../../src/learn/rowIndex.ts';

describe('rankOfRow', () => {
  it('counts the rows of the index that stand before one', () => {
    const present = [0, 3, 31, 32, 63, 64, 95];
    const rows = indexRows([64, 3, 0, 31, 32, 63, 95, 3], 96);
    expect(rows.count).toBe(present.length);
    for (let row = 0; row < 96; row++) expect(rankOfRow(rows, row)).toBe(present.indexOf(row));
  });
});
