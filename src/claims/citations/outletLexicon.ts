import { z } from 'zod';
import { readCsvRows } from '../../lexicon/csvRows.ts';

const classes = ['noun', 'called', 'suffix', 'name'] as const;

/** Words by which the press is known: `noun` ends a title, `called` stands before one, `suffix` may be left out. */
export type OutletLexicon = ReadonlyMap<(typeof classes)[number], ReadonlySet<string>>;

const rowsSchema = z.array(z.object({ word: z.string().min(1), class: z.enum(classes) }));

/** Reads `lexicon/outlets.csv`. */
export function parseOutlets(csv: string): OutletLexicon {
  const rows = rowsSchema.parse(readCsvRows(csv));
  return new Map(
    classes.map((name) => [
      name,
      new Set(rows.flatMap(({ word, class: own }) => (own === name ? [word] : []))),
    ]),
  );
}

const DOMAIN = /^[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}$/u;

/** "harbourcourier.example" */
export function isDomain(name: string): boolean {
  return DOMAIN.test(name);
}

/** Whether a name is that of a medium by itself: "Harbour Courier", "Radio Selm", "Reuters", an address. */
export function isOutletName(name: string, outlets: OutletLexicon): boolean {
  if (isDomain(name)) return true;
  // "Local radio" is any of many.
  if (!/\p{Lu}/u.test(name)) return false;
  const words = outletWords(name);
  const nouns = outlets.get('noun');
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  return (
    outlets.get('name')?.has(words.join(' ')) === true ||
    nouns?.has(ends[1] ?? '') === true ||
    // "Voice of Selm Radio" ends in its noun; of those that may begin with it few other names do.
    (words.length > 1 && /^(?:radio|tv|journal|gazeta|diario)$/u.test(ends[0] ?? ''))
  );
}

/** Lower-case words of a name, the article before it and the possessive behind it left out. */
export function outletWords(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const own = words.map((word) => word.replace(/['’]s$/u, ''));
  return own.length > 1 && own[0] === 'the' ? own.slice(1) : own;
}
