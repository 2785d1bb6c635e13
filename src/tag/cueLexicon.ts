import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** What can follow a cue as its content ("that ...", a quotation, "the need for ...", "to ..."), or its addressee. */
export const cueFrames = ['clause', 'quote', 'noun', 'infinitive', 'addressee', 'preposition'] as const;
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
  forms: z.string().min(1),
  frames: z.string().transform((value) => z.array(z.enum(cueFrames)).parse(value.split('|'))),
  strength: z.enum(['strong', 'weak']),
  source: z.string().min(1),
  licence: z.string().min(1),
});

/** @param csv rows of `lemma,forms,frames,strength,source,licence`; forms and frames are separated by `|` */
export function parseCueLexicon(csv: string): CueLexicon {
  const lexicon = new Map<string, CueForm[]>();
  for (const row of z.array(rowSchema).parse(parse(csv, { columns: true }))) {
    const cue: Cue = { lemma: row.lemma, frames: new Set(row.frames), strong: row.strength === 'strong' };
    for (const form of row.forms.split('|')) {
      const words = form.split(' ');
      const first = words[0] ?? '';
      lexicon.set(first, [...(lexicon.get(first) ?? []), { words, cue }]);
    }
  }
  for (const forms of lexicon.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}
