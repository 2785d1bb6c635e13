import { joinNGrams, stem } from '../../language/natural.ts';
import { stopWords } from './stopWords.ts';

/** Words of the text that count: a lead tells the news, the rest of an article repeats other news as background. */
const LEAD_WORDS = 200;
/** Pairs are taken from a shorter lead: beyond it they are nearly all unique and only cost memory. */
const LEAD_PAIRS = 100;
const TITLE_WEIGHT = 2;
/** Characters that surely hold the lead; keeps a 20-MB page from being split into words in full. */
const LEAD_CHARACTERS = 6_000;

const WORD = /\p{L}+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;

/** Lower-cased stems of the content words; numbers as written, without thousands separators. */
export function contentStems(text: string): string[] {
  const stems: string[] = [];
  for (const match of text.toLowerCase().matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/u, '').replace(/['’]/u, '');
    if (/^\d/u.test(word)) stems.push(word.replaceAll(',', ''));
    else if (word.length > 1 && !stopWords.has(word)) stems.push(stem(word));
  }
  return stems;
}

/** How often each word and pair of words stands in the title and the lead. */
export function countStoryTerms(title: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  const titleStems = contentStems(title);
  const lead = contentStems(text.slice(0, LEAD_CHARACTERS)).slice(0, LEAD_WORDS);
  add(titleStems, TITLE_WEIGHT);
  add(joinNGrams(titleStems, 2), TITLE_WEIGHT);
  add(lead, 1);
  add(joinNGrams(lead.slice(0, LEAD_PAIRS), 2), 1);
  return counts;
}
