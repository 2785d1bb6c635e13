import { z } from 'zod';
import { stem } from '../../language/natural.ts';
import { listCell, provenance, type ReadAsset, readTable } from '../../lexicon/table.ts';
import { eventTypes } from '../../model/event.ts';
import { addTo } from '../../model/lists.ts';

/**
 * How the participants of a trigger stand to each other: two parties that come together, something that befalls
 * a place or a body, an agent's deed, or an agent's words.
 */
export const triggerKinds = ['contact', 'happening', 'deed', 'word'] as const;

const rowSchema = z.object({
  trigger: z.string().min(1),
  pos: z.enum(['verb', 'noun']),
  /** Nouns of which one must follow the verb ("raise" + rate). Empty: any. */
  objects: listCell,
  type: z.enum(eventTypes),
  subtype: z.string().min(1),
  kind: z.enum(triggerKinds),
  /** Irregular inflected forms. */
  forms: listCell,
  /** Said of much else ("gave", "attacked", "a forum"): founds no event by itself. */
  vague: z.enum(['yes', '']).transform((cell) => cell === 'yes'),
  ...provenance,
});
export type TriggerRow = z.infer<typeof rowSchema>;

/** Trigger rows by the stem of their inflected word and by their irregular forms. */
export interface TriggerLexicon {
  readonly byStem: ReadonlyMap<string, readonly TriggerRow[]>;
  readonly byForm: ReadonlyMap<string, readonly TriggerRow[]>;
}

/** @throws UserError where a row of the lexicon is bad */
export function loadTriggerLexicon(readAsset: ReadAsset): TriggerLexicon {
  const name = 'lexicon/triggers.csv';
  const byStem = new Map<string, TriggerRow[]>();
  const byForm = new Map<string, TriggerRow[]>();
  for (const row of readTable(name, readAsset(name), rowSchema)) {
    addTo(byStem, stem(inflectedWord(row)), row);
    for (const form of row.forms) addTo(byForm, inflectedWord({ ...row, trigger: form }), row);
  }
  return { byStem, byForm };
}

/** The word that inflects: the first of a verb ("call off"), the last of a noun ("rate decision"). */
export function inflectedWord({ trigger, pos }: Pick<TriggerRow, 'trigger' | 'pos'>): string {
  const words = trigger.split(' ');
  return (pos === 'verb' ? words[0] : words.at(-1)) ?? trigger;
}

/** Rows whose inflected word this lower-cased word is a form of. */
export function triggersOf(word: string, lexicon: TriggerLexicon): TriggerRow[] {
  const regular = (lexicon.byStem.get(stem(word)) ?? []).filter((row) =>
    isInflection(word, inflectedWord(row), row.pos),
  );
  return [...regular, ...(lexicon.byForm.get(word) ?? [])];
}

/**
 * Whether a word with the same stem is an inflected form, not a derived word: a stemmer folds "investigators" and
 * "investigate" together, the ending tells them apart.
 */
function isInflection(word: string, lemma: string, pos: TriggerRow['pos']): boolean {
  if (word === lemma) return true;
  const base = /[ey]$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  if (!word.startsWith(base)) return false;
  const ending = word.slice(base.length);
  if (pos === 'noun') return ['s', 'es', 'ies'].includes(ending) || word === `${lemma}s`;
  const doubled = lemma.at(-1) ?? '';
  return ['s', 'es', 'ies', 'ed', 'd', 'ied', 'ing', 'ying', `${doubled}ed`, `${doubled}ing`].includes(
    ending,
  );
}
