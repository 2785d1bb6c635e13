/**
 * What story clustering keeps of an article: small, plain JSON, computed in a map step, so that a reduce over a
 * million articles never needs their texts.
 */
export interface StoryVector {
  readonly articleId: string;
  readonly publishedAt?: string;
  readonly title: string;
  /** Publisher, or the site where no publisher is named. */
  readonly publisher?: string;
  readonly language: string;
  /** Stemmed words and pairs of neighbouring words, in code-unit order. */
  readonly terms: readonly string[];
  /** How often each term stands in the article, the title counted twice. */
  readonly counts: readonly number[];
  /** Winnowed hashes of 5-word shingles of the whole text, ascending, without repeats. */
  readonly shingles: readonly number[];
  /** Surname keys of the people whose encounter the lead reports (leadEncounter.ts). */
  readonly leadEncounter?: readonly string[];
}
