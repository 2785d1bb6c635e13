import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptColumn } from '../../../src/pipeline/rows/keptColumn.ts';
import { NarrowNumbers } from '../../../src/pipeline/rows/narrowNumbers.ts';

const values = fc.oneof(
  fc.constantFrom(undefined, true, false, 'fact', 'opinion'),
  fc.integer(),
  fc.double({ noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  fc.string({ maxLength: 90 }),
);

describe('a kept column', () => {
  it('gives back every value as it was, whatever came before and after it', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 400 }), (rows) => {
        const column = new KeptColumn(rows.length);
        rows.forEach((value, index) => void column.keep(index, value));
        expect(rows.map((_, index) => column.at(index))).toEqual(rows);
      }),
    );
  });

  it('holds lists that are alike once, and forgets none among more values than it looks back on', () => {
    const column = new KeptColumn(10_000);
    for (let index = 0; index < 10_000; index++) column.keep(index, [`name ${index >> 1}`]);
    expect(column.at(4)).toEqual(['name 2']);
    expect(column.at(5)).toBe(column.at(4));
    expect(column.at(9_999)).toEqual(['name 4999']);
  });
});

describe('narrow numbers', () => {
  it('are exact at every border between widths', () => {
    const numbers = [0, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, 0.1];
    for (const order of [numbers, [...numbers].reverse()]) {
      const narrow = new NarrowNumbers(order.length);
      order.forEach((value, index) => void narrow.set(index, value));
      expect(order.map((_, index) => narrow.at(index))).toEqual(order);
    }
  });
});
