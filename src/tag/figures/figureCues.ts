import { z } from 'zod';
import { listCell, optionalCell, provenance, type ReadAsset, readTable } from '../../lexicon/table.ts';
import type { FigureToken } from './figureToken.ts';

/**
 * How a word bears on a figure: as a change, a level that its subject is at, something that its subject holds,
 * an amount that is paid or counted, or as what it is meant to be.
 */
export const cueRoles = [
  'up',
  'down',
  'level',
  'holding',
  'amount',
  'demand',
  'pledge',
  'forecast',
  'target',
] as const;
export type CueRole = (typeof cueRoles)[number];

export interface FigureCue {
  readonly lemma: string;
  readonly role: CueRole;
  /** What an amount verb measures: "spend" measures spending. */
  readonly measure: string | undefined;
}

interface CueForm {
  readonly words: readonly string[];
  readonly cue: FigureCue;
}

/** First word -> forms that begin with it, longest first. */
export type FigureCueLexicon = ReadonlyMap<string, readonly CueForm[]>;

/** A cue at its place in a sentence, as half-open token indexes. */
export interface FoundCue {
  readonly cue: FigureCue;
  readonly start: number;
  readonly end: number;
}

const cueRow = z.object({
  lemma: z.string().min(1),
  forms: listCell,
  role: z.enum(cueRoles),
  measure: optionalCell,
  ...provenance,
});

export function loadFigureCues(readAsset: ReadAsset): FigureCueLexicon {
  const name = 'lexicon/figureCues.csv';
  const lexicon = new Map<string, CueForm[]>();
  for (const { lemma, forms, role, measure } of readTable(name, readAsset(name), cueRow)) {
    const cue: FigureCue = { lemma, role, measure };
    for (const form of forms) {
      const words = form.match(/'?\p{L}+/gu) ?? [];
      const first = words[0] ?? '';
      lexicon.set(first, [...(lexicon.get(first) ?? []), { words, cue }]);
    }
  }
  for (const forms of lexicon.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

/** Cues of a sentence in order. A word may have several roles ("asked"); all of the longest form are given. */
export function findCues(tokens: readonly FigureToken[], lexicon: FigureCueLexicon): FoundCue[] {
  const found: FoundCue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // "in May" is no "may".
    if (at > 0 && tokens[at]?.text === 'May') continue;
    const forms = lexicon.get(tokens[at]?.lower ?? '');
    if (forms === undefined) continue;
    const matching = forms.filter(({ words }) =>
      words.every((word, index) => tokens[at + index]?.lower === word),
    );
    const longest = matching[0]?.words.length ?? 0;
    for (const { words, cue } of matching) {
      if (words.length === longest) found.push({ cue, start: at, end: at + words.length });
    }
    // The "up" of "make up" is no cue of its own.
    if (longest > 1) at += longest - 1;
  }
  return found;
}
