import { GrowingNumbers } from '../model/growingNumbers.ts';
import { mixKey, SharedKeys } from './sharedKeys.ts';

/** Stands where no key does: keys are whole numbers. */
const FREE = 0.5;
const FIRST_SLOTS = 64;

/**
 * The keys of many items by number, those that one item alone has left out: nearly all pairs of words are of that kind.
 * Ten bytes or so a key, for a run has tens of millions.
 */
export class KeyNumbers {
  /** How many items have each key; nearly always more than one. */
  readonly uses: GrowingNumbers = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #numbers: GrowingNumbers = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #ends: Uint32Array;

  /**
   * @param keysOf the keys of an item, whole numbers of at most 53 bits; asked for twice
   * @param most keys that an item has
   */
  constructor(items: number, most: number, keysOf: (item: number) => readonly number[]) {
    const shared = new SharedKeys(items * most);
    for (let item = 0; item < items; item++) for (const key of keysOf(item)) shared.add(key);
    const table = new KeyTable();
    this.#ends = new Uint32Array(items + 1);
    for (let item = 0; item < items; item++) {
      for (const key of keysOf(item)) {
        if (!shared.has(key)) continue;
        const number = table.numberOf(key);
        if (number === this.uses.length) this.uses.push(0);
        this.uses.set(number, this.uses.at(number) + 1);
        this.#numbers.push(number);
      }
      this.#ends[item + 1] = this.#numbers.length;
    }
  }

  of(item: number): Uint32Array | Float64Array {
    return this.#numbers.slice(this.#ends[item] ?? 0, this.#ends[item + 1] ?? 0);
  }
}

/** Numbers keys in the order in which they come. Open addressing in flat arrays. */
class KeyTable {
  #keys = new Float64Array(FIRST_SLOTS).fill(FREE);
  #numbers = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  numberOf(key: number): number {
    if (2 * this.#count > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === FREE) {
      this.#keys[slot] = key;
      this.#numbers[slot] = this.#count++;
    }
    return this.#numbers[slot] ?? 0;
  }

  /** Where the key stands, or would. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = mixKey(key) & mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== FREE) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(2 * keys.length).fill(FREE);
    this.#numbers = new Uint32Array(2 * keys.length);
    keys.forEach((key, at) => {
      if (key === FREE) return;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = numbers[at] ?? 0;
    });
  }
}
