import type { z } from 'zod';
import type { Gender } from './gazetteer.ts';
import { firstNameRow, titleRow } from './gazetteerRows.ts';
import { type ReadAsset, readTable } from './table.ts';

export interface Title {
  readonly title: string;
  readonly kind: z.infer<typeof titleRow>['kind'];
  readonly gender?: Gender;
}

/** What stands before a person's name, and given names with the gender that they mostly have. */
export interface PersonLexicon {
  /** canonical title -> title */
  readonly titles: ReadonlyMap<string, Title>;
  /** First words of titles in lower case, so that most words need no look-up. */
  readonly titleStarts: ReadonlySet<string>;
  /** All words that titles are made of, so that what stands beside one is soon left alone. */
  readonly titleWords: ReadonlySet<string>;
  /** lower-cased given name -> gender, `undefined` where it is borne by both */
  readonly firstNames: ReadonlyMap<string, Gender | undefined>;
  /** Those that the features of the trained tagger look up; more of them ask for training it again. */
  readonly trainedFirstNames: ReadonlySet<string>;
}

export function loadPersonLexicon(readAsset: ReadAsset): PersonLexicon {
  const titles = new Map<string, Title>();
  const titleStarts = new Set<string>();
  const titleWords = new Set(SPELLED_OTHERWISE);
  const titleFile = 'lexicon/titles.csv';
  for (const row of readTable(titleFile, readAsset(titleFile), titleRow)) {
    const { title, kind, gender } = row;
    const spelling = canonicalTitle(title);
    titles.set(spelling, gender === '' ? { title, kind } : { title, kind, gender });
    for (const word of spelling.split(' ')) titleWords.add(word);
    titleStarts.add(title.toLowerCase().split(/[\s.-]/u)[0] ?? '');
  }
  const firstNames = new Map<string, Gender | undefined>();
  const addNames = (file: string): void => {
    for (const row of readTable(file, readAsset(file), firstNameRow)) {
      firstNames.set(row.name.toLowerCase(), row.gender === '' ? undefined : row.gender);
    }
  };
  addNames('lexicon/firstNames.csv');
  const trainedFirstNames = new Set(firstNames.keys());
  addNames('lexicon/moreFirstNames.csv');
  return { titles, titleStarts, titleWords, firstNames, trainedFirstNames };
}

const ONE_WORD = /^[a-z]+$/;
/** Words that the one spelling leaves out or spells otherwise. */
const SPELLED_OTHERWISE = ['affairs', 'defence', 'of', 'the'];

/** Whether a word may be part of a title; one with marks in it always may. */
export function mayBeOfTitle(word: string, { titleWords }: PersonLexicon): boolean {
  const lower = word.toLowerCase();
  return titleWords.has(lower) || !ONE_WORD.test(lower);
}

/**
 * One spelling for the titles that mean the same: lower case, no hyphen, American "defense",
 * "secretary of defense" as "defense secretary", "minister of finance" as "finance minister".
 */
export function canonicalTitle(title: string): string {
  const lower = title.toLowerCase();
  if (ONE_WORD.test(lower) && lower !== 'defence') return lower;
  const words = lower
    .replace(/-/gu, ' ')
    .replace(/\bdefence\b/gu, 'defense')
    .replace(/\./gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const of = words.indexOf('of');
  const head = words[of - 1];
  if (of > 0 && (head === 'minister' || head === 'secretary')) {
    const field = words.slice(of + 1).filter((word) => word !== 'the' && word !== 'affairs');
    return [...field, ...words.slice(0, of)].join(' ');
  }
  return words.join(' ');
}
