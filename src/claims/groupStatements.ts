import { findAgreement, leastWording } from './agreement.ts';
import { KeyNumbers } from './keyNumbers.ts';
import type { Statement } from './statement.ts';
import type { StatementTable } from './statementTable.ts';

/** Rarest terms of a claim, pairs of which are blocking keys. */
const KEY_TERMS = 5;
/** Founders that one key may lead to; a more common key says nothing. */
export const MOST_FOUNDERS = 40;
/** The same across stories, where a wording that many share is a turn of phrase. */
export const MOST_FOUNDERS_ACROSS = 8;

/** Pairs of as many terms as are looked at, at most. */
const KEYS_PER_STATEMENT = KEY_TERMS * (2 * KEY_TERMS - 1);
/** Makes one number of those of two terms. */
const MOST_TERMS = 2 ** 26;

/**
 * Statements in order, each with the first that it agrees with most, as their places. Pure, so that each story can be
 * grouped apart.
 */
export function groupStatements(statements: StatementTable, mostFounders: number): (readonly number[])[] {
  const uses = countUses(statements);
  const keys = new KeyNumbers(statements.length, KEYS_PER_STATEMENT, (index) => [
    ...rowKeys(statements, index),
    ...pairKeys(statements, index, uses),
  ]);
  const founders = new FounderLists(keys.uses.length, (key) => Math.min(mostFounders, keys.uses.at(key)));
  const groups = new Map<number, number[]>();
  /** By statement, the last one that it was held against. */
  const compared = new Int32Array(statements.length).fill(-1);
  for (let index = 0; index < statements.length; index++) {
    const own = keys.of(index);
    let statement: Statement | undefined;
    let best: number | undefined;
    let highest = 0;
    for (const key of own) {
      for (const founder of founders.of(key)) {
        if (compared[founder] === index) continue;
        compared[founder] = index;
        const wording = statements.compareWording(founder, index);
        if (wording < leastWording(statements.areClose(founder, index))) continue;
        statement ??= statements.read(index);
        const agreement = findAgreement(statements.read(founder), statement, wording);
        // Of equals the earlier group stands, in whatever order keys lead to them.
        if (agreement === 0 || agreement < highest || (agreement === highest && founder > (best ?? 0)))
          continue;
        highest = agreement;
        best = founder;
      }
    }
    if (best !== undefined) {
      groups.get(best)?.push(index);
      continue;
    }
    for (const key of own) founders.add(key, index);
    groups.set(index, [index]);
  }
  return [...groups.values()];
}

/** The first statements of groups that keys lead to, as many as a key may lead to. */
class FounderLists {
  readonly #starts: Uint32Array;
  readonly #lengths: Uint8Array;
  readonly #founders: Uint32Array;

  constructor(keys: number, mostOf: (key: number) => number) {
    this.#starts = new Uint32Array(keys + 1);
    for (let key = 0; key < keys; key++) this.#starts[key + 1] = (this.#starts[key] ?? 0) + mostOf(key);
    this.#lengths = new Uint8Array(keys);
    this.#founders = new Uint32Array(this.#starts[keys] ?? 0);
  }

  add(key: number, founder: number): void {
    const [start = 0, end = 0] = this.#starts.subarray(key, key + 2);
    const length = this.#lengths[key] ?? 0;
    if (start + length === end) return;
    this.#founders[start + length] = founder;
    this.#lengths[key] = length + 1;
  }

  of(key: number): Uint32Array {
    const start = this.#starts[key] ?? 0;
    return this.#founders.subarray(start, start + (this.#lengths[key] ?? 0));
  }
}

/** In how many of the statements each term stands. */
function countUses(statements: StatementTable): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (let index = 0; index < statements.length; index++) {
    for (const term of statements.termsOf(index)) uses.set(term, (uses.get(term) ?? 0) + 1);
  }
  return uses;
}

/** Keys of the event and the figures that a statement gives, below zero, where no pair of terms is. */
function rowKeys(statements: StatementTable, index: number): number[] {
  return Array.from(statements.rowKeysOf(index), (key) => -key);
}

/** A key for each pair of the rarest terms. */
function pairKeys(statements: StatementTable, index: number, uses: ReadonlyMap<number, number>): number[] {
  const keys: number[] = [];
  const rarest = [...statements.termsOf(index)]
    .sort((a, b) => statements.weightOfTerm(b) - statements.weightOfTerm(a) || a - b)
    // The very rarest stand in one claim only and lead nowhere; one more than the pairs need makes up for it.
    .slice(0, 2 * KEY_TERMS)
    .filter((term) => (uses.get(term) ?? 0) > 1)
    .sort((a, b) => a - b);
  rarest.forEach((left, at) => {
    for (const right of rarest.slice(at + 1)) keys.push(left * MOST_TERMS + right);
  });
  return keys;
}
