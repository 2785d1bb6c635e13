import { isDemonymOf, LEAST_STEM, stemOfPlace } from '../language/demonym.ts';
import { foldName } from '../language/personName.ts';
import { addToSet } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';

/** The forms of places that an article knows by their adjective alone under the name that another gives: "Belmarian". */
export function nameByPlace(forms: readonly EntityForm[]): EntityForm[] {
  const byStem = new Map<string, Set<string>>();
  for (const { type, folded, gazetteerId } of forms) {
    if (type !== 'place' || gazetteerId !== undefined || folded.includes(' ')) continue;
    addToSet(byStem, stemOfPlace(folded), folded);
  }
  const placeOf = new Map<string, string>();
  for (const word of new Set(forms.flatMap(placeWords))) {
    const [only, ...others] = placesOf(word, byStem);
    if (only !== undefined && others.length === 0) placeOf.set(word, only);
  }
  if (placeOf.size === 0) return [...forms];
  return forms.map((form) => {
    const [word = ''] = placeWords(form);
    const place = placeOf.get(word);
    if (place === undefined) return form;
    const { governmentOf, folded } = form;
    if (governmentOf !== undefined) return { ...form, governmentOf: { ...governmentOf, name: place } };
    return { ...form, folded: folded === word ? place : `${folded.slice(0, -word.length)}${place}` };
  });
}

/** The places that a word may be the adjective of, found by their stems. */
function placesOf(word: string, byStem: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  for (let length = LEAST_STEM - 1; length <= word.length; length++) {
    for (const place of byStem.get(word.slice(0, length)) ?? []) {
      if (isDemonymOf(word, place)) found.push(place);
    }
  }
  return found;
}

/** The word of a form that may be the adjective of a place: its only one, or what it is the government or police of. */
function placeWords({ type, folded, gazetteerId, governmentOf }: EntityForm): string[] {
  if (governmentOf !== undefined) return [foldName(governmentOf.name)];
  if (gazetteerId !== undefined || type === 'office') return [];
  const [, place] = / of (\S+)$/u.exec(folded) ?? [];
  return place === undefined ? (folded.includes(' ') ? [] : [folded]) : [place];
}
