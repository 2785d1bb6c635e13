import { describe, expect, it } from 'vitest';
import { compareKeys, compareText, roundScore } from '../../src/model/order.ts';

describe('compareText', () => {
  it('orders by code unit, whatever the locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'ä']);
  });
});

describe('compareKeys', () => {
  it('compares key by key and puts what is unknown last', () => {
    const rows: (string | number | undefined)[][] = [
      [undefined, 1],
      ['2026-01-02', 2],
      ['2026-01-02', 1],
    ];
    expect(rows.sort(compareKeys)).toEqual([
      ['2026-01-02', 1],
      ['2026-01-02', 2],
      [undefined, 1],
    ]);
  });
});

describe('roundScore', () => {
  it('makes equal what differs in the last bits of a sum only', () => {
    expect(roundScore(0.1 + 0.2)).toBe(roundScore(0.3));
  });
});
