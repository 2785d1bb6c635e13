import { describe, expect, it } from 'vitest';
import {
  loadFigureRanking,
  packFigureRanking,
  scoreFeatures,
} from '../../../src/tag/figures/figureRanking.ts';

const linear = (weights: readonly number[], bias: number) => ({
  weights: Float32Array.from(weights),
  scale: 1,
  bias,
});

describe('packFigureRanking', () => {
  it('keeps both heads to a hundredth of their largest weight', () => {
    const ranking = loadFigureRanking(
      packFigureRanking({ measure: linear([2, -1, 0], 0.5), subject: linear([0, 0, 4], -1) }),
    );
    expect(scoreFeatures(ranking.measure, Int32Array.of(0, 1, -1))).toBeCloseTo(1.5, 1);
    expect(scoreFeatures(ranking.subject, Int32Array.of(2, 2, -1))).toBeCloseTo(7, 1);
  });

  it('refuses other bytes', () => {
    expect(() => loadFigureRanking(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow('not a claimwire model');
  });
});
