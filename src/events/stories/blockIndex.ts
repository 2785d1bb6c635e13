import type { WeightedArticles } from './termWeights.ts';

/** A run of articles, neighbours in the order of the clustering: the unit of work of a pair search. */
export interface ArticleBlock {
  readonly from: number;
  readonly to: number;
}

/** Inverted index of a block in flat arrays: the postings of a term fill the slice from `starts[term]`. */
export interface BlockIndex extends ArticleBlock {
  readonly starts: Int32Array;
  readonly articles: Int32Array;
  readonly weights: Float32Array;
}

const BLOCK_SIZE = 2048;

/** Neighbouring articles in blocks, the last one shorter. */
export function cutBlocks(articles: number, size = BLOCK_SIZE): ArticleBlock[] {
  return Array.from({ length: Math.ceil(articles / size) }, (_, index) => ({
    from: index * size,
    to: Math.min(articles, (index + 1) * size),
  }));
}

/** @param terms the flat vectors to index; articles of a posting come in ascending order */
export function indexBlock(
  { vocabulary, starts: slices, terms, weights: values }: Omit<WeightedArticles, 'frequencies'>,
  { from, to }: ArticleBlock,
): BlockIndex {
  const starts = new Int32Array(vocabulary + 1);
  const [begin, end] = [slices[from] ?? 0, slices[to] ?? 0];
  for (let at = begin; at < end; at++) {
    const term = terms[at] ?? 0;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < vocabulary; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const filled = starts.slice();
  const articles = new Int32Array(end - begin);
  const weights = new Float32Array(end - begin);
  for (let article = from; article < to; article++) {
    for (let at = slices[article] ?? 0; at < (slices[article + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      const slot = filled[term] ?? 0;
      articles[slot] = article;
      weights[slot] = values[at] ?? 0;
      filled[term] = slot + 1;
    }
  }
  return { from, to, starts, articles, weights };
}
