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
  /** Feature-major: weight of label y for feature f at `f * labels + y`. */
  readonly emission: Float32Array | Int16Array;
  /** At `(edge * labels + previous) * labels + y`. */
  readonly edge: Float32Array | Int16Array;
  /** Both tables hold their weights times this. */
  readonly scale: number;
  /**
   * Where packed weights keep the rows of features that have any: then `emission` holds those rows alone. Few features
   * do, and asking 128 kB of bits first spares the others a walk to main memory.
   */
  readonly rows?: RowIndex;
  /** Packed edge weights without the zeros, which are nineteen in twenty; `edge` is empty then. */
  readonly sparseEdges?: SparseTable;
  /** How often each feature and each edge was seen in training: tells which weights matter when they are packed. */
  readonly counts?: { readonly emission: Uint32Array; readonly edge: Uint32Array };
}

/** Rows of which only few cells are not zero: those of row r stand from `starts[r]` to `starts[r + 1]`. */
export interface SparseTable {
  readonly starts: Uint32Array;
  readonly cells: Uint16Array;
  readonly values: Int16Array;
}

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

// The hottest loop of training, one item a call: a loop over all items is compiled while it runs, and V8 threw that
// code away at the end of every call.
function addRows(
  slots: Int32Array,
  width: number,
  item: number,
  weights: SequenceWeights['emission'],
  count: number,
  sums: Float64Array,
): void {
  const base = item * count;
  for (let slot = item * width; slot < (item + 1) * width; slot++) {
    const feature = slots[slot] ?? -1;
    if (feature < 0) continue;
    const row = feature * count;
    for (let y = 0; y < count; y++) sums[base + y] = (sums[base + y] ?? 0) + (weights[row + y] ?? 0);
  }
}

/** Labels that a packed row has room for, so that a row is four or eight words of memory, never parts of three. */
export const PACKED_WIDTH = 8;
