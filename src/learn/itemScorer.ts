import type { Steps } from './pathSearch.ts';
import { addRows, CELLS, type SequenceWeights, type SparseTable } from './perceptron.ts';
import { ranksOfRows } from './rowIndex.ts';

const CELL_BITS = Math.log2(CELLS);

/**
 * Scores the items of a sequence one by one, into buffers that every item reuses: features that are written, summed and
 * forgotten item by item stay in the processor's cache, those of a whole paragraph do not.
 * Sums are in the unit of the table (`weights.scale`): whole numbers where weights are packed.
 */
export class ItemScorer {
  /** Of each label. */
  readonly scores: Float64Array;
  /** Of the step from each label to each, from-major. */
  readonly steps: Steps;
  private readonly weights: SequenceWeights;
  private readonly ranks: Int32Array;
  /** Whose weights stand in `steps`. */
  private readonly edges: Int32Array;

  /** @param widths features and edges of an item at most */
  constructor(weights: SequenceWeights, widths: { readonly features: number; readonly edges: number }) {
    const { length } = weights.labels;
    this.weights = weights;
    this.scores = new Float64Array(length);
    this.steps = new (weights.packed === undefined ? Float64Array : Int32Array)(length ** 2);
    this.ranks = new Int32Array(widths.features);
    this.edges = new Int32Array(widths.edges).fill(-1);
  }

  /** @param features,edges indexes into the two tables, -1 for none */
  score(features: Int32Array, edges: Int32Array): void {
    const { scores, steps, weights, ranks } = this;
    const { packed } = weights;
    if (packed === undefined) {
      sumRows(features, weights.emission, scores);
      sumRows(edges, weights.edge, steps);
      return;
    }
    const found = ranksOfRows(packed.rows, features, 0, features.length, ranks);
    addKeptRows(ranks, found, packed.emission, scores);
    exchangeEdges(this.edges, edges, packed.edges, steps);
  }
}

function sumRows(features: Int32Array, weights: Float32Array, sums: Float64Array | Int32Array): void {
  sums.fill(0);
  addRows(features, features.length, 0, weights, sums.length, sums);
}

/**
 * The ranks of all features that have a row were found first, without a branch that the processor would guess wrong
 * three times in ten; their sums stand in locals: half the time of one loop.
 */
function addKeptRows(ranks: Int32Array, found: number, emission: Int32Array, scores: Float64Array): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let index = 0; index < found; index++) {
    const row = (ranks[index] ?? 0) << 2;
    const a = emission[row] ?? 0;
    const b = emission[row + 1] ?? 0;
    const c = emission[row + 2] ?? 0;
    const d = emission[row + 3] ?? 0;
    // `| 0` keeps the sums whole for the processor too.
    s0 = (s0 + ((a << 16) >> 16)) | 0;
    s1 = (s1 + (a >> 16)) | 0;
    s2 = (s2 + ((b << 16) >> 16)) | 0;
    s3 = (s3 + (b >> 16)) | 0;
    s4 = (s4 + ((c << 16) >> 16)) | 0;
    s5 = (s5 + (c >> 16)) | 0;
    s6 = (s6 + ((d << 16) >> 16)) | 0;
    s7 = (s7 + (d >> 16)) | 0;
  }
  // Beyond the labels, writing is of no effect.
  scores[0] = s0;
  scores[1] = s1;
  scores[2] = s2;
  scores[3] = s3;
  scores[4] = s4;
  scores[5] = s5;
  scores[6] = s6;
  scores[7] = s7;
}

/**
 * Two in five of an item's edges, and two thirds of their weights, are those of the item before: they stay. Sums of
 * whole numbers are exact, so that what was added can be taken away.
 */
function exchangeEdges(before: Int32Array, edges: Int32Array, table: SparseTable, steps: Steps): void {
  for (let slot = 0; slot < before.length; slot++) {
    const old = before[slot] ?? -1;
    const edge = edges[slot] ?? -1;
    if (edge === old) continue;
    if (old >= 0) addEdge(old, -1, table, steps);
    if (edge >= 0) addEdge(edge, 1, table, steps);
    before[slot] = edge;
  }
}

function addEdge(edge: number, times: 1 | -1, { starts, entries }: SparseTable, steps: Steps): void {
  const end = starts[edge + 1] ?? 0;
  for (let at = starts[edge] ?? 0; at < end; at++) {
    const entry = entries[at] ?? 0;
    const cell = entry & (CELLS - 1);
    steps[cell] = (steps[cell] ?? 0) + times * (entry >> CELL_BITS);
  }
}
