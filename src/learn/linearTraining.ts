import type { LinearModel, SparseRow } from './linear.ts';
import { linearCongruential, shuffle } from './random.ts';

export interface LinearTraining {
  /** Length of the weight vector. */
  readonly size: number;
  /** Cost of an error: larger fits closer. */
  readonly cost: number;
  /** Cost of missing a positive row, relative to `cost`. */
  readonly positiveCost: number;
  readonly epochs: number;
  /** Relative cost of each row, 1 where absent. */
  readonly rowCosts?: readonly number[];
}

/**
 * L2-regularised squared-hinge support vector machine by dual coordinate descent (Hsieh et al., ICML 2008).
 * Deterministic: rows are visited in an order drawn from a fixed generator.
 */
export function trainLinear(
  rows: readonly SparseRow[],
  labels: readonly boolean[],
  { size, cost, positiveCost, epochs, rowCosts }: LinearTraining,
): LinearModel {
  const weights = new Float64Array(size);
  let bias = 0;
  const alphas = new Float64Array(rows.length);
  const diagonals = Float64Array.from(rows, (_, row) => {
    return 1 / (2 * cost * (labels[row] === true ? positiveCost : 1) * (rowCosts?.[row] ?? 1));
  });
  const norms = Float64Array.from(rows, ({ values }, row) => {
    return values.reduce((sum, value) => sum + value * value, 1) + (diagonals[row] ?? 0);
  });
  const order = rows.map((_, row) => row);
  const next = linearCongruential(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const row of order) {
      const { indexes, values } = rows[row] ?? EMPTY;
      const sign = labels[row] === true ? 1 : -1;
      let score = bias;
      for (let at = 0; at < indexes.length; at++)
        score += (weights[indexes[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const alpha = alphas[row] ?? 0;
      const gradient = sign * score - 1 + (diagonals[row] ?? 0) * alpha;
      const updated = Math.max(0, alpha - gradient / (norms[row] ?? 1));
      const step = (updated - alpha) * sign;
      if (step === 0) continue;
      alphas[row] = updated;
      bias += step;
      for (let at = 0; at < indexes.length; at++) {
        const index = indexes[at] ?? 0;
        weights[index] = (weights[index] ?? 0) + step * (values[at] ?? 0);
      }
    }
  }
  return { weights: Float32Array.from(weights), scale: 1, bias };
}

const EMPTY: SparseRow = { indexes: new Uint32Array(), values: new Float32Array() };
