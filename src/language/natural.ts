import { createRequire } from 'node:module';
import type * as Distance from 'natural/lib/natural/distance/index.js';
import type * as Ngrams from 'natural/lib/natural/ngrams/index.js';
import type Porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

// The bare `natural` import loads database drivers, reads .env and prints on stdout; these parts are silent. Required,
// not imported: for an import, Node reads through every file that they load to find out what it exports.
const require = createRequire(import.meta.url);
const { JaroWinklerDistance }: typeof Distance = require('natural/lib/natural/distance/index.js');
const { NGrams }: typeof Ngrams = require('natural/lib/natural/ngrams/index.js');
const PorterStemmer: typeof Porter = require('natural/lib/natural/stemmers/porter_stemmer.js');

const stems = new Map<string, string>();
const STEM_CACHE_LIMIT = 200_000;

/** Porter stem of one lower-cased word. Cached: news repeats itself, and stemming is the cost of vectorising. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = PorterStemmer.stem(word);
  if (stems.size >= STEM_CACHE_LIMIT) stems.clear();
  stems.set(word, stemmed);
  return stemmed;
}

/** All n-grams of a list of words, joined by a space. */
export function joinNGrams(words: readonly string[], n: number): string[] {
  return NGrams.ngrams([...words], n).map((gram: string[]) => gram.join(' '));
}

/** Jaro-Winkler similarity, 0 to 1, ignoring case. */
export function nameSimilarity(a: string, b: string): number {
  return JaroWinklerDistance(a, b, { ignoreCase: true });
}
