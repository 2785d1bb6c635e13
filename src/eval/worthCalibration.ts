import { expectedCalibrationError } from '../learn/calibration.ts';
import type { Claim } from '../model/claim.ts';
import type { Score } from './seeds/claimScores.ts';

/** A claim that was found, and whether a person calls it worth checking. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly checkworthy: boolean;
}

/**
 * How far the score that a claim shows is from the share of claims with such scores that are worth checking: expected
 * calibration error over ten bins, of claims that a person judged.
 */
export function measureWorthCalibration(judged: readonly JudgedClaim[]): Score {
  const scores = judged.map(({ claim }) => claim.checkworthiness.score);
  const labels = judged.map(({ checkworthy }) => checkworthy);
  return { value: expectedCalibrationError(scores, labels), n: judged.length };
}
