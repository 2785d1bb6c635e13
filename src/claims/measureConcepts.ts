import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Figure } from '../model/figure.ts';
import type { UngroupedClaim } from './collection.ts';
import { isInflection } from './inflection.ts';
import { readWords, type Word } from './words.ts';

/** A word or two that say what is counted, and whether that count only ever grows while news comes in. */
interface MeasureConcept {
  readonly words: readonly Word[];
  readonly concept: string;
  readonly cumulative: boolean;
}
export type MeasureConcepts = readonly MeasureConcept[];

const rowsSchema = z.array(
  z.object({ phrase: z.string(), concept: z.string(), cumulative: z.enum(['yes', 'no']) }),
);

/** Words on either side of a figure that may say what it counts. editors */
const WINDOW = 9;

/** Reads `lexicon/measureConcepts.csv`. */
export function parseMeasureConcepts(csv: string): MeasureConcepts {
  return rowsSchema.parse(parse(csv, { columns: true })).map(({ phrase, concept, cumulative }) => ({
    words: readWords(phrase, { start: 0, end: phrase.length }),
    concept,
    cumulative: cumulative === 'yes',
  }));
}

/** The concept whose words stand nearest to the figure in its claim; its own measure counts as nearest. */
export function findMeasureConcept(
  figure: Figure,
  claim: UngroupedClaim,
  concepts: MeasureConcepts,
): string | undefined {
  const named = matchConcepts(
    readWords(figure.measure ?? '', { start: 0, end: figure.measure?.length ?? 0 }),
    concepts,
  );
  if (named[0] !== undefined) return named[0].concept;
  const words = readWords(claim.quote, { start: 0, end: claim.quote.length });
  const start = figure.span.start - claim.span.start;
  const end = figure.span.end - claim.span.start;
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  let best: string | undefined;
  let nearest = WINDOW + 1;
  for (const { concept, at } of matchConcepts(words, concepts)) {
    const distance = at < first ? first - at : Math.max(0, at - last);
    if (distance >= nearest) continue;
    nearest = distance;
    best = concept;
  }
  return best;
}

export function isCumulative(concept: string | undefined, concepts: MeasureConcepts): boolean {
  return concept !== undefined && concepts.some((entry) => entry.concept === concept && entry.cumulative);
}

function matchConcepts(words: readonly Word[], concepts: MeasureConcepts): { concept: string; at: number }[] {
  return words.flatMap((_, at) =>
    concepts.flatMap(({ words: phrase, concept }) =>
      phrase.every((part, index) => {
        const word = words[at + index];
        return word !== undefined && word.stem === part.stem && isInflection(part.base, word.base);
      })
        ? [{ concept, at }]
        : [],
    ),
  );
}
