import { roundScore } from '../../model/order.ts';
import { type ArticleBlock, cutBlocks } from './blockIndex.ts';
import type { PairList } from './pairList.ts';

/** How an article is tied to its story, and to the story that it would have joined next. */
export interface ArticleTie {
  /** Mean corrected similarity to the other articles of its cluster; 0 where it is alone. */
  readonly similarity: number;
  readonly nearest?: { readonly cluster: number; readonly similarity: number };
}

/** Articles whose sums are held at once: one for every article and cluster near it would be gigabytes for a year of news. */
const BLOCK_SIZE = 4096;

/**
 * Ties of all articles to the clusters of their neighbours: pairs that are not listed count as 0.
 * @param clusters the cluster of each article
 */
export function measureTies(pairs: PairList, clusters: Int32Array): ArticleTie[] {
  const sizes = new Int32Array(clusters.length);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return cutBlocks(clusters.length, BLOCK_SIZE).flatMap((block) =>
    sumByCluster(pairs, clusters, block).map((sums, index) => {
      const home = clusters[block.from + index] ?? block.from + index;
      const others = (sizes[home] ?? 1) - 1;
      const similarity = others === 0 ? 0 : roundScore((sums.get(home) ?? 0) / others);
      const nearest = findNearest(sums, home, sizes);
      return { similarity, ...(nearest === undefined ? {} : { nearest }) };
    }),
  );
}

/** Of each article of the block, the sum of its similarities to the members of each cluster. */
function sumByCluster(
  pairs: PairList,
  clusters: Int32Array,
  { from, to }: ArticleBlock,
): Map<number, number>[] {
  const sums = Array.from({ length: to - from }, () => new Map<number, number>());
  const add = (article: number, other: number, similarity: number): void => {
    if (article < from || article >= to) return;
    const own = sums[article - from];
    const cluster = clusters[other] ?? other;
    own?.set(cluster, (own.get(cluster) ?? 0) + similarity);
  };
  pairs.forEach((a, b, similarity) => {
    add(a, b, similarity);
    add(b, a, similarity);
  });
  return sums;
}

/** The other cluster with the highest mean similarity, the lowest number of equals. */
function findNearest(
  sums: ReadonlyMap<number, number>,
  home: number,
  sizes: Int32Array,
): ArticleTie['nearest'] {
  let nearest: ArticleTie['nearest'];
  for (const [cluster, sum] of sums) {
    const mean = roundScore(sum / (sizes[cluster] ?? 1));
    if (cluster === home || mean <= 0) continue;
    const isNearer =
      nearest === undefined ||
      mean > nearest.similarity ||
      (mean === nearest.similarity && cluster < nearest.cluster);
    if (isNearer) nearest = { cluster, similarity: mean };
  }
  return nearest;
}
