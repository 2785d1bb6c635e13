import { z } from 'zod';
import { readCsvRows } from '../../lexicon/csvRows.ts';
import type { Figure } from '../../model/figure.ts';
import { addTo } from '../../model/lists.ts';
import { standsAt } from '../synonyms.ts';
import { readWords, type Word } from '../words.ts';

/**
 * A word or two that say what is counted, whether a story has one such count (its dead) or one for each thing in it
 * (employees), and whether the count grows or goes up and down while news comes in.
 */
export interface MeasureConcept {
  readonly words: readonly Word[];
  readonly concept: string;
  readonly ofEvent: boolean;
  readonly course: 'no' | 'grows' | 'varies';
  /** Kinds of unit in which it is counted: prison terms in years, not in inmates. */
  readonly units: ReadonlySet<string>;
}

/** Concepts by the stem of their phrase's first word. */
export type MeasureConcepts = ReadonlyMap<string, readonly MeasureConcept[]>;

const rowsSchema = z.array(
  z.object({
    phrase: z.string(),
    concept: z.string(),
    scope: z.enum(['event', 'thing']),
    course: z.enum(['no', 'grows', 'varies']),
    units: z.string().min(1),
  }),
);

/** Words on either side of a figure that may say what it counts, where it is not the only one of its claim. editors */
const WINDOW = 10;

/** As far away as a concept's words count that stand in the figure itself. editors */
const COUNTED_NOUN = 6;
/** Where a clause ends: words beyond it count as farther away. */
const JOINT = /[,;:](?!\d)/gu;

/** Reads `lexicon/measureConcepts.csv`. */
export function parseMeasureConcepts(csv: string): MeasureConcepts {
  const concepts = new Map<string, MeasureConcept[]>();
  for (const { phrase, concept, scope, course, units } of rowsSchema.parse(readCsvRows(csv))) {
    const words = readWords(phrase, { start: 0, end: phrase.length });
    const first = words[0]?.stem ?? '';
    const entry = { words, concept, ofEvent: scope === 'event', course, units: new Set(units.split(' ')) };
    addTo(concepts, first, entry);
  }
  return concepts;
}

/**
 * Concepts whose words stand near a figure in its claim, the nearest first.
 * @param words of the claim's quote
 */
export function findMeasureConcepts(
  figure: Pick<Figure, 'span' | 'unit'>,
  claim: { readonly quote: string; readonly span: { readonly start: number } },
  words: readonly Word[],
  concepts: MeasureConcepts,
  isAlone: boolean,
): MeasureConcept[] {
  const unit = figure.unit.kind === 'ratio' ? 'percent' : figure.unit.kind;
  const joints = [...claim.quote.matchAll(JOINT)].map(({ index }) => index);
  const start = figure.span.start - claim.span.start;
  const end = figure.span.end - claim.span.start;
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const hits = words.flatMap((word, at) => {
    // "8,000 homes are without electricity": the counted noun says less than what is the matter with it.
    const distance = at < first ? first - at : at > last ? at - last : COUNTED_NOUN;
    if (distance > WINDOW && !isAlone) return [];
    return conceptsAt(concepts, unit, words, at).map((concept) => ({
      concept,
      distance: distance + (joints.some((joint) => liesBetween(joint, word, start)) ? WINDOW : 0),
    }));
  });
  hits.sort((a, b) => a.distance - b.distance);
  return [
    ...new Map(hits.toReversed().map(({ concept }) => [concept.concept, concept])).values(),
  ].toReversed();
}

/** The concept of the measure that the tagger read, where the claim has no such words together: "spend 3% on defence". */
export function nameMeasure(
  { measure, unit: { kind } }: Pick<Figure, 'measure' | 'unit'>,
  concepts: MeasureConcepts,
): MeasureConcept | undefined {
  if (measure === undefined || kind === 'count') return undefined;
  const words = readWords(measure, { start: 0, end: measure.length });
  const found = words.flatMap((_, at) => conceptsAt(concepts, kind, words, at));
  return found.toSorted((a, b) => b.words.length - a.words.length)[0];
}

/** Concepts that are counted in a unit and whose phrase begins at a word. */
function conceptsAt(
  concepts: MeasureConcepts,
  unit: string,
  words: readonly Word[],
  at: number,
): MeasureConcept[] {
  return (concepts.get(words[at]?.stem ?? '') ?? []).filter(
    ({ units, words: phrase }) => units.has(unit) && standsAt(phrase, words, at),
  );
}

function liesBetween(joint: number, { start, end }: Word, at: number): boolean {
  return (end <= joint && joint < at) || (at < joint && joint < start);
}
