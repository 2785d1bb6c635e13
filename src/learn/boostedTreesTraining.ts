import type { BoostedTrees } from './boostedTrees.ts';
import { type BinnedColumns, binColumns } from './featureBins.ts';
import { mulberry32 } from './random.ts';
import { growTree, type TreeNode } from './treeGrowth.ts';

/** Labelled rows; `values` is row-major. */
export interface TrainingRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /** 0 or 1 per row. */
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly learningRate: number;
  /** L2 penalty on leaf values. */
  readonly lambda: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minHessian: number;
  /** Share of the rows, and of the columns, that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

/** Trains by second-order boosting on histograms (as XGBoost and LightGBM do); the same input gives the same trees. */
export function trainBoostedTrees(data: TrainingRows, options: BoostingOptions): BoostedTrees {
  const bins = binColumns(data);
  const random = mulberry32(options.seed);
  const base = baseLogit(data);
  const logits = new Float64Array(data.rows).fill(base);
  const gradients = new Float32Array(data.rows);
  const hessians = new Float32Array(data.rows);
  const forest: TreeNode[][] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < data.rows; row++) {
      const probability = 1 / (1 + Math.exp(-(logits[row] ?? 0)));
      const weight = data.weights[row] ?? 0;
      gradients[row] = weight * (probability - (data.labels[row] ?? 0));
      hessians[row] = weight * Math.max(probability * (1 - probability), 1e-4);
    }
    const nodes = growTree(bins, gradients, hessians, {
      rows: sample(data.rows, options.rowShare, random),
      columns: sample(data.columns, options.columnShare, random),
      depth: options.depth,
      lambda: options.lambda,
      minHessian: options.minHessian,
      learningRate: options.learningRate,
    });
    forest.push(nodes);
    addTree(logits, bins, nodes);
  }
  return flatten(forest, base);
}

function baseLogit({ labels, weights }: TrainingRows): number {
  let positive = 1e-6;
  let total = 2e-6;
  for (let row = 0; row < labels.length; row++) {
    positive += (weights[row] ?? 0) * (labels[row] ?? 0);
    total += weights[row] ?? 0;
  }
  return Math.log(positive / (total - positive));
}

function addTree(logits: Float64Array, bins: BinnedColumns, nodes: readonly TreeNode[]): void {
  for (let row = 0; row < logits.length; row++) {
    let node = nodes[0];
    while (node !== undefined && node.feature >= 0) {
      const bin = bins.bins[node.feature * bins.rows + row] ?? 0;
      node = nodes[bin <= node.bin ? node.left : node.left + 1];
    }
    logits[row] = (logits[row] ?? 0) + (node?.value ?? 0);
  }
}

function flatten(forest: readonly (readonly TreeNode[])[], base: number): BoostedTrees {
  const all = forest.flat();
  const roots: number[] = [];
  let next = 0;
  for (const nodes of forest) {
    roots.push(next);
    next += nodes.length;
  }
  return {
    base,
    roots: Int32Array.from(roots),
    features: Int16Array.from(all, ({ feature }) => feature),
    values: Float32Array.from(all, ({ feature, threshold, value }) => (feature < 0 ? value : threshold)),
    children: Uint16Array.from(all, ({ left }) => left),
  };
}

/** Indexes in order, each taken with the given chance. */
function sample(count: number, share: number, random: () => number): Int32Array {
  const taken: number[] = [];
  for (let index = 0; index < count; index++) if (share >= 1 || random() < share) taken.push(index);
  return Int32Array.from(taken);
}
