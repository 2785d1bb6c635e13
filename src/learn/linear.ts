/** A sparse row: positions, ascending, each once, and their values. */
export interface SparseRow {
  readonly indexes: Uint32Array;
  readonly values: Float32Array;
}

/** A weight per position, and the constant term. */
export interface LinearModel {
  readonly weights: Float32Array;
  readonly bias: number;
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

export function toSparseRow(sums: ReadonlyMap<number, number>): SparseRow {
  // By loops: `from` with a function, and over an iterator, takes three times as long.
  const indexes = new Uint32Array(sums.size);
  let next = 0;
  for (const index of sums.keys()) indexes[next++] = index;
  indexes.sort();
  const values = new Float32Array(indexes.length);
  for (let at = 0; at < indexes.length; at++) values[at] = sums.get(indexes[at] ?? 0) ?? 0;
  return { indexes, values };
}

/** Signed distance from the separating plane. */
export function scoreRow({ weights, bias }: LinearModel, { indexes, values }: SparseRow): number {
  let score = bias;
  for (let at = 0; at < indexes.length; at++) score += (weights[indexes[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return score;
}
