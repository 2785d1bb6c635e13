import { DisjointSets } from '../../model/disjointSets.ts';
import { addTo } from '../../model/lists.ts';
import { PairList } from './pairList.ts';

/** Items that only cluster among themselves, ascending, and the pairs between them by their place in `items`. */
export interface PairComponent {
  readonly items: Int32Array;
  readonly pairs: PairList;
}

/**
 * Splits a pair graph where average-link clustering cannot cross: two clusters merge at a mean of at least the
 * threshold, so one of their pairs reaches it, and what is not connected by such pairs never meets. Each component
 * is a clustering of its own, small enough for memory and free to run anywhere.
 * @returns components of two or more items, by their smallest item
 */
export function splitComponents(size: number, pairs: PairList, threshold: number): PairComponent[] {
  const sets = new DisjointSets(size);
  pairs.forEach((a, b, similarity) => {
    if (similarity < threshold) return;
    sets.join(a, b);
  });
  const members = new Map<number, number[]>();
  for (let item = 0; item < size; item++) addTo(members, sets.rootOf(item), item);
  const places = new Int32Array(size);
  const components = new Map<number, PairComponent>();
  for (const [root, items] of members) {
    if (items.length < 2) continue;
    for (const [place, item] of items.entries()) places[item] = place;
    components.set(root, { items: Int32Array.from(items), pairs: new PairList(items.length) });
  }
  pairs.forEach((a, b, similarity) => {
    const root = sets.rootOf(a);
    if (root === sets.rootOf(b)) components.get(root)?.pairs.add(places[a] ?? 0, places[b] ?? 0, similarity);
  });
  return [...components.values()];
}
