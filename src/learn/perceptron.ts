import { type RowIndex, ranksOfRows } from './rowIndex.ts';

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

/** Sums the weights of one sequence's features: `length * labels` scores, to which a caller may add its own. */
export function emissionScores(sequence: FeatureSequence, weights: SequenceWeights): Float64Array {
  const count = weights.labels.length;
  const { emission, rows, scale } = weights;
  const scores = new Float64Array(sequence.length * count);
  const ranks = new Int32Array(sequence.width);
  for (let item = 0; item < sequence.length; item++) {
    if (rows === undefined) addRows(sequence.features, sequence.width, item, emission, count, scores);
    else addKeptRows(sequence, item, emission, count, scores, rows, ranks);
  }
  if (scale !== 1) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / scale;
  return scores;
}

// The hottest loops of tagging, one item a call: a loop over all items is compiled while it runs, and V8 threw that
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

/**
 * As `addRows` for packed weights. First the ranks of all features that have a row, without a branch that the processor
 * would guess wrong three times in ten, then their sums in locals: half the time of one loop.
 */
function addKeptRows(
  { features, width }: FeatureSequence,
  item: number,
  emission: SequenceWeights['emission'],
  count: number,
  scores: Float64Array,
  rows: RowIndex,
  ranks: Int32Array,
): void {
  const found = ranksOfRows(rows, features, item * width, (item + 1) * width, ranks);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let index = 0; index < found; index++) {
    const row = (ranks[index] ?? 0) * PACKED_WIDTH;
    s0 += emission[row] ?? 0;
    s1 += emission[row + 1] ?? 0;
    s2 += emission[row + 2] ?? 0;
    s3 += emission[row + 3] ?? 0;
    s4 += emission[row + 4] ?? 0;
    s5 += emission[row + 5] ?? 0;
    s6 += emission[row + 6] ?? 0;
    s7 += emission[row + 7] ?? 0;
  }
  const sums = [s0, s1, s2, s3, s4, s5, s6, s7];
  for (let y = 0; y < count; y++) scores[item * count + y] = sums[y] ?? 0;
}

/** Sums the weights of one sequence's edges: `length * labels * labels` scores of the steps to each item. */
export function edgeScores(sequence: FeatureSequence, weights: SequenceWeights): Float64Array {
  const cells = weights.labels.length ** 2;
  const steps = new Float64Array(sequence.length * cells);
  const { edge, sparseEdges, scale } = weights;
  for (let item = 1; item < sequence.length; item++) {
    if (sparseEdges === undefined) addRows(sequence.edges, sequence.edgeWidth, item, edge, cells, steps);
    else addSparseEdges(sequence, item, sparseEdges, cells, steps);
  }
  if (scale !== 1) for (let at = 0; at < steps.length; at++) steps[at] = (steps[at] ?? 0) / scale;
  return steps;
}

function addSparseEdges(
  { edges, edgeWidth }: FeatureSequence,
  item: number,
  { starts, cells: places, values }: SparseTable,
  cells: number,
  steps: Float64Array,
): void {
  const base = item * cells;
  for (let slot = item * edgeWidth; slot < (item + 1) * edgeWidth; slot++) {
    const edge = edges[slot] ?? -1;
    if (edge < 0) continue;
    const end = starts[edge + 1] ?? 0;
    for (let at = starts[edge] ?? 0; at < end; at++) {
      const cell = base + (places[at] ?? 0);
      steps[cell] = (steps[cell] ?? 0) + (values[at] ?? 0);
    }
  }
}
