/** Turns a score into a probability: 1 / (1 + exp(-(slope * score + intercept))). */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

export function calibrate({ slope, intercept }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)));
}

/**
 * Platt's sigmoid fit by Newton's method with step halving (Lin, Lin and Weng, 2007), on scores of rows that were not
 * trained on.
 */
export function fitCalibration(scores: readonly number[], labels: readonly boolean[]): Calibration {
  const positives = labels.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (labels.length - positives + 2);
  const targets = labels.map((label) => (label ? high : low));
  let slope = 1;
  let intercept = 0;
  let loss = crossEntropy(scores, targets, slope, intercept);
  for (let iteration = 0; iteration < 100; iteration++) {
    // Gradient and Hessian with a little ridge, so that it can be inverted.
    let [g1, g2, h11, h22, h12] = [0, 0, 1e-9, 1e-9, 0];
    scores.forEach((score, index) => {
      const p = calibrate({ slope, intercept }, score);
      const error = p - (targets[index] ?? 0);
      const weight = p * (1 - p);
      g1 += error * score;
      g2 += error;
      h11 += weight * score * score;
      h22 += weight;
      h12 += weight * score;
    });
    if (Math.abs(g1) < 1e-6 && Math.abs(g2) < 1e-6) break;
    const determinant = h11 * h22 - h12 * h12;
    const stepSlope = -(h22 * g1 - h12 * g2) / determinant;
    const stepIntercept = -(h11 * g2 - h12 * g1) / determinant;
    let size = 1;
    let next = loss;
    for (; size > 1e-8; size /= 2) {
      next = crossEntropy(scores, targets, slope + size * stepSlope, intercept + size * stepIntercept);
      if (next < loss) break;
    }
    if (next >= loss) break;
    slope += size * stepSlope;
    intercept += size * stepIntercept;
    loss = next;
  }
  return { slope, intercept };
}

function crossEntropy(
  scores: readonly number[],
  targets: readonly number[],
  slope: number,
  intercept: number,
): number {
  return scores.reduce((sum, score, index) => {
    const logit = slope * score + intercept;
    // log(1 + exp(x)) without overflow
    const soft = logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit));
    return sum + soft - (targets[index] ?? 0) * logit;
  }, 0);
}

/** Expected calibration error over ten equal bins of probability (Naeini et al., 2015). */
export function expectedCalibrationError(
  probabilities: readonly number[],
  labels: readonly boolean[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, positives: 0 }));
  probabilities.forEach((probability, index) => {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (bin === undefined) return;
    bin.sum += probability;
    if (labels[index] === true) bin.positives++;
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.positives), 0) / Math.max(1, labels.length);
}
