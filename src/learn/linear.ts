/** A sparse row: positions, ascending, each once, and their values. */
export interface SparseRow {
  readonly indexes: Uint32Array;
  readonly values: Float32Array;
}

/** A weight per position, and the constant term. */
export interface LinearModel<Weights extends Float32Array | Int8Array = Float32Array> {
  /** In units of `scale`: a table of bytes stays in the processor's cache, one of floats does not. */
  readonly weights: Weights;
  readonly scale: number;
  readonly bias: number;
}

/** Weights in 8 bits each: a quarter of the file. */
export function roundWeights({ weights, bias }: LinearModel): LinearModel<Int8Array> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127 || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}

/** FNV-1a, begun: extend it code unit by code unit, then fold it to a position. */
export const HASH_START = 0x811c9dc5;

export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashText(text: string, from = HASH_START): number {
  let hash = from;
  for (let index = 0; index < text.length; index++) hash = extendHash(hash, text.charCodeAt(index));
  return hash;
}

/** Position in a table of 2^bits. The low bits of FNV are its weakest: the high ones are folded in. */
export function foldHash(hash: number, bits: number): number {
  return ((hash >>> bits) ^ hash) & ((1 << bits) - 1);
}

/** Signed distance from the separating plane. */
export function scoreRow(
  { weights, scale, bias }: LinearModel<Float32Array | Int8Array>,
  { indexes, values }: SparseRow,
): number {
  let score = bias;
  for (let at = 0; at < indexes.length; at++) {
    const weight = Math.fround((weights[indexes[at] ?? 0] ?? 0) * scale);
    score += weight * (values[at] ?? 0);
  }
  return score;
}
