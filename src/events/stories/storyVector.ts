/**
 * What story clustering keeps of an article: small, plain JSON, computed in a map step, so that a reduce over a
 * million articles never needs their texts. Terms are kept as hashes (termHash.ts): of a hundred thousand articles
 * one term in five hundred stands for a rare other one too, which moves no cosine.
 */
export interface StoryVector {
  readonly articleId: string;
  readonly publishedAt?: string;
  readonly title: string;
  /** Publisher, or the site where no publisher is named. */
  readonly publisher?: string;
  readonly language: string;
  /** Hashes of stemmed words and pairs of neighbouring words, ascending (packedNumbers.ts). */
  readonly terms: string;
  /** How often each term stands in the article, the title counted twice; in the order of the terms, packed. */
  readonly counts: string;
  /** Winnowed hashes of 5-word shingles of the whole text, ascending, without repeats, packed. */
  readonly shingles: string;
  /** Surname keys of the people whose encounter the lead reports (leadEncounter.ts). */
  readonly leadEncounter?: readonly string[];
}
