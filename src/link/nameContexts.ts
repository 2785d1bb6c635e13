import { addToSet } from '../model/lists.ts';
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
    for (const { articleId } of uses) addToSet(contexts, articleId, folded);
  }
  return contexts;
}

/** What the articles of these forms name, by their contexts. */
export function namedBeside(forms: readonly EntityForm[], contexts: NameContexts): Set<string> {
  return new Set(
    forms.flatMap(({ uses }) => uses.flatMap(({ articleId }) => [...(contexts.get(articleId) ?? [])])),
  );
}

/** Whether the articles of two names name something that few others do, and are therefore on one matter. */
export type IsOnOneMatter = (a: readonly EntityForm[], b: readonly EntityForm[]) => boolean;

/** Counts once for a whole run in how many articles each name stands. */
export function matterReader(contexts: NameContexts): IsOnOneMatter {
  const spread = new Map<string, number>();
  for (const names of contexts.values())
    for (const name of names) spread.set(name, (spread.get(name) ?? 0) + 1);
  return (a, b) => {
    const own = namedBeside(a, contexts);
    return [...namedBeside(b, contexts)].some(
      (name) => own.has(name) && (spread.get(name) ?? 0) <= MOST_ARTICLES,
    );
  };
}
