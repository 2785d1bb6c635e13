import { roundScore } from '../../model/order.ts';
import { CandidateHeap } from './candidateHeap.ts';
import { splitComponents } from './pairComponents.ts';
import type { PairList } from './pairList.ts';

/**
 * Sparse average-link clustering: the two clusters with the highest mean similarity merge until none reaches the
 * threshold. A pair that is not listed counts as 0, so clusters that share few similar pairs stay apart.
 * @returns the cluster of each item, numbered by the cluster's smallest item
 */
export function clusterByAverageLink(size: number, pairs: PairList, threshold: number): Int32Array {
  const clusters = Int32Array.from({ length: size }, (_, index) => index);
  for (const component of splitComponents(size, pairs, threshold)) {
    const local = linkComponent(component.items.length, component.pairs, threshold);
    local.forEach((cluster, index) => {
      clusters[component.items[index] ?? 0] = component.items[cluster] ?? 0;
    });
  }
  return clusters;
}

function linkComponent(size: number, pairs: PairList, threshold: number): Int32Array {
  const links: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>());
  pairs.forEach((a, b, similarity) => {
    links[a]?.set(b, similarity);
    links[b]?.set(a, similarity);
  });
  const members = new Int32Array(size).fill(1);
  const versions = new Int32Array(size);
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const heap = new CandidateHeap();
  const offer = (a: number, b: number, sum: number): void => {
    const similarity = roundScore(sum / ((members[a] ?? 1) * (members[b] ?? 1)));
    if (similarity < threshold) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    heap.push({ similarity, low, high, lowVersion: versions[low] ?? 0, highVersion: versions[high] ?? 0 });
  };
  pairs.forEach(offer);
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { low, high } = best;
    if (versions[low] !== best.lowVersion || versions[high] !== best.highVersion) continue;
    const [kept, gone] = chooseKept(links, low, high);
    const keptLinks = links[kept] ?? new Map<number, number>();
    const goneLinks = links[gone] ?? new Map<number, number>();
    keptLinks.delete(gone);
    goneLinks.delete(kept);
    for (const [other, sum] of goneLinks) {
      const joined = (keptLinks.get(other) ?? 0) + sum;
      keptLinks.set(other, joined);
      const back = links[other];
      back?.delete(gone);
      back?.set(kept, joined);
    }
    links[gone] = new Map();
    parents[gone] = kept;
    members[kept] = (members[kept] ?? 1) + (members[gone] ?? 1);
    versions[gone] = -1;
    versions[kept] = (versions[kept] ?? 0) + 1;
    for (const [other, sum] of keptLinks) offer(kept, other, sum);
  }
  return numberBySmallest(parents);
}

/** The cluster with more links stays, so that each merge moves the fewer ones; ties keep the lower number. */
function chooseKept(
  links: readonly ReadonlyMap<number, number>[],
  low: number,
  high: number,
): [number, number] {
  return (links[low]?.size ?? 0) >= (links[high]?.size ?? 0) ? [low, high] : [high, low];
}

function numberBySmallest(parents: Int32Array): Int32Array {
  const smallest = new Map<number, number>();
  return parents.map((_, index) => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    if (!smallest.has(root)) smallest.set(root, index);
    return smallest.get(root) ?? index;
  });
}
