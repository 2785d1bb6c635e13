import { DisjointSets } from '../../model/disjointSets.ts';
import { groupBy } from '../../model/lists.ts';
import { roundScore } from '../../model/order.ts';
import { containment, KEPT_OF } from './shingles.ts';

/** Fewer kept shingles are too few to call two texts copies of each other by half of what they say. */
const MIN_SHINGLES = 8;
/** Fewer than these are too few to call a text a copy of a longer one that holds all of it, or of anything. */
const MIN_CONTAINED = 4;
/** Of two short texts: what is said of one thing in forty words has much in common anyway. editors */
const SHORT_CONTAINMENT = 0.75;
/** A shingle in more texts than this is boilerplate of a site, no sign of a common origin. */
const MAX_TEXTS_PER_SHINGLE = 200;

/**
 * Groups of near-identical texts: connected by a containment of shingles of at least `threshold`; texts that are too
 * short for that by more, or by being contained in the other whole.
 * @param shingles per text: winnowed, or of a short text all
 * @returns groups of two or more, as ascending indexes, in order of their smallest
 */
export function groupNearDuplicates(shingles: readonly ArrayLike<number>[], threshold: number): number[][] {
  const texts = shingles.map((all) => {
    const kept = Array.from(all).filter((shingle) => shingle % KEPT_OF === 0);
    return { all, kept, isShort: kept.length < all.length };
  });
  const sets = new DisjointSets(texts.length);
  for (const [a, b] of candidatePairs(shingles)) {
    const [left, right] = [texts[a], texts[b]];
    if (left !== undefined && right !== undefined && areCopies(left, right, threshold)) sets.join(a, b);
  }
  const groups = groupBy(shingles.keys(), (index) => sets.rootOf(index));
  return [...groups.values()].filter((group) => group.length > 1);
}

interface ShingledText {
  readonly all: ArrayLike<number>;
  /** Those that a longer text keeps as well. */
  readonly kept: readonly number[];
  readonly isShort: boolean;
}

function areCopies(a: ShingledText, b: ShingledText, threshold: number): boolean {
  const fewest = Math.min(a.kept.length, b.kept.length);
  if (fewest >= MIN_SHINGLES) return roundScore(containment(a.kept, b.kept)) >= threshold;
  if (a.isShort && b.isShort) return roundScore(containment(a.all, b.all)) >= SHORT_CONTAINMENT;
  return fewest >= MIN_CONTAINED && containment(a.kept, b.kept) === 1;
}

/** Pairs that share at least one shingle, each once. */
function candidatePairs(shingles: readonly ArrayLike<number>[]): [number, number][] {
  const holders = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  shingles.forEach((own, index) => {
    if (own.length < MIN_CONTAINED) return;
    const others = new Set<number>();
    for (let at = 0; at < own.length; at++) {
      const shingle = own[at] ?? 0;
      const texts = holders.get(shingle);
      if (texts === undefined) holders.set(shingle, [index]);
      else if (texts.length < MAX_TEXTS_PER_SHINGLE) {
        for (const other of texts) others.add(other);
        texts.push(index);
      }
    }
    for (const other of others) pairs.push([other, index]);
  });
  return pairs;
}
