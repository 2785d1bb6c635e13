import { compareText } from '../../model/order.ts';
import type { BackgroundFrequencies } from './backgroundFrequencies.ts';
import type { StoryVector } from './storyVector.ts';

/** A unit vector: ascending term numbers and their weights. */
export interface WeightedTerms {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

export interface WeightedArticles {
  /** Number of different terms. */
  readonly vocabulary: number;
  readonly vectors: readonly WeightedTerms[];
}

/**
 * Logarithmic TF-IDF, (1 + ln tf) ln((N + 1) / (df + 1/2)), of unit length. Document frequencies are those of the
 * folder plus those of the background table: a small folder does not know which of its words are common. Terms are
 * numbered in code-unit order, so that sums over them run in the same order whatever came in first.
 */
export function weighTerms(
  articles: readonly StoryVector[],
  background: BackgroundFrequencies,
): WeightedArticles {
  const inFolder = new Map<string, number>();
  for (const { terms } of articles) {
    for (const term of terms) inFolder.set(term, (inFolder.get(term) ?? 0) + 1);
  }
  const vocabulary = [...inFolder.keys()].sort(compareText);
  const numbers = new Map(vocabulary.map((term, number) => [term, number]));
  const documents = articles.length + background.documents;
  const rarity = Float64Array.from(vocabulary, (term) => {
    const frequency = (inFolder.get(term) ?? 0) + (background.frequencies.get(term) ?? 0);
    return Math.max(0, Math.log((documents + 1) / (frequency + 0.5)));
  });
  const vectors = articles.map(({ terms, counts }) => {
    const termNumbers = Int32Array.from(terms, (term) => numbers.get(term) ?? 0);
    const weights = Float64Array.from(
      termNumbers,
      (number, index) => (1 + Math.log(counts[index] ?? 1)) * (rarity[number] ?? 0),
    );
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms: termNumbers, weights: Float32Array.from(weights, (weight) => weight / (length || 1)) };
  });
  return { vocabulary: vocabulary.length, vectors };
}
