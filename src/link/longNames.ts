import { addToSet } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';

/** Longest acronym whose letters may hold other initials. */
const MOST_LETTERS = 8;
const LEAST_INITIALS = 3;

/**
 * Names of organizations by what a shorter one of theirs may be, so that each short name meets only the few that it can
 * shorten: each of their words, and their initials with and without small words.
 */
export class LongNames {
  private readonly byWord = new Map<string, Set<string>>();
  private readonly byInitials = new Map<string, Set<string>>();

  add(key: string, { name, folded }: EntityForm): void {
    const words = folded.split(' ');
    if (words.length < 2) return;
    for (const word of words) addToSet(this.byWord, word, key);
    const written = name.split(/[\s-]+/u).filter((word) => word !== '');
    addToSet(this.byInitials, initials(written), key);
    addToSet(this.byInitials, initials(written.filter((word) => /^\p{Lu}/u.test(word))), key);
  }

  /** Keys of the names that a form may be short for, in their order; which of them fit is for the caller to say. */
  keysFor({ name, folded }: EntityForm): string[] {
    const words = folded.replace(/^the /u, '').split(' ');
    // The rarest word of the short name says most about the long one.
    const sets = words.map((word) => this.byWord.get(word) ?? new Set<string>());
    const [rarest = new Set<string>()] = sets.sort((a, b) => a.size - b.size);
    const found = new Set(rarest);
    if (words.length === 1) {
      for (const letters of lettersWithin(name.replace(/[.\s]/gu, '').toLowerCase()))
        for (const key of this.byInitials.get(letters) ?? []) found.add(key);
    }
    return [...found];
  }
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** The letters themselves, and those of them that may be the initials of a name that the others are taken from too. */
function lettersWithin(letters: string): Set<string> {
  const found = new Set([letters]);
  if (letters.length > MOST_LETTERS) return found;
  for (let mask = 1; mask < 1 << letters.length; mask += 2) {
    const part = [...letters].filter((_, at) => (mask >> at) & 1).join('');
    if (part.length >= LEAST_INITIALS) found.add(part);
  }
  return found;
}
