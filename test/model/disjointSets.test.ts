import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../src/model/disjointSets.ts';

const SIZE = 30;
const item = fc.integer({ min: 0, max: SIZE - 1 });

/** Every item with the lowest that it is connected to, the slow way. */
function spread(pairs: readonly (readonly [number, number])[]): number[] {
  const lowest = Array.from({ length: SIZE }, (_, at) => at);
  for (let round = 0; round < SIZE; round++) {
    for (const [a, b] of pairs) {
      const low = Math.min(lowest[a] ?? 0, lowest[b] ?? 0);
      lowest[a] = low;
      lowest[b] = low;
    }
  }
  return lowest;
}

describe('DisjointSets', () => {
  it('names a set by its lowest item, in whatever order and however often items are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(item, item)), (pairs) => {
        const sets = new DisjointSets(SIZE);
        for (const [a, b] of pairs) sets.join(a, b);
        expect(Array.from({ length: SIZE }, (_, at) => sets.rootOf(at))).toEqual(spread(pairs));
      }),
    );
  });
});
