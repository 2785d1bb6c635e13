import { roundScore } from '../../model/order.ts';

/** Similarity of two items by their indexes; `a < b`. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/**
 * Sparse average-link clustering: the two clusters with the highest mean similarity merge until none reaches the
 * threshold. A pair that is not listed counts as 0, so clusters that share few similar pairs stay apart.
 * @returns the cluster of each item, numbered by the cluster's smallest item
 */
export function clusterByAverageLink(
  size: number,
  pairs: readonly SimilarPair[],
  threshold: number,
): number[] {
  const links: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>());
  for (const { a, b, similarity } of pairs) {
    links[a]?.set(b, similarity);
    links[b]?.set(a, similarity);
  }
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
  for (const { a, b, similarity } of pairs) offer(a, b, similarity);
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

function numberBySmallest(parents: Int32Array): number[] {
  const smallest = new Map<number, number>();
  return Array.from(parents, (_, index) => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    if (!smallest.has(root)) smallest.set(root, index);
    return smallest.get(root) ?? index;
  });
}

interface Candidate {
  readonly similarity: number;
  readonly low: number;
  readonly high: number;
  readonly lowVersion: number;
  readonly highVersion: number;
}

/** Highest similarity first; equal ones by lower, then higher cluster number, so that ties never depend on input order. */
function precedes(a: Candidate, b: Candidate): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return a.low !== b.low ? a.low < b.low : a.high < b.high;
}

/** Binary heap; stale candidates stay in it and are skipped when they come up. */
class CandidateHeap {
  readonly #items: Candidate[] = [];

  push(candidate: Candidate): void {
    const items = this.#items;
    let index = items.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !precedes(candidate, parent)) break;
      items[index] = parent;
      index = above;
    }
    items[index] = candidate;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const left = items[child];
      if (left === undefined) break;
      const right = items[child + 1];
      if (right !== undefined && precedes(right, left)) child++;
      const next = items[child];
      if (next === undefined || !precedes(next, last)) break;
      items[index] = next;
      index = child;
    }
    items[index] = last;
    return top;
  }
}
