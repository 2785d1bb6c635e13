import { parsePersonName, surnameOf } from '../language/personName.ts';
import { addTo } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';
import type { IsOnOneMatter } from './nameContexts.ts';

/**
 * Forms that one article's tagger took for a person and others' for a place or company: "Callistra" in one headline.
 * A single name without a role is no person where nobody bears that surname; a longer one is what most articles say.
 * The other way round, "Sollhaug" that was taken for a company is the Ingrid Sollhaug of an article on the same matter.
 * @returns keys of the forms that are to be read as the other sort
 */
export function misreadForms(
  forms: readonly EntityForm[],
  isOnOneMatter: IsOnOneMatter,
): ReadonlySet<string> {
  const uses = new Map<string, { people: number; others: number }>();
  const surnames = new Set<string>();
  for (const { type, folded: written, uses: own, gazetteerId } of forms) {
    const folded = unhyphenated(written);
    if (type === 'person' && /\s/u.test(folded)) for (const word of folded.split(/\s+/u)) surnames.add(word);
    if (gazetteerId !== undefined) continue;
    const counts = uses.get(folded) ?? { people: 0, others: 0 };
    uses.set(folded, counts);
    counts[type === 'person' ? 'people' : 'others'] += own.length;
  }
  const isSurname = surnameReader(forms, isOnOneMatter);
  const misread = forms.filter((form) => {
    const { type, folded: written, roles, gazetteerId } = form;
    const folded = unhyphenated(written);
    const { people = 0, others = 0 } = uses.get(folded) ?? {};
    if (gazetteerId !== undefined || others === 0) return false;
    if (type === 'organization' && isSurname(form)) return true;
    if (people === 0) return false;
    if (/\s/u.test(folded)) return type === 'person' ? others > people : people >= others;
    return type === 'person' && roles.length === 0 && !surnames.has(folded);
  });
  return new Set(misread.map(({ key }) => key));
}

/**
 * Tells whether a lone word, taken for an organization, is the surname of one person only, whose articles name something
 * that few others do and that the word's own article names too; and no longer name of an organization holds it.
 */
function surnameReader(
  forms: readonly EntityForm[],
  isOnOneMatter: IsOnOneMatter,
): (form: EntityForm) => boolean {
  const bearers = new Map<string, EntityForm[]>();
  const wordsOfBodies = new Set<string>();
  for (const form of forms) {
    if (form.type === 'organization' && form.folded.includes(' '))
      for (const word of form.folded.split(' ')) wordsOfBodies.add(word);
    if (form.type !== 'person' || !form.folded.includes(' ')) continue;
    addTo(bearers, surnameOf(parsePersonName(form.name)), form);
  }
  return (form) => {
    const { folded, kinds, aliases, governmentOf } = form;
    const people = bearers.get(folded);
    if (people === undefined || wordsOfBodies.has(folded) || governmentOf !== undefined) return false;
    if (kinds.size > 0 || aliases.length > 0) return false;
    if (new Set(people.map((person) => person.folded)).size > 1) return false;
    return isOnOneMatter([form], people);
  };
}

/** "Lind-Moe" and "Lind Moe" are one. */
function unhyphenated(name: string): string {
  return name.replace(/-/gu, ' ');
}
