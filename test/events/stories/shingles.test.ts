import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, winnowShingles } from '../../../src/events/stories/shingles.ts';

/** Sixty different words and more: enough shingles to keep some. */
function passage(seed: string): string {
  return Array.from({ length: 120 }, (_, index) => `${seed}${(index * 37) % 113}`).join(' ');
}

describe('winnowShingles', () => {
  it('keeps the shingles of a passage whatever stands around it', () => {
    const copy = `Our newsletter every morning. ${passage('a')} Read more of our stories here.`;
    expect(containment(winnowShingles(passage('a')), winnowShingles(copy))).toBe(1);
  });

  it('ignores case and punctuation', () => {
    const shouted = passage('a').toUpperCase().replaceAll(' ', ', ');
    expect(winnowShingles(shouted)).toEqual(winnowShingles(passage('a')));
  });

  it('shares nothing between different texts', () => {
    expect(winnowShingles(passage('a')).length).toBeGreaterThan(5);
    expect(containment(winnowShingles(passage('a')), winnowShingles(passage('b')))).toBe(0);
  });

  it('is ascending and without repeats for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('one', 'two', 'three', 'four')), (words) => {
        const shingles = winnowShingles(words.join(' '));
        expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b));
      }),
    );
  });
});
