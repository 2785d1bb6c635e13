import { z } from 'zod';
import { readCsvRows } from '../../lexicon/csvRows.ts';
import { addTo, addToSet } from '../../model/lists.ts';
import { readWords, type Word } from '../words.ts';

/** A row of words that news tells apart ("damaged", "destroyed"). */
export interface Contrast {
  /** "domestic flights" are some of the flights, so that a claim without such a word is of something else as well. */
  readonly narrows: boolean;
  /** "in the morning": when a number was counted, which it may have outgrown since. */
  readonly isOfTime: boolean;
}

export interface Contrasts {
  /** Stem -> its row; a word stands in one row. */
  readonly rows: ReadonlyMap<string, Contrast>;
  /** Names of other things that hold such a word ("gross domestic product"), by the stem of their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The words of one claim that news tells apart, by their row. */
export type ContrastWords = ReadonlyMap<Contrast, ReadonlySet<string>>;

const rowsSchema = z.array(
  z.object({ words: z.string().min(1), narrows: z.enum(['yes', 'no', 'time', 'phrase']) }),
);

/** Reads `lexicon/contrasts.csv`: words of which one is used where the others are not meant. */
export function parseContrasts(csv: string): Contrasts {
  const rows = new Map<string, Contrast>();
  const phrases = new Map<string, (readonly string[])[]>();
  for (const { words, narrows } of rowsSchema.parse(readCsvRows(csv))) {
    const contrast = { narrows: narrows === 'yes', isOfTime: narrows === 'time' };
    for (const word of words.split('|')) {
      const stems = readWords(word, { start: 0, end: word.length }).map(({ stem }) => stem);
      const [first = ''] = stems;
      if (narrows !== 'phrase') for (const stem of stems) rows.set(stem, contrast);
      else addTo(phrases, first, stems);
    }
  }
  return { rows, phrases };
}

export function findContrasts(words: readonly Word[], { rows, phrases }: Contrasts): ContrastWords {
  const found = new Map<Contrast, Set<string>>();
  for (let at = 0; at < words.length; at++) {
    const { stem, capitalized } = words[at] ?? { stem: '', capitalized: false };
    const phrase = phrases
      .get(stem)
      ?.find((stems) => stems.every((part, next) => part === words[at + next]?.stem));
    if (phrase !== undefined) at += phrase.length - 1;
    const contrast = phrase === undefined ? rows.get(stem) : undefined;
    if (contrast === undefined || (capitalized && at > 0)) continue;
    addToSet(found, contrast, stem);
  }
  return found;
}

/**
 * Both speak of words of one row, and of none of them together.
 * @param isRunning what they count changes from hour to hour
 */
export function areContrasted(a: ContrastWords, b: ContrastWords, isRunning: boolean): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const [row, words] of a) {
    const others = b.get(row);
    if (others === undefined || (isRunning && row.isOfTime)) continue;
    if (![...words].some((word) => others.has(word))) return true;
  }
  return false;
}

/** One speaks of some of what the other speaks of: "domestic flights", "flights". */
export function isNarrower(a: ContrastWords, b: ContrastWords): boolean {
  return [...a.keys()].some((contrast) => contrast.narrows && !b.has(contrast));
}
