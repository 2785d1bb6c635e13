import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreRow } from '../../src/learn/linear.ts';
import { PositionSums } from '../../src/learn/positionSums.ts';

const additions = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: -9, max: 9 })), {
  maxLength: 400,
});

describe('PositionSums', () => {
  it('sums as a map would, in the order in which positions came, however often it is cleared', () => {
    const sums = new PositionSums(4);
    fc.assert(
      fc.property(additions, (added) => {
        const expected = new Map<number, number>();
        sums.clear();
        for (const [position, amount] of added) {
          expected.set(position, (expected.get(position) ?? 0) + amount);
          sums.add(position, amount);
        }
        const seen = Array.from({ length: sums.size }, (_, place) => [
          sums.positionAt(place),
          sums.sumAt(place),
        ]);
        expect(seen).toEqual([...expected]);
      }),
    );
  });

  it('gives a row by ascending position', () => {
    const sums = new PositionSums();
    for (const position of [9, 2, 9, 1 << 17]) sums.add(position, 1.5);
    const { indexes, values } = sums.toRow();
    expect([...indexes]).toEqual([2, 9, 1 << 17]);
    expect([...values]).toEqual([1.5, 3, 1.5]);
  });

  it('scores what was added as a model scores its row', () => {
    const sums = new PositionSums();
    const model = {
      weights: Int8Array.from({ length: 301 }, (_, at) => (at * 7) % 100),
      scale: 0.01,
      bias: -1,
    };
    fc.assert(
      fc.property(additions, (added) => {
        sums.clear();
        for (const [position, amount] of added) sums.add(position, amount / 7);
        expect(sums.score(model)).toBeCloseTo(scoreRow(model, sums.toRow()), 10);
      }),
    );
  });
});
