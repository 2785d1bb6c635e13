import { DisjointSets } from '../../model/disjointSets.ts';
import { groupBy } from '../../model/lists.ts';
import { roundScore } from '../../model/order.ts';
import { containment } from './shingles.ts';

/** Fewer kept shingles (about 60 words) are too few to call two texts copies of each other. */
const MIN_SHINGLES = 8;
/** A shingle in more texts than this is boilerplate of a site, no sign of a common origin. */
const MAX_TEXTS_PER_SHINGLE = 200;

/**
 * Groups of near-identical texts: connected by a containment of shingles of at least `threshold`.
 * @param shingles winnowed shingles per text
 * @returns groups of two or more, as ascending indexes, in order of their smallest
 */
export function groupNearDuplicates(shingles: readonly ArrayLike<number>[], threshold: number): number[][] {
  const sets = new DisjointSets(shingles.length);
  for (const [a, b] of candidatePairs(shingles)) {
    const share = roundScore(containment(shingles[a] ?? [], shingles[b] ?? []));
    if (share < threshold) continue;
    sets.join(a, b);
  }
  const groups = groupBy(shingles.keys(), (index) => sets.rootOf(index));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs that share at least one shingle, each once. */
function candidatePairs(shingles: readonly ArrayLike<number>[]): [number, number][] {
  const holders = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  shingles.forEach((own, index) => {
    if (own.length < MIN_SHINGLES) return;
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
