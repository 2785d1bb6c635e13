import type { EntityForm } from './entityForm.ts';

/** article -> the names in it that say by themselves what it is about */
export type NameContexts = ReadonlyMap<string, ReadonlySet<string>>;

/** A name that more articles share says nothing about two of them. editors */
const MOST_ARTICLES = 12;

/** Of people in full, of organizations in several words, of places that no gazetteer knows. */
export function gatherContexts(forms: readonly EntityForm[]): NameContexts {
  const contexts = new Map<string, Set<string>>();
  for (const { type, folded, gazetteerId, uses } of forms) {
    const tells = type === 'place' ? gazetteerId === undefined : folded.includes(' ');
    if (!tells || type === 'office') continue;
    for (const { articleId } of uses) {
      const own = contexts.get(articleId) ?? new Set();
      contexts.set(articleId, own.add(folded));
    }
  }
  return contexts;
}

/** What the articles of these forms name, by their contexts. */
export function namedBeside(forms: readonly EntityForm[], contexts: NameContexts): Set<string> {
  return new Set(
    forms.flatMap(({ uses }) => uses.flatMap(({ articleId }) => [...(contexts.get(articleId) ?? [])])),
  );
}

/** Tells the names that few articles share, which therefore speak for one matter. */
export function isRareName(contexts: NameContexts): (name: string) => boolean {
  const spread = new Map<string, number>();
  for (const names of contexts.values())
    for (const name of names) spread.set(name, (spread.get(name) ?? 0) + 1);
  return (name) => (spread.get(name) ?? 0) <= MOST_ARTICLES;
}
