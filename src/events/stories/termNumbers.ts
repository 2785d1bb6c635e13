import type { DocumentFrequencies } from './documentFrequencies.ts';

/** Stands for a term that only one article has: it can be in no pair. */
export const UNSHARED = -1;

/**
 * Numbers the terms that at least two articles share, in ascending order of their hashes. Open addressing in flat
 * arrays: a million articles share millions of terms.
 */
export class TermNumbers {
  readonly frequencies: Uint32Array;
  readonly terms: Uint32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor({ terms, counts }: DocumentFrequencies) {
    const shared = counts.reduce((sum, count) => sum + (count > 1 ? 1 : 0), 0);
    this.frequencies = new Uint32Array(shared);
    this.terms = new Uint32Array(shared);
    let capacity = 16;
    while (capacity < 2 * shared) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(UNSHARED);
    let number = 0;
    for (let index = 0; index < terms.length; index++) {
      const count = counts[index] ?? 0;
      if (count < 2) continue;
      const term = terms[index] ?? 0;
      this.terms[number] = term;
      this.frequencies[number] = count;
      let slot = term & this.#mask;
      while (this.#slots[slot] !== UNSHARED) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number++;
    }
  }

  numberOf(term: number): number {
    let slot = term & this.#mask;
    for (;;) {
      const number = this.#slots[slot] ?? UNSHARED;
      if (number === UNSHARED || this.terms[number] === term) return number;
      slot = (slot + 1) & this.#mask;
    }
  }
}
