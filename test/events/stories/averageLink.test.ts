import { describe, expect, it } from 'vitest';
import { clusterByAverageLink } from '../../../src/events/stories/averageLink.ts';
import { PairList } from '../../../src/events/stories/pairList.ts';

const cluster = (size: number, pairs: PairList, threshold: number): number[] => [
  ...clusterByAverageLink(size, pairs, threshold),
];

describe('clusterByAverageLink', () => {
  it('merges what is similar and numbers clusters by their smallest item', () => {
    const pairs = PairList.of([
      [0, 2, 0.9],
      [1, 3, 0.8],
    ]);
    expect(cluster(4, pairs, 0.5)).toEqual([0, 1, 0, 1]);
  });

  it('does not chain: one similar pair does not join two clusters', () => {
    const pairs = PairList.of([
      [0, 1, 0.9],
      [2, 3, 0.9],
      [1, 2, 0.8],
    ]);
    // The mean over the four pairs between the clusters is .2.
    expect(cluster(4, pairs, 0.5)).toEqual([0, 0, 2, 2]);
    expect(cluster(4, pairs, 0.2)).toEqual([0, 0, 0, 0]);
  });

  it('takes the lower-numbered pair of equally similar ones', () => {
    const pairs = PairList.of([
      [1, 2, 0.6],
      [0, 1, 0.6],
    ]);
    expect(cluster(3, pairs, 0.5)).toEqual([0, 0, 2]);
  });
});
