/** Bits for each key: of so many, one key in eight is taken for one that was added twice. */
const BITS_PER_KEY = 8;
const LARGEST_BITS = 2 ** 29;

/**
 * Which of many keys were added more than once, in a bit or two for each: nearly all pairs of words stand in one claim
 * alone, and a map of them all would take a hundred times the memory of what it is made for. A key that was added once
 * may be taken for a shared one, never the other way round.
 */
export class SharedKeys {
  readonly #once: Uint32Array;
  readonly #again: Uint32Array;
  readonly #mask: number;

  /** @param keys that will be added, at most */
  constructor(keys: number) {
    const wanted = Math.min(LARGEST_BITS, Math.max(1024, keys * BITS_PER_KEY));
    const bits = 2 ** Math.ceil(Math.log2(wanted));
    this.#once = new Uint32Array(bits / 32);
    this.#again = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  /** @param key a whole number up to 2^53 */
  add(key: number): void {
    const place = this.#placeOf(key);
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    if (((this.#once[word] ?? 0) & bit) !== 0) this.#again[word] = (this.#again[word] ?? 0) | bit;
    else this.#once[word] = (this.#once[word] ?? 0) | bit;
  }

  has(key: number): boolean {
    const place = this.#placeOf(key);
    return ((this.#again[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  #placeOf(key: number): number {
    return (mixKey(key) & this.#mask) >>> 0;
  }
}

/** 32 bits in which keys that are alike differ. */
export function mixKey(key: number): number {
  const high = Math.floor(key / 2 ** 32);
  let mixed = Math.imul(key ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
