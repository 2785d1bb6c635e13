import { type ArticleBlock, indexBlock } from './blockIndex.ts';
import { isNear, type PairBounds } from './pairBounds.ts';
import { PairList } from './pairList.ts';
import type { WeightedArticles } from './termWeights.ts';

/** Terms per article by which distant articles find each other. */
const HEAVY_TERMS = 24;
/** What more articles say is no sign of one story; bounds the work per article whatever the size of the folder. */
const MOST_ARTICLES = 400;
/** Part of a cosine that the heavy terms must bring for the rest to be summed. */
const MIN_HEAVY = 0.04;

/**
 * Pairs beyond the horizon: a trial a year after the crime. Candidates share some of the heaviest
 * terms of both; their cosine is then summed exactly.
 * @param right the articles whose pairs with all earlier ones are wanted
 */
export function findDistantPairs(
  weighted: WeightedArticles,
  right: ArticleBlock,
  bounds: PairBounds,
): PairList {
  const pairs = new PairList();
  const size = weighted.starts.length - 1;
  if (size <= bounds.horizonArticles) return pairs;
  const heavy = heavyTerms(weighted);
  const index = indexBlock(heavy, { from: 0, to: size });
  const sums = new Float64Array(size);
  for (let article = right.from; article < right.to; article++) {
    const touched: number[] = [];
    for (let at = heavy.starts[article] ?? 0; at < (heavy.starts[article + 1] ?? 0); at++) {
      const term = heavy.terms[at] ?? 0;
      const weight = heavy.weights[at] ?? 0;
      const end = index.starts[term + 1] ?? 0;
      for (let slot = index.starts[term] ?? 0; slot < end; slot++) {
        const other = index.articles[slot] ?? 0;
        // Postings ascend, and what is nearer than a near article is near too.
        if (other >= article || isNear(other, article, bounds)) break;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched.push(other);
        sums[other] = sum + weight * (index.weights[slot] ?? 0);
      }
    }
    for (const other of touched) {
      const similarity = (sums[other] ?? 0) >= MIN_HEAVY ? cosine(weighted, other, article) : 0;
      if (similarity >= bounds.minimum) pairs.add(other, article, similarity);
      sums[other] = 0;
    }
  }
  return pairs;
}

/** The heaviest terms of each article among those that are not in too many, in ascending order of their numbers. */
function heavyTerms({
  vocabulary,
  frequencies,
  starts,
  terms,
  weights,
}: WeightedArticles): Omit<WeightedArticles, 'frequencies'> {
  const size = starts.length - 1;
  const kept: number[] = [];
  const slices = new Int32Array(size + 1);
  for (let article = 0; article < size; article++) {
    const own: number[] = [];
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      if ((frequencies[terms[at] ?? 0] ?? 0) <= MOST_ARTICLES) own.push(at);
    }
    own.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    kept.push(...own.slice(0, HEAVY_TERMS).sort((a, b) => a - b));
    slices[article + 1] = kept.length;
  }
  return {
    vocabulary,
    starts: slices,
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float32Array.from(kept, (at) => weights[at] ?? 0),
  };
}

function cosine({ starts, terms, weights }: WeightedArticles, a: number, b: number): number {
  let sum = 0;
  const [endA, endB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
  for (let i = starts[a] ?? 0, j = starts[b] ?? 0; i < endA && j < endB; ) {
    const [left, right] = [terms[i] ?? 0, terms[j] ?? 0];
    if (left === right) sum += (weights[i] ?? 0) * (weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}
