import { hashText, mixBits } from './termHash.ts';

const SHINGLE_WORDS = 5;
/** One shingle in eight is kept: those whose hash is a multiple of it, so that equal passages keep equal ones. */
export const KEPT_OF = 8;
/** Of so short a text, such as an item of an agency, all are kept: one in eight would be too few to compare. */
const SHORT_SHINGLES = 100;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Winnowed hashes of the 5-word shingles of a text, ascending, without repeats ("0 mod p" sampling, Schleimer,
 * Wilkerson and Aiken 2003, section 2). Shared passages show as shared hashes whatever stands around them.
 */
export function winnowShingles(text: string): number[] {
  const all = new Set<number>();
  const window: number[] = [];
  for (const match of text.toLowerCase().matchAll(WORD)) {
    window.push(hashText(match[0]));
    if (window.length > SHINGLE_WORDS) window.shift();
    if (window.length < SHINGLE_WORDS) continue;
    let hash = 0x811c9dc5;
    for (const word of window) hash = mixBits(hash ^ word);
    if (all.size <= SHORT_SHINGLES || hash % KEPT_OF === 0) all.add(hash);
  }
  const isShort = all.size <= SHORT_SHINGLES;
  return [...all].filter((hash) => isShort || hash % KEPT_OF === 0).sort((a, b) => a - b);
}

/** Share of the shorter article's shingles that the other one holds too, 0 to 1. */
export function containment(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / shorter;
}
