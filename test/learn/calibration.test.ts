import { describe, expect, it } from 'vitest';
import { calibrate, expectedCalibrationError, fitCalibration } from '../../src/learn/calibration.ts';

describe('fitCalibration', () => {
  it('finds the share of positives at each score', () => {
    // At -1 one of four is positive, at 1 three of four.
    const scores = Array.from({ length: 400 }, (_, index) => (index < 200 ? -1 : 1));
    const labels = scores.map((score, index) => (index % 4 === 0) === score < 0);
    const calibration = fitCalibration(scores, labels);
    expect(calibrate(calibration, -1)).toBeCloseTo(0.25, 1);
    expect(calibrate(calibration, 1)).toBeCloseTo(0.75, 1);
  });
});

describe('expectedCalibrationError', () => {
  it('is the gap between probability and share of positives, weighted by bin', () => {
    // One bin with .9 where half is right (gap .4), one with .1 where none is (gap .1): (2 * .4 + 2 * .1) / 4.
    expect(expectedCalibrationError([0.9, 0.9, 0.1, 0.1], [true, false, false, false])).toBeCloseTo(0.25);
  });
});
