import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyNumbers } from '../../src/claims/keyNumbers.ts';

describe('key numbers', () => {
  it('are the same for the same key, others for another, and keep every key that two items have', () => {
    // Few different ones, some of them far apart, some below zero.
    const key = fc.oneof(fc.integer({ min: -40, max: -2 }), fc.nat({ max: 30 }), fc.constant(2 ** 52 + 7));
    const items = fc.array(fc.array(key, { maxLength: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(items, (keysOf) => {
        const numbers = new KeyNumbers(keysOf.length, 12, (item) => keysOf[item] ?? []);
        const uses = new Map<number, number>();
        for (const one of keysOf.flat()) uses.set(one, (uses.get(one) ?? 0) + 1);
        const keyOf = new Map<number, number>();
        for (const [item, keys] of keysOf.entries()) {
          const left = [...numbers.of(item)];
          // Nothing but keys that stand once may be gone, and what is left is in its order.
          const found = keys.filter((one) => {
            const isLeft = left.length > 0 && (keyOf.get(left[0] ?? 0) ?? one) === one;
            if (!isLeft || (uses.get(one) === 1 && numbers.uses.at(left[0] ?? 0) > 1)) return false;
            keyOf.set(left.shift() ?? 0, one);
            return true;
          });
          expect(left).toEqual([]);
          expect(keys.filter((one) => (uses.get(one) ?? 0) > 1)).toEqual(
            found.filter((one) => (uses.get(one) ?? 0) > 1),
          );
        }
        expect(new Set(keyOf.values()).size).toBe(keyOf.size);
        for (const [number, one] of keyOf) expect(numbers.uses.at(number)).toBe(uses.get(one));
      }),
    );
  });

  it('are found in tables that have grown', () => {
    const numbers = new KeyNumbers(2, 5_000, () =>
      Array.from({ length: 5_000 }, (_, at) => at * 2 ** 26 + 5),
    );
    expect([...numbers.of(1)]).toEqual([...numbers.of(0)]);
    expect(numbers.uses.length).toBe(5_000);
  });
});
