import { type ArticleBlock, indexBlock } from './blockIndex.ts';
import type { PairBounds } from './pairBounds.ts';
import type { PairColumns } from './pairList.ts';
import { partnersOf, scoreBlocks } from './similarPairs.ts';
import type { WeightedArticles } from './termWeights.ts';

/** A block of articles with all that it is compared with, for whoever has nothing else: plain data. */
export interface PairRow {
  /** The block's articles come first, then those of its partners; numbered from 0. */
  readonly weighted: Pick<WeightedArticles, 'vocabulary' | 'starts' | 'terms' | 'weights'>;
  readonly bounds: PairBounds;
  /** Articles of a block. */
  readonly blockSize: number;
  /** Number of the first article in the whole. */
  readonly from: number;
}

/** A row of the table of blocks, cut out of the whole. */
export function cutPairRow(
  { vocabulary, starts, terms, weights }: PairRow['weighted'],
  blocks: readonly ArticleBlock[],
  left: ArticleBlock,
  bounds: PairBounds,
): PairRow {
  const { from } = left;
  const to = partnersOf(left, blocks, bounds).reduce((end, right) => Math.max(end, right.to), left.to);
  const [first, last] = [starts[from] ?? 0, starts[to] ?? 0];
  return {
    weighted: {
      vocabulary,
      starts: starts.slice(from, to + 1).map((start) => start - first),
      terms: terms.slice(first, last),
      weights: weights.slice(first, last),
    },
    bounds: { ...bounds, days: bounds.days.slice(from, to) },
    blockSize: (blocks[0]?.to ?? 0) - (blocks[0]?.from ?? 0),
    from,
  };
}

/** The near pairs of a row's first block, with each other and with its partners. */
export function scorePairRow({ weighted, bounds, blockSize, from }: PairRow): PairColumns {
  const size = weighted.starts.length - 1;
  const left = { from: 0, to: Math.min(size, blockSize) };
  const index = indexBlock(weighted, left);
  return scoreBlocks(weighted, index, { from: 0, to: size }, bounds).columns(from);
}
