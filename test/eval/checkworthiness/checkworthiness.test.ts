import { describe, expect, it } from 'vitest';
import { measureAveragePrecision, measureF1 } from '../../../src/eval/checkworthiness/checkworthiness.ts';

const rows = (...pairs: [number, boolean][]) => pairs.map(([score, label]) => ({ score, label }));

describe('measureAveragePrecision', () => {
  it('is the mean precision at each positive', () => {
    // Positives at ranks 1 and 3: (1/1 + 2/3) / 2.
    expect(measureAveragePrecision(rows([0.5, true], [0.9, true], [0.7, false]))).toBeCloseTo(
      (1 + 2 / 3) / 2,
    );
  });

  it('gains nothing from the order of equal scores', () => {
    expect(measureAveragePrecision(rows([0.5, true], [0.5, false]))).toBeCloseTo(0.5);
    expect(measureAveragePrecision(rows([0.5, false], [0.5, true]))).toBeCloseTo(0.5);
  });

  it('is 0 without a positive', () => {
    expect(measureAveragePrecision(rows([0.5, false]))).toBe(0);
  });
});

describe('measureF1', () => {
  it('counts scores at the threshold as predicted', () => {
    // Predicted: two, of which one right; gold: two. 2 * 1 / (2 + 2).
    expect(measureF1(rows([0.6, true], [0.5, false], [0.4, true]), 0.5)).toBeCloseTo(0.5);
  });
});
