import { z } from 'zod';
import { provenance, type ReadAsset, readTable } from '../../lexicon/table.ts';
import { approximations } from '../../model/figure.ts';
import { type FigureCueLexicon, loadFigureCues } from './figureCues.ts';
import { type FigureRanking, loadFigureRanking } from './figureRanking.ts';
import { loadUnitTable, type UnitTable } from './unitTable.ts';

type Approximation = (typeof approximations)[number];

export interface ApproximationPhrase {
  readonly words: readonly string[];
  readonly approximation: Approximation;
}

/** What finding figures needs, loaded once. */
export interface FigureResources {
  readonly units: UnitTable;
  readonly cues: FigureCueLexicon;
  readonly ranking: FigureRanking;
  /** Last word -> phrases before a number ("more than"); first word -> phrases after it ("or more"). Longest first. */
  readonly approximationsBefore: ReadonlyMap<string, readonly ApproximationPhrase[]>;
  readonly approximationsAfter: ReadonlyMap<string, readonly ApproximationPhrase[]>;
}

const approximationRow = z.object({
  phrase: z.string().min(1),
  approximation: z.enum(approximations),
  place: z.enum(['before', 'after', 'both']),
  ...provenance,
});

export function loadFigureResources(readAsset: ReadAsset): FigureResources {
  const before = new Map<string, ApproximationPhrase[]>();
  const after = new Map<string, ApproximationPhrase[]>();
  const name = 'lexicon/approximations.csv';
  for (const { phrase, approximation, place } of readTable(name, readAsset(name), approximationRow)) {
    const words = phrase.split(' ').flatMap((word) => word.match(/\p{L}+|[^\s]/gu) ?? []);
    const add = (table: Map<string, ApproximationPhrase[]>, key: string) =>
      table.set(key, [...(table.get(key) ?? []), { words, approximation }]);
    if (place !== 'after') add(before, words.at(-1) ?? '');
    if (place !== 'before') add(after, words[0] ?? '');
  }
  for (const table of [before, after]) {
    for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }
  return {
    units: loadUnitTable(readAsset),
    cues: loadFigureCues(readAsset),
    ranking: loadFigureRanking(readAsset('models/figures.bin')),
    approximationsBefore: before,
    approximationsAfter: after,
  };
}
