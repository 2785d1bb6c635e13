import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensSmall, opensWithCapital } from '../../src/lexicon/capital.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('', 'É', 'é', 'ǅ', 'ß', '9th'),
);

describe('opensWithCapital and opensSmall', () => {
  it('say what the classes of Unicode say', () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(opensWithCapital(word)).toBe(/^\p{Lu}/u.test(word));
        expect(opensSmall(word)).toBe(/^\p{Ll}/u.test(word));
      }),
    );
  });

  it('hold of no word at all', () => {
    expect([opensWithCapital(undefined), opensSmall(undefined)]).toEqual([false, false]);
  });
});
