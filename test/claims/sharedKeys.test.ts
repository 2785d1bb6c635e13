import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedKeys } from '../../src/claims/sharedKeys.ts';

describe('shared keys', () => {
  it('are all that were added twice, and few others', () => {
    const key = fc.maxSafeNat();
    fc.assert(
      fc.property(fc.array(key, { maxLength: 500 }), (keys) => {
        const shared = new SharedKeys(keys.length);
        for (const one of keys) shared.add(one);
        const twice = keys.filter((one, at) => keys.indexOf(one) !== at);
        expect(twice.every((one) => shared.has(one))).toBe(true);
      }),
    );
    const many = new SharedKeys(10_000);
    const pairs = Array.from({ length: 10_000 }, (_, at) => (at % 700) * 2 ** 26 + at * 37);
    for (const pair of pairs) many.add(pair);
    expect(pairs.filter((pair) => many.has(pair)).length).toBeLessThan(2_500);
  });
});
