import { foreignStopWords } from '../../language/foreignStopWords.ts';
import { joinNGrams, stem } from '../../language/natural.ts';
import { stopWords } from './stopWords.ts';

/** Words of the text that count: a lead tells the news, the rest of an article repeats other news as background. */
const LEAD_WORDS = 200;
/** Pairs are taken from a shorter lead: beyond it they are nearly all unique and only cost memory. */
const LEAD_PAIRS = 100;
const TITLE_WEIGHT = 2;
const PAIR_FACTOR = 0.7;
const EARLY_FACTOR = 1.15;
/** The first sentences of a report say what is new. */
const EARLY_WORDS = 80;
/** Characters that surely hold the lead; keeps a 20-MB page from being split into words in full. */
const LEAD_CHARACTERS = 6_000;

const WORD = /\p{L}+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;

/**
 * Lower-cased stems of the content words; numbers as written, without thousands separators. Without the common words of
 * a language, of which the background table knows nothing, any two texts in it would be about the same.
 * @param most the first so many
 */
export function contentStems(text: string, language: string, most = Number.POSITIVE_INFINITY): string[] {
  const foreign = foreignStopWords(language);
  const stems: string[] = [];
  for (const match of text.toLowerCase().matchAll(WORD)) {
    if (stems.length >= most) break;
    const word = withoutApostrophe(match[0]);
    if (/^\d/u.test(word)) stems.push(word.replaceAll(',', ''));
    else if (word.length > 1 && !stopWords.has(word) && !foreign.has(word)) stems.push(stem(word));
  }
  return stems;
}

function withoutApostrophe(word: string): string {
  // Asked of every word, where few have one: most of the time of two replacements.
  if (!word.includes("'") && !word.includes('’')) return word;
  return word.replace(/['’]s$/u, '').replace(/['’]/u, '');
}

/** How an article uses a term. */
export interface TermUse {
  /** How often; in the title counts twice. */
  readonly count: number;
  /** In the title or the first words of the text. */
  readonly isEarly: boolean;
}

/** The words and pairs of words of the title and the lead. */
export function countStoryTerms(title: string, text: string, language: string): Map<string, TermUse> {
  const uses = new Map<string, TermUse>();
  const add = (terms: readonly string[], weight: number, early: number): void => {
    terms.forEach((term, position) => {
      const { count, isEarly } = uses.get(term) ?? { count: 0, isEarly: false };
      uses.set(term, { count: count + weight, isEarly: isEarly || position < early });
    });
  };
  const titleStems = contentStems(title, language);
  const lead = contentStems(text.slice(0, LEAD_CHARACTERS), language, LEAD_WORDS);
  add(titleStems, TITLE_WEIGHT, titleStems.length);
  add(joinNGrams(titleStems, 2), TITLE_WEIGHT, titleStems.length);
  add(lead, 1, EARLY_WORDS);
  add(joinNGrams(lead.slice(0, LEAD_PAIRS), 2), 1, EARLY_WORDS);
  return uses;
}

/**
 * What a term weighs in its article, before its rarity: the root of its count (macro B-cubed F1 of the development
 * sets, each step on the last: .8835 with 1 + ln count), pairs of words less, since they say again what their words
 * say (.8878), early ones more (.8890).
 */
export function weighUse(term: string, { count, isEarly }: TermUse): number {
  return Math.sqrt(count) * (term.includes(' ') ? PAIR_FACTOR : 1) * (isEarly ? EARLY_FACTOR : 1);
}
