import type { StoryVector } from '../../model/storyVector.ts';
import { packNumbers, unpackNumbers } from './packedNumbers.ts';
import { containment } from './shingles.ts';
import { hashText } from './termHash.ts';

const NUMERAL = /\d+(?:[.,]\d+)*/gu;
/** Fewer figures in common could be any two reports of one thing. editors */
const LEAST_SHARED = 4;
const LEAST_CONTAINMENT = 0.7;

/** Hashes of the numerals of a text, ascending, packed: what a translation keeps, whatever separates thousands. */
export function packNumerals(text: string): string {
  const numerals = new Set<number>();
  for (const [numeral] of text.matchAll(NUMERAL)) {
    const digits = numeral.replace(/[.,]/gu, '');
    if (digits.length >= 2) numerals.add(hashText(digits));
  }
  return packNumbers(Uint32Array.from(numerals).sort());
}

/**
 * Articles of one story that say in another language what an earlier one said: nearly all of its figures are the
 * same. Reported as likely, never merged on.
 * @param story in order of publication
 * @returns the earlier article and its likely translation
 */
export function findTranslations(story: readonly StoryVector[]): [original: string, translation: string][] {
  if (new Set(story.map(({ language }) => language)).size < 2) return [];
  const numerals = story.map((vector) => unpackNumbers(vector.numerals ?? ''));
  const pairs: [string, string][] = [];
  story.forEach(({ articleId, language }, later) => {
    const own = numerals[later] ?? new Uint32Array();
    const original = story.slice(0, later).find((earlier, index) => {
      if (earlier.language === language) return false;
      const other = numerals[index] ?? new Uint32Array();
      const share = containment(own, other);
      return share >= LEAST_CONTAINMENT && share * Math.min(own.length, other.length) >= LEAST_SHARED;
    });
    if (original !== undefined) pairs.push([original.articleId, articleId]);
  });
  return pairs;
}
