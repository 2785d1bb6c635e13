/** In how many articles each term stands: ascending term hashes and their counts, in flat arrays. */
export interface DocumentFrequencies {
  readonly documents: number;
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Counts one shard. All terms are laid out and sorted: a map of ten million entries would take five times the memory.
 * @param articles the terms of each article, each term once
 */
export function countDocumentFrequencies(articles: readonly Uint32Array[]): DocumentFrequencies {
  const all = new Uint32Array(articles.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const terms of articles) {
    all.set(terms, filled);
    filled += terms.length;
  }
  all.sort();
  let distinct = 0;
  for (let index = 0; index < all.length; index++) if (all[index] !== all[index - 1]) distinct++;
  const terms = new Uint32Array(distinct);
  const counts = new Uint32Array(distinct);
  let at = -1;
  for (let index = 0; index < all.length; index++) {
    if (all[index] !== all[index - 1]) terms[++at] = all[index] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { documents: articles.length, terms, counts };
}

/** Sums the counts of two shards: associative and commutative, so any tree of merges gives the same table. */
export function mergeDocumentFrequencies(
  a: DocumentFrequencies,
  b: DocumentFrequencies,
): DocumentFrequencies {
  const terms = new Uint32Array(a.terms.length + b.terms.length);
  const counts = new Uint32Array(terms.length);
  let filled = 0;
  for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; filled++) {
    const left = a.terms[i] ?? Number.POSITIVE_INFINITY;
    const right = b.terms[j] ?? Number.POSITIVE_INFINITY;
    terms[filled] = Math.min(left, right);
    counts[filled] = (left <= right ? (a.counts[i] ?? 0) : 0) + (right <= left ? (b.counts[j] ?? 0) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return {
    documents: a.documents + b.documents,
    terms: terms.slice(0, filled),
    counts: counts.slice(0, filled),
  };
}
