/*
 * Lists of whole numbers as short strings of plain JSON (base64): a list of 300 terms costs 1.6 kB in memory and on
 * disk, where an array of numbers costs twice that and an array of words ten times.
 */

const WORD_BYTES = 4;
const WEIGHT_STEPS = 20;

/** Numbers below 2^32, little-endian. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const bytes = Buffer.alloc(numbers.length * WORD_BYTES);
  for (let index = 0; index < numbers.length; index++) {
    bytes.writeUInt32LE(numbers[index] ?? 0, index * WORD_BYTES);
  }
  return bytes.toString('base64');
}

export function unpackNumbers(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64');
  const numbers = new Uint32Array(Math.floor(bytes.length / WORD_BYTES));
  for (let index = 0; index < numbers.length; index++)
    numbers[index] = bytes.readUInt32LE(index * WORD_BYTES);
  return numbers;
}

/** Weights in one byte each, in twentieths; a higher one counts as 12.75. */
export function packWeights(weights: readonly number[]): string {
  return Buffer.from(weights.map((weight) => Math.min(Math.round(weight * WEIGHT_STEPS), 255))).toString(
    'base64',
  );
}

/** In twentieths: only their ratios count, as vectors are brought to unit length. */
export function unpackWeights(packed: string): Uint8Array {
  return Buffer.from(packed, 'base64');
}
