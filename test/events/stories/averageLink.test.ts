import { describe, expect, it } from 'vitest';
import { clusterByAverageLink } from '../../../src/events/stories/averageLink.ts';

describe('clusterByAverageLink', () => {
  it('merges what is similar and numbers clusters by their smallest item', () => {
    const pairs = [
      { a: 0, b: 2, similarity: 0.9 },
      { a: 1, b: 3, similarity: 0.8 },
    ];
    expect(clusterByAverageLink(4, pairs, 0.5)).toEqual([0, 1, 0, 1]);
  });

  it('does not chain: one similar pair does not join two clusters', () => {
    const pairs = [
      { a: 0, b: 1, similarity: 0.9 },
      { a: 2, b: 3, similarity: 0.9 },
      { a: 1, b: 2, similarity: 0.8 },
    ];
    // The mean over the four pairs between the clusters is .2.
    expect(clusterByAverageLink(4, pairs, 0.5)).toEqual([0, 0, 2, 2]);
    expect(clusterByAverageLink(4, pairs, 0.2)).toEqual([0, 0, 0, 0]);
  });

  it('takes the lower-numbered pair of equally similar ones', () => {
    const pairs = [
      { a: 1, b: 2, similarity: 0.6 },
      { a: 0, b: 1, similarity: 0.6 },
    ];
    expect(clusterByAverageLink(3, pairs, 0.5)).toEqual([0, 0, 2]);
  });
});
