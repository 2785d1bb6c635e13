import type { PackedModel } from './packing.ts';
import { indexRows, type RowIndex, rankOfRow } from './rowIndex.ts';
import { decodeSegments, type Segment, type SegmentLabels, segmentLabels } from './segmentLabels.ts';

/** Hashed features of each item of a sequence; every number is below the model's number of buckets. */
export type FeatureSequence = readonly Int32Array[];

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed binary features.
 * Weights are rows of one number per label; only the buckets that training kept have a row.
 */
export interface Crf {
  readonly scheme: SegmentLabels;
  readonly buckets: number;
  /** Buckets that have a row; a row's place is the rank of its bucket. */
  readonly kept: RowIndex;
  readonly rows: Int8Array | Float32Array;
  /** Value of one unit of a weight. */
  readonly scale: number;
  /** labels x labels, from-major */
  readonly transitions: Float32Array;
}

const IMPOSSIBLE = -1e9;
const NONE = new Uint8Array(0);

/**
 * The most probable segments (Viterbi), linear in the length of the sequence.
 * @param scores items x labels, overwritten
 */
export function decodeScores(crf: Crf, scores: Float64Array): Segment[] {
  return decodeSegments(crf.scheme, bestLabels(crf, scores));
}

function bestLabels(crf: Crf, scores: Float64Array): Uint8Array {
  const { scheme } = crf;
  const count = scheme.labels.length;
  const length = scores.length / count;
  if (length === 0) return new Uint8Array(0);
  const from = new Uint8Array(length * count);
  for (let label = 0; label < count; label++) {
    if (scheme.mayStart[label] === 0) scores[label] = IMPOSSIBLE;
  }
  for (let item = 1; item < length; item++) {
    advance(crf, item, scores, from);
  }
  let label = 0;
  let best = IMPOSSIBLE * 2;
  for (let last = 0; last < count; last++) {
    const score = scores[(length - 1) * count + last] ?? 0;
    if (scheme.mayEnd[last] === 1 && score > best) {
      best = score;
      label = last;
    }
  }
  const labels = new Uint8Array(length);
  for (let item = length - 1; item >= 0; item--) {
    labels[item] = label;
    label = from[item * count + label] ?? 0;
  }
  return labels;
}

/** One step of Viterbi, of which V8 compiles a function of its own better than a loop in a longer one. */
function advance({ scheme, transitions }: Crf, item: number, scores: Float64Array, from: Uint8Array): void {
  const count = scheme.labels.length;
  const earlier = (item - 1) * count;
  for (let label = 0; label < count; label++) {
    let best = IMPOSSIBLE * 2;
    let bestFrom = 0;
    const before = scheme.predecessors[label] ?? NONE;
    for (let index = 0; index < before.length; index++) {
      const previous = before[index] ?? 0;
      const score = (scores[earlier + previous] ?? 0) + (transitions[previous * count + label] ?? 0);
      if (score > best) {
        best = score;
        bestFrom = previous;
      }
    }
    scores[item * count + label] = (scores[item * count + label] ?? 0) + best;
    from[item * count + label] = bestFrom;
  }
}

/** Adds the unscaled weights of one bucket, if it was kept, to the sums from `at` on. */
export function addRow(
  { kept, rows, scheme }: Crf,
  bucket: number,
  sums: Float64Array | Int32Array | Int16Array,
  at: number,
): void {
  const row = rankOfRow(kept, bucket);
  if (row < 0) return;
  const count = scheme.labels.length;
  const from = row * count;
  for (let label = 0; label < count; label++)
    sums[at + label] = (sums[at + label] ?? 0) + (rows[from + label] ?? 0);
}

/** Sections of a packed field: `gaps` between kept buckets as base-128 numbers, their int8 `rows`, `transitions`. */
export function unpackCrf({ header, sections }: PackedModel): Crf {
  const { types, buckets, scale } = header;
  const { gaps, rows, transitions } = sections;
  if (
    !Array.isArray(types) ||
    typeof buckets !== 'number' ||
    typeof scale !== 'number' ||
    !(gaps instanceof Uint8Array && rows instanceof Int8Array && transitions instanceof Float32Array)
  ) {
    throw new Error('a packed sequence model lacks one of its parts');
  }
  const bucketsKept: number[] = [];
  let bucket = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of gaps) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    bucket += gap;
    bucketsKept.push(bucket);
    gap = 0;
    shift = 0;
  }
  const kept = indexRows(bucketsKept, buckets);
  return { scheme: segmentLabels(types.map(String)), buckets, kept, rows, scale, transitions };
}

/** int8 weights: rows without a weight of at least half a unit are dropped. */
export function packCrf(
  types: readonly string[],
  buckets: number,
  weights: Float32Array,
  transitions: Float32Array,
  keeps: (bucket: number) => boolean,
  smallest: number,
): PackedModel {
  const count = transitions.length ** 0.5;
  // Weights beyond 6 are rare and no less decisive at 6.
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.min(6, Math.abs(weight)));
  const scale = largest / 127;
  const gaps: number[] = [];
  const rows: number[] = [];
  let previous = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    if (!keeps(bucket)) continue;
    const row = [...weights.subarray(bucket * count, (bucket + 1) * count)].map((weight) =>
      Math.abs(weight) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
    );
    if (row.every((weight) => weight === 0)) continue;
    let gap = bucket - previous;
    for (; gap > 127; gap >>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
    previous = bucket;
    for (const weight of row) rows.push(weight);
  }
  return {
    header: { types, buckets, scale },
    sections: { gaps: Uint8Array.from(gaps), rows: Int8Array.from(rows), transitions },
  };
}
