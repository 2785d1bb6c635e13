import { describe, expect, it } from 'vitest';
import { scoreClusters } from '../../../src/eval/stories/bcubed.ts';

describe('scoreClusters', () => {
  it('scores equal clusterings 1 whatever their labels are called', () => {
    const scores = scoreClusters(['x', 'x', 'y'], ['1', '1', '2']);
    for (const value of Object.values(scores)) expect(value).toBeCloseTo(1);
  });

  it('agrees with a calculation by hand', () => {
    // ours {1,2,3} {4}; gold {1,2} {3,4}
    const scores = scoreClusters(['a', 'a', 'a', 'b'], ['x', 'x', 'y', 'y']);
    expect(scores.bcubedPrecision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(scores.bcubedRecall).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
    expect(scores.bcubedF1).toBeCloseTo((2 * (2 / 3) * 0.75) / (2 / 3 + 0.75));
    // Pairs together in both: 1 of 6; ours 3, gold 2, expected 1.
    expect(scores.ari).toBeCloseTo(0);
    const entropy = (...shares: number[]): number => shares.reduce((sum, p) => sum - p * Math.log(p), 0);
    const joint = entropy(0.5, 0.25, 0.25);
    const homogeneity = 1 - (joint - entropy(0.75, 0.25)) / entropy(0.5, 0.5);
    const completeness = 1 - (joint - entropy(0.5, 0.5)) / entropy(0.75, 0.25);
    expect(scores.vMeasure).toBeCloseTo((2 * homogeneity * completeness) / (homogeneity + completeness));
  });

  it('calls everything alone against everything together no agreement beyond chance', () => {
    const scores = scoreClusters(['a', 'b', 'c'], ['x', 'x', 'x']);
    expect(scores.bcubedPrecision).toBe(1);
    expect(scores.bcubedRecall).toBeCloseTo(1 / 3);
    expect(scores.ari).toBe(0);
    expect(scores.vMeasure).toBe(0);
  });
});
