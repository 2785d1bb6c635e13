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

/** A row, cut into its words. */
export interface TriggerRow extends z.infer<typeof rowSchema> {
  /** The word that inflects: the first of a verb ("call off"), the last of a noun ("rate decision"). */
  readonly inflected: string;
  /** Those behind it of a verb, those before it of a noun. */
  readonly others: readonly string[];
}

const NO_ROWS: readonly TriggerRow[] = [];
const MOST_WORDS = 16_000;

export class TriggerLexicon {
  readonly #byStem = new Map<string, TriggerRow[]>();
  readonly #byForm = new Map<string, TriggerRow[]>();
  /** Words that were looked up: news repeats its words, and most of them are of no row. */
  readonly #known = new Map<string, readonly TriggerRow[]>();

  constructor(rows: readonly TriggerRow[]) {
    for (const row of rows) {
      addTo(this.#byStem, stem(row.inflected), row);
      for (const form of row.forms) addTo(this.#byForm, cutTrigger(form, row.pos).inflected, row);
    }
  }

  /** Rows whose inflected word this lower-cased word is a form of. */
  rowsOf(word: string): readonly TriggerRow[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const regular = (this.#byStem.get(stem(word)) ?? []).filter(({ inflected, pos }) =>
      isInflection(word, inflected, pos),
    );
    const rows = [...regular, ...(this.#byForm.get(word) ?? [])];
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(word, rows.length === 0 ? NO_ROWS : rows);
    return rows;
  }
}

/** @throws UserError where a row of the lexicon is bad */
export function loadTriggerLexicon(readAsset: ReadAsset): TriggerLexicon {
  const name = 'lexicon/triggers.csv';
  const rows = readTable(name, readAsset(name), rowSchema);
  return new TriggerLexicon(rows.map((row) => ({ ...row, ...cutTrigger(row.trigger, row.pos) })));
}

function cutTrigger(trigger: string, pos: TriggerRow['pos']): Pick<TriggerRow, 'inflected' | 'others'> {
  const words = trigger.split(' ');
  const [inflected = trigger, others] =
    pos === 'verb' ? [words[0], words.slice(1)] : [words.at(-1), words.slice(0, -1)];
  return { inflected, others };
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
