import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countDocumentFrequencies,
  mergeDocumentFrequencies,
} from '../../../src/events/stories/documentFrequencies.ts';

const articles = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((terms) => Uint32Array.from(terms).sort()),
);

describe('countDocumentFrequencies', () => {
  it('counts in how many articles each term stands', () => {
    expect(countDocumentFrequencies([Uint32Array.of(3, 7), Uint32Array.of(7, 9)])).toEqual({
      documents: 2,
      terms: Uint32Array.of(3, 7, 9),
      counts: Uint32Array.of(1, 2, 1),
    });
  });

  it('gives the same table for any cut into shards', () => {
    fc.assert(
      fc.property(articles, articles, (left, right) => {
        const whole = countDocumentFrequencies([...left, ...right]);
        const [a, b] = [countDocumentFrequencies(left), countDocumentFrequencies(right)];
        expect(mergeDocumentFrequencies(a, b)).toEqual(whole);
        expect(mergeDocumentFrequencies(b, a)).toEqual(whole);
      }),
    );
  });
});
