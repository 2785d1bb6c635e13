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
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let next = item; parents[next] !== root; ) [next, parents[next]] = [parents[next] ?? root, root];
    return root;
  };
  pairs.forEach((a, b, similarity) => {
    if (similarity < threshold) return;
    const [left, right] = [rootOf(a), rootOf(b)];
    parents[Math.max(left, right)] = Math.min(left, right);
  });
  const members = new Map<number, number[]>();
  for (let item = 0; item < size; item++) {
    const root = rootOf(item);
    const known = members.get(root);
    if (known === undefined) members.set(root, [item]);
    else known.push(item);
  }
  const places = new Int32Array(size);
  const components = new Map<number, PairComponent>();
  for (const [root, items] of members) {
    if (items.length < 2) continue;
    for (const [place, item] of items.entries()) places[item] = place;
    components.set(root, { items: Int32Array.from(items), pairs: new PairList(items.length) });
  }
  pairs.forEach((a, b, similarity) => {
    const root = rootOf(a);
    if (root === rootOf(b)) components.get(root)?.pairs.add(places[a] ?? 0, places[b] ?? 0, similarity);
  });
  return [...components.values()];
}
