import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countKnown, countWords } from '../../../src/clean/html/words.ts';

const LIST = new Set(['the', 'of', 'and', 'für']);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('the', 'of', 'Cost', '48', ' ', '-', '“', '’', '–', 'für', '٣', '\u00a0', '²'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

it('counts words character by character as the pattern of letters and digits does', () => {
  fc.assert(
    fc.property(text, (value) => {
      const lower = value.toLowerCase();
      const tokens = lower.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(countWords(value)).toBe(value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
      expect(countKnown(lower, LIST, 6)).toEqual({
        words: tokens.length,
        known: tokens.filter((token) => LIST.has(token)).length,
      });
    }),
    { numRuns: 1000 },
  );
});
