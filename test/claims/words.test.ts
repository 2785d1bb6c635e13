import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/claims/words.ts';

/** What a word is, as a pattern: slower than the search by code units, and the same. */
const WORD = /[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*|['’‘](?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])|[%$€£]/giu;
const CHARACTERS = [..."aSsTtvVreEd09.,-'’‘%$€£ \né𝒜𐐷ſⅠ①½漢", '\ud835', '\udc00'];

describe('readWords', () => {
  it('finds the words that the pattern finds, in any text and any part of it', () => {
    const characters = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 14 });
    fc.assert(
      fc.property(characters, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (drawn, from, fewer) => {
        const text = drawn.join('');
        const span = {
          start: Math.min(from, text.length),
          end: text.length - Math.min(fewer, text.length - from),
        };
        const words = [...text.slice(span.start, span.end).matchAll(WORD)].map(
          ({ 0: word, index }) => [span.start + index, word] as const,
        );
        const found = readWords(text, span);
        // A possessive is noted on its noun and "n't" lengthens its verb: neither is a word of its own.
        const own = words.filter(([, word]) => !/^['’‘](?:[sdt]|ſ)$/iu.test(word));
        expect(found.map(({ start }) => start)).toEqual(own.map(([start]) => start));
        const plain = found.filter(({ text: read }) => !read.includes("'"));
        for (const { start, end } of plain) expect(words).toContainEqual([start, text.slice(start, end)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('opens contractions and notes a possessive on its owner', () => {
    const text = "We've said that Maren’s dam isn't safe";
    const words = readWords(text, { start: 0, end: text.length });
    expect(words.map(({ text: word }) => word)).toEqual([
      'we',
      'have',
      'said',
      'that',
      'maren',
      'dam',
      "isn't",
      'safe',
    ]);
    expect(words.find(({ possessive }) => possessive)?.text).toBe('maren');
  });

  it('reads a part of a text as if nothing stood round it', () => {
    const text = 'well-known';
    expect(readWords(text, { start: 2, end: 5 }).map(({ text: word }) => word)).toEqual(['ll']);
  });
});
