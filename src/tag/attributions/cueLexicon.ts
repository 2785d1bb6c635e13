import { z } from 'zod';
import { listCell, provenance, readTable } from '../../lexicon/table.ts';

/**
 * What can follow a cue as its content ("that ...", a quotation, "the need for ...", "to ..."), or its addressee;
 * `object`: any object, where the source is a person or a body ("wants a guarantee", "called it a mistake");
 * `plea`: somebody and a plea ("approached the council with a wish to ...").
 */
export const cueFrames = [
  'clause',
  'quote',
  'noun',
  'object',
  'infinitive',
  'addressee',
  'plea',
  'preposition',
] as const;
export type CueFrame = (typeof cueFrames)[number];

export interface Cue {
  readonly lemma: string;
  readonly frames: ReadonlySet<CueFrame>;
  /** A weak cue ("found", "expects") reports speech only with a clear source and its own frame. */
  readonly strong: boolean;
}

/** A form of one or several words, lower case. */
export interface CueForm {
  readonly words: readonly string[];
  readonly cue: Cue;
}

/** First word of a form -> the forms that begin with it, longest first. */
export type CueLexicon = ReadonlyMap<string, readonly CueForm[]>;

const rowSchema = z.object({
  lemma: z.string().min(1),
  forms: listCell,
  frames: listCell.pipe(z.array(z.enum(cueFrames))),
  strength: z.enum(['strong', 'weak']),
  ...provenance,
});

/** @param csv rows of `lemma,forms,frames,strength,source,licence`; forms and frames are separated by `|` */
export function parseCueLexicon(fileName: string, csv: Uint8Array): CueLexicon {
  const lexicon = new Map<string, CueForm[]>();
  for (const row of readTable(fileName, csv, rowSchema)) {
    const cue: Cue = { lemma: row.lemma, frames: new Set(row.frames), strong: row.strength === 'strong' };
    for (const form of row.forms) {
      const words = form.split(' ');
      const first = words[0] ?? '';
      lexicon.set(first, [...(lexicon.get(first) ?? []), { words, cue }]);
    }
  }
  for (const forms of lexicon.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}
