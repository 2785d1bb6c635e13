import type { RowIndex } from './rowIndex.ts';

/** One sequence with its features as indexes: `width` per item, `edgeWidth` per step, -1 for none. */
export interface FeatureSequence {
  readonly length: number;
  readonly width: number;
  readonly features: Int32Array;
  readonly edgeWidth: number;
  readonly edges: Int32Array;
}

/** Weights of a first-order sequence model over hashed features. */
export interface SequenceWeights {
  readonly labels: readonly string[];
  /** Feature-major: weight of label y for feature f at `f * labels + y`; empty where weights are packed. */
  readonly emission: Float32Array;
  /** At `(edge * labels + previous) * labels + y`; empty where weights are packed. */
  readonly edge: Float32Array;
  /** Both tables hold their weights times this. */
  readonly scale: number;
  readonly packed?: PackedWeights;
  /** How often each feature and each edge was seen in training: tells which weights matter when they are packed. */
  readonly counts?: { readonly emission: Uint32Array; readonly edge: Uint32Array };
}

/** Whole numbers of 16 bits that are a hundredth of the tables of training. */
export interface PackedWeights {
  /**
   * Which features have a row in `emission`: few do, and asking 128 kB of bits first spares the others a walk to main
   * memory.
   */
  readonly rows: RowIndex;
  /** Rows of `PACKED_WIDTH` weights, two to a number: the one of the even label in the lower half. */
  readonly emission: Int32Array;
  readonly edges: SparseTable;
}

/** Labels that a packed row has room for, so that a row is four words of memory, never parts of three. */
export const PACKED_WIDTH = 8;

/**
 * Rows of which only few cells are not zero, as are one in twenty of edges: those of row r stand from `starts[r]` to
 * `starts[r + 1]`, each as its weight times `CELLS` and its place in the row.
 */
export interface SparseTable {
  readonly starts: Uint32Array;
  readonly entries: Int32Array;
}

/** Cells of a row of edges at most: steps from each of `PACKED_WIDTH` labels to each. */
export const CELLS = PACKED_WIDTH ** 2;

/**
 * Sums the weights of one sequence's features: `length * labels` scores, to which a caller may add its own. For the
 * whole tables of training; `ItemScorer` reads packed ones too.
 */
export function emissionScores(sequence: FeatureSequence, weights: SequenceWeights): Float64Array {
  const count = weights.labels.length;
  const scores = new Float64Array(sequence.length * count);
  for (let item = 0; item < sequence.length; item++)
    addRows(sequence.features, sequence.width, item, weights.emission, count, scores);
  return scores;
}

/** Sums the weights of one sequence's edges: `length * labels * labels` scores of the steps to each item. */
export function edgeScores(sequence: FeatureSequence, weights: SequenceWeights): Float64Array {
  const cells = weights.labels.length ** 2;
  const steps = new Float64Array(sequence.length * cells);
  for (let item = 1; item < sequence.length; item++)
    addRows(sequence.edges, sequence.edgeWidth, item, weights.edge, cells, steps);
  return steps;
}

/**
 * Adds the rows of one item's features to its sums. The hottest loop of training, one item a call: a loop over all
 * items is compiled while it runs, and V8 threw that code away at the end of every call.
 */
export function addRows(
  slots: Int32Array,
  width: number,
  item: number,
  weights: Float32Array,
  count: number,
  sums: Float64Array | Int32Array,
): void {
  const base = item * count;
  for (let slot = item * width; slot < (item + 1) * width; slot++) {
    const feature = slots[slot] ?? -1;
    if (feature < 0) continue;
    const row = feature * count;
    for (let y = 0; y < count; y++) sums[base + y] = (sums[base + y] ?? 0) + (weights[row + y] ?? 0);
  }
}
