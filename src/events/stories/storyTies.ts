import { roundScore } from '../../model/order.ts';
import type { PairList } from './pairList.ts';

/** How an article is tied to its story, and to the story that it would have joined next. */
export interface ArticleTie {
  /** Mean corrected similarity to the other articles of its cluster; 0 where it is alone. */
  readonly similarity: number;
  readonly nearest?: { readonly cluster: number; readonly similarity: number };
}

/**
 * Ties of all articles to the clusters of their neighbours: pairs that are not listed count as 0.
 * @param clusters the cluster of each article
 */
export function measureTies(pairs: PairList, clusters: Int32Array): ArticleTie[] {
  const sizes = new Int32Array(clusters.length);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const sums = Array.from({ length: clusters.length }, () => new Map<number, number>());
  const add = (article: number, other: number, similarity: number): void => {
    const cluster = clusters[other] ?? other;
    sums[article]?.set(cluster, (sums[article]?.get(cluster) ?? 0) + similarity);
  };
  pairs.forEach((a, b, similarity) => {
    add(a, b, similarity);
    add(b, a, similarity);
  });
  return sums.map((own, article) => {
    const home = clusters[article] ?? article;
    const others = (sizes[home] ?? 1) - 1;
    const similarity = others === 0 ? 0 : roundScore((own.get(home) ?? 0) / others);
    let nearest: ArticleTie['nearest'];
    for (const [cluster, sum] of own) {
      const mean = roundScore(sum / (sizes[cluster] ?? 1));
      if (cluster === home || mean <= 0) continue;
      const isNearer =
        nearest === undefined ||
        mean > nearest.similarity ||
        (mean === nearest.similarity && cluster < nearest.cluster);
      if (isNearer) nearest = { cluster, similarity: mean };
    }
    return { similarity, ...(nearest === undefined ? {} : { nearest }) };
  });
}
