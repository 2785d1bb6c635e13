import type { SimilarPair } from './averageLink.ts';
import type { WeightedArticles } from './termWeights.ts';

/**
 * All pairs of articles whose cosine reaches `minimum`, found exactly through an inverted index: per article the
 * postings of its terms over the articles before it.
 */
export function findSimilarPairs({ vocabulary, vectors }: WeightedArticles, minimum: number): SimilarPair[] {
  const postings = new Postings(vocabulary, vectors);
  const sums = new Float64Array(vectors.length);
  const pairs: SimilarPair[] = [];
  vectors.forEach(({ terms, weights }, article) => {
    const touched: number[] = [];
    terms.forEach((term, index) => {
      const weight = weights[index] ?? 0;
      const end = postings.filled[term] ?? 0;
      for (let at = postings.starts[term] ?? 0; at < end; at++) {
        const other = postings.articles[at] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched.push(other);
        sums[other] = sum + weight * (postings.weights[at] ?? 0);
      }
      postings.add(term, article, weight);
    });
    for (const other of touched) {
      const similarity = sums[other] ?? 0;
      if (similarity >= minimum) pairs.push({ a: other, b: article, similarity });
      sums[other] = 0;
    }
  });
  return pairs;
}

/** Inverted index in flat arrays: the postings of a term fill its slice from the left. */
class Postings {
  readonly starts: Int32Array;
  readonly filled: Int32Array;
  readonly articles: Int32Array;
  readonly weights: Float32Array;

  constructor(vocabulary: number, vectors: WeightedArticles['vectors']) {
    this.starts = new Int32Array(vocabulary + 1);
    for (const { terms } of vectors) {
      for (const term of terms) this.starts[term + 1] = (this.starts[term + 1] ?? 0) + 1;
    }
    for (let term = 0; term < vocabulary; term++) {
      this.starts[term + 1] = (this.starts[term + 1] ?? 0) + (this.starts[term] ?? 0);
    }
    this.filled = this.starts.slice();
    this.articles = new Int32Array(this.starts[vocabulary] ?? 0);
    this.weights = new Float32Array(this.articles.length);
  }

  add(term: number, article: number, weight: number): void {
    const at = this.filled[term] ?? 0;
    this.articles[at] = article;
    this.weights[at] = weight;
    this.filled[term] = at + 1;
  }
}
