import { type ArticleBlock, type BlockIndex, cutBlocks, indexBlock } from './blockIndex.ts';
import { Crowds } from './crowds.ts';
import { findDistantPairs } from './distantPairs.ts';
import { isNear, type PairBounds } from './pairBounds.ts';
import { PairList } from './pairList.ts';
import { type Lead, thinPairs } from './storySimilarity.ts';
import type { WeightedArticles } from './termWeights.ts';

/** Articles in the order of the clustering, and which of their pairs are wanted. */
export interface PairSearch {
  readonly weighted: WeightedArticles;
  readonly bounds: PairBounds;
  /** The articles' leads: where they are known, pairs that cannot count are let go as they are found (`thinPairs`). */
  readonly ordered?: readonly Lead[];
}

/**
 * Pairs of articles whose cosine reaches the minimum: exactly those near in time, through an inverted index of one
 * block of articles after the other, and of the others those that share what is rare in both. Each pair of blocks is
 * a job of its own that needs nothing else, and the results only have to be laid together.
 */
export function findSimilarPairs({ weighted, bounds, ordered }: PairSearch): PairList {
  const pairs = new PairList();
  const crowds = new Crowds(weighted.starts.length - 1);
  const blocks = cutBlocks(weighted.starts.length - 1);
  for (const left of blocks) {
    const index = indexBlock(weighted, left);
    for (const right of partnersOf(left, blocks, bounds)) {
      const found = scoreBlocks(weighted, index, right, bounds);
      if (ordered !== undefined) found.forEach((a, b, similarity) => void crowds.add(a, b, similarity));
      pairs.append(ordered === undefined ? found : thinPairs(found, crowds, ordered));
    }
  }
  pairs.append(findDistantPairs(weighted, { from: 0, to: weighted.starts.length - 1 }, bounds));
  return pairs;
}

/** The blocks from `left` on that can hold a near pair with it. */
export function partnersOf(
  left: ArticleBlock,
  blocks: readonly ArticleBlock[],
  bounds: PairBounds,
): ArticleBlock[] {
  return blocks.filter((right) => right.from >= left.from && isNear(left.to - 1, right.from, bounds));
}

/** Similar near pairs between an indexed block and another or itself: the smaller number first, each pair once. */
export function scoreBlocks(
  weighted: Pick<WeightedArticles, 'starts' | 'terms' | 'weights'>,
  index: BlockIndex,
  right: ArticleBlock,
  bounds: PairBounds,
): PairList {
  const pairs = new PairList();
  const sums = new Float64Array(index.to - index.from);
  for (let article = right.from; article < right.to; article++) {
    for (let at = weighted.starts[article] ?? 0; at < (weighted.starts[article + 1] ?? 0); at++) {
      const term = weighted.terms[at] ?? 0;
      const weight = weighted.weights[at] ?? 0;
      const end = index.starts[term + 1] ?? 0;
      for (let slot = index.starts[term] ?? 0; slot < end; slot++) {
        const other = (index.articles[slot] ?? 0) - index.from;
        sums[other] = (sums[other] ?? 0) + weight * (index.weights[slot] ?? 0);
      }
    }
    const last = Math.min(index.to, article);
    for (let other = index.from; other < last; other++) {
      const similarity = sums[other - index.from] ?? 0;
      if (similarity >= bounds.minimum && isNear(other, article, bounds)) {
        pairs.add(other, article, similarity);
      }
    }
    sums.fill(0);
  }
  return pairs;
}
