import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readWords, type Word } from '../words.ts';

/** A row of words that news tells apart ("damaged", "destroyed"). */
export interface Contrast {
  /** "domestic flights" are some of the flights, so that a claim without such a word is of something else as well. */
  readonly narrows: boolean;
}

/** Stem -> its row; a word stands in one row. */
export type Contrasts = ReadonlyMap<string, Contrast>;

/** The words of one claim that news tells apart, by their row. */
export type ContrastWords = ReadonlyMap<Contrast, ReadonlySet<string>>;

const rowsSchema = z.array(z.object({ words: z.string().min(1), narrows: z.enum(['yes', 'no']) }));

/** Reads `lexicon/contrasts.csv`: words of which one is used where the others are not meant. */
export function parseContrasts(csv: string): Contrasts {
  const contrasts = new Map<string, Contrast>();
  for (const { words, narrows } of rowsSchema.parse(parse(csv, { columns: true }))) {
    const contrast = { narrows: narrows === 'yes' };
    for (const word of words.split('|')) {
      for (const { stem } of readWords(word, { start: 0, end: word.length })) contrasts.set(stem, contrast);
    }
  }
  return contrasts;
}

export function findContrasts(words: readonly Word[], contrasts: Contrasts): ContrastWords {
  const found = new Map<Contrast, Set<string>>();
  for (const [at, { stem, capitalized }] of words.entries()) {
    const contrast = contrasts.get(stem);
    if (contrast === undefined || (capitalized && at > 0)) continue;
    const known = found.get(contrast);
    if (known === undefined) found.set(contrast, new Set([stem]));
    else known.add(stem);
  }
  return found;
}

/** Both speak of words of one row, and of none of them together. */
export function areContrasted(a: ContrastWords, b: ContrastWords): boolean {
  return [...a].some(([row, words]) => {
    const others = b.get(row);
    return others !== undefined && ![...words].some((word) => others.has(word));
  });
}

/** One speaks of some of what the other speaks of: "domestic flights", "flights". */
export function isNarrower(a: ContrastWords, b: ContrastWords): boolean {
  return [...a.keys()].some((contrast) => contrast.narrows && !b.has(contrast));
}
