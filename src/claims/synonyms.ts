import { z } from 'zod';
import { readCsvRows } from '../lexicon/csvRows.ts';
import { addTo } from '../model/lists.ts';
import { isInflection } from './inflection.ts';
import { readWords, type Word } from './words.ts';

/** A word or phrase, and the class of those that news uses in its place. */
interface Synonym {
  readonly words: readonly Word[];
  readonly name: string;
}

/** Phrases by the stem of their first word, the longest first. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

const rowsSchema = z.array(z.object({ class: z.string().min(1), phrases: z.string().min(1) }));

/** Reads `lexicon/synonyms.csv`: words that say the same in reports of one thing ("shut" and "close", "jail" and "prison"). */
export function parseSynonyms(csv: string): Synonyms {
  const synonyms = new Map<string, Synonym[]>();
  for (const { class: name, phrases } of rowsSchema.parse(readCsvRows(csv))) {
    for (const phrase of phrases.split('|')) {
      const words = readWords(phrase, { start: 0, end: phrase.length });
      addTo(synonyms, words[0]?.stem ?? '', { words, name });
    }
  }
  for (const known of synonyms.values()) known.sort((a, b) => b.words.length - a.words.length);
  return synonyms;
}

/** The class of the phrase that begins at a word, and how many words it has. */
export function findSynonym(
  synonyms: Synonyms,
  words: readonly Word[],
  at: number,
): { readonly name: string; readonly length: number } | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const found = synonyms.get(word.stem)?.find(({ words: phrase }) => standsAt(phrase, words, at));
  return found && { name: found.name, length: found.words.length };
}

/** Whether a phrase, in whatever inflection, begins at a word: "according to" is no accord, "since March" no march. */
export function standsAt(phrase: readonly Word[], words: readonly Word[], at: number): boolean {
  return phrase.every((part, index) => {
    const word = words[at + index];
    return (
      word !== undefined &&
      word.stem === part.stem &&
      isInflection(part.base, word.base) &&
      word.text !== 'according' &&
      !(word.capitalized && word.text === 'march')
    );
  });
}
