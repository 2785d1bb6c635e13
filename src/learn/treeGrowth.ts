import { type BinnedColumns, MAX_BINS } from './featureBins.ts';

/** An inner node (`feature >= 0`) or a leaf; `left` and `left + 1` are its children's places in the tree. */
export interface TreeNode {
  feature: number;
  bin: number;
  threshold: number;
  left: number;
  value: number;
}

export interface GrowthOptions {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly depth: number;
  readonly lambda: number;
  readonly minHessian: number;
  readonly learningRate: number;
}

/** Rows of a node, with the sums of their derivatives per column and bin. */
interface OpenNode {
  readonly place: number;
  readonly rows: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

interface Split {
  readonly column: number;
  readonly bin: number;
}

const MIN_GAIN = 1e-3;

/** Grows one tree level by level; the larger child's histogram is its parent's less the smaller child's. */
export function growTree(
  bins: BinnedColumns,
  gradients: Float32Array,
  hessians: Float32Array,
  options: GrowthOptions,
): TreeNode[] {
  const tree: TreeNode[] = [leaf()];
  const measure = (place: number, rows: Int32Array): OpenNode =>
    buildHistogram(place, rows, bins, gradients, hessians, options.columns);
  let level: OpenNode[] = [measure(0, options.rows)];
  for (let depth = 0; level.length > 0; depth++) {
    const next: OpenNode[] = [];
    for (const open of level) {
      const node = tree[open.place];
      if (node === undefined) continue;
      node.value = (-open.gradient / (open.hessian + options.lambda)) * options.learningRate;
      const split = depth < options.depth ? findSplit(open, bins, options) : undefined;
      if (split === undefined) continue;
      node.feature = split.column;
      node.bin = split.bin;
      node.threshold = bins.borders[split.column]?.[split.bin] ?? 0;
      node.left = tree.length;
      tree.push(leaf(), leaf());
      const [left, right] = partition(open.rows, bins, split);
      const isLeftSmaller = left.length <= right.length;
      const small = measure(isLeftSmaller ? node.left : node.left + 1, isLeftSmaller ? left : right);
      const large = subtract(
        open,
        small,
        isLeftSmaller ? node.left + 1 : node.left,
        isLeftSmaller ? right : left,
      );
      next.push(...(isLeftSmaller ? [small, large] : [large, small]));
    }
    level = next;
  }
  return tree;
}

function leaf(): TreeNode {
  return { feature: -1, bin: 0, threshold: 0, left: 0, value: 0 };
}

function buildHistogram(
  place: number,
  rows: Int32Array,
  bins: BinnedColumns,
  gradients: Float32Array,
  hessians: Float32Array,
  columns: Int32Array,
): OpenNode {
  const own = {
    gradients: new Float64Array(columns.length * MAX_BINS),
    hessians: new Float64Array(columns.length * MAX_BINS),
  };
  const rowGradients = Float32Array.from(rows, (row) => gradients[row] ?? 0);
  const rowHessians = Float32Array.from(rows, (row) => hessians[row] ?? 0);
  for (let at = 0; at < columns.length; at++) {
    const column = (columns[at] ?? 0) * bins.rows;
    const offset = at * MAX_BINS;
    for (let index = 0; index < rows.length; index++) {
      const bin = offset + (bins.bins[column + (rows[index] ?? 0)] ?? 0);
      own.gradients[bin] = (own.gradients[bin] ?? 0) + (rowGradients[index] ?? 0);
      own.hessians[bin] = (own.hessians[bin] ?? 0) + (rowHessians[index] ?? 0);
    }
  }
  return { place, rows, gradient: sum(rowGradients), hessian: sum(rowHessians), ...own };
}

function subtract(whole: OpenNode, part: OpenNode, place: number, rows: Int32Array): OpenNode {
  return {
    place,
    rows,
    gradient: whole.gradient - part.gradient,
    hessian: whole.hessian - part.hessian,
    gradients: whole.gradients.map((value, index) => value - (part.gradients[index] ?? 0)),
    hessians: whole.hessians.map((value, index) => value - (part.hessians[index] ?? 0)),
  };
}

function findSplit(open: OpenNode, bins: BinnedColumns, options: GrowthOptions): Split | undefined {
  const { lambda, minHessian, columns } = options;
  const parent = (open.gradient * open.gradient) / (open.hessian + lambda);
  let best: Split | undefined;
  let bestGain = MIN_GAIN;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] ?? 0;
    const borders = bins.borders[column]?.length ?? 0;
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < borders; bin++) {
      gradient += open.gradients[at * MAX_BINS + bin] ?? 0;
      hessian += open.hessians[at * MAX_BINS + bin] ?? 0;
      const restHessian = open.hessian - hessian;
      if (hessian < minHessian) continue;
      if (restHessian < minHessian) break;
      const rest = open.gradient - gradient;
      const gain =
        (gradient * gradient) / (hessian + lambda) + (rest * rest) / (restHessian + lambda) - parent;
      if (gain > bestGain) {
        bestGain = gain;
        best = { column, bin };
      }
    }
  }
  return best;
}

function partition(rows: Int32Array, bins: BinnedColumns, { column, bin }: Split): [Int32Array, Int32Array] {
  const isLeft = (row: number): boolean => (bins.bins[column * bins.rows + row] ?? 0) <= bin;
  return [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
