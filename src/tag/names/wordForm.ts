import { opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle, type PersonLexicon } from '../../lexicon/titles.ts';
import { TRAINED_ORGANIZATION_NOUNS, TRAINED_PLACE_NOUNS } from './nameWords.ts';

/** What features see of a word by itself; computed once per distinct word of a document. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  /** Hash of the lower-cased word, digits folded. */
  readonly hash: number;
  readonly exactHash: number;
  /** "Xx", "X.X.", "dd": letters and digits by class, runs folded. */
  readonly shape: number;
  readonly affixes: readonly number[];
  readonly isCapitalised: boolean;
  readonly isWord: boolean;
  readonly isFirstName: boolean;
  readonly isTitle: boolean;
  readonly isOrganizationNoun: boolean;
  readonly isPlaceNoun: boolean;
}

const LETTER = /\p{L}/u;
const LONGEST_AFFIX = 4;

export function wordForm(text: string, people: PersonLexicon): WordForm {
  const lower = text.toLowerCase().replace(/[’‘ʼ]/gu, "'");
  const folded = lower.replace(/\p{N}/gu, '0');
  const isCapitalised = opensWithCapital(text);
  const affixes: number[] = [];
  for (let length = 1; length <= LONGEST_AFFIX && length < folded.length; length++) {
    affixes.push(hashText(`<${folded.slice(0, length)}`), hashText(`${folded.slice(-length)}>`));
  }
  return {
    text,
    lower,
    hash: hashText(folded),
    exactHash: hashText(text),
    shape: hashText(shapeOf(text)),
    affixes,
    isCapitalised,
    isWord: LETTER.test(text),
    isFirstName: isCapitalised && people.trainedFirstNames.has(lower),
    isTitle: people.titles.has(canonicalTitle(lower)),
    isOrganizationNoun: isCapitalised && TRAINED_ORGANIZATION_NOUNS.has(lower),
    isPlaceNoun: isCapitalised && TRAINED_PLACE_NOUNS.has(lower),
  };
}

function shapeOf(text: string): string {
  let shape = '';
  let run = '';
  for (const character of text) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : LETTER.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character;
    // A run shows as two at most: "A" and "NATO" differ, "NATO" and "IAEA" do not.
    if (run !== kind.repeat(2)) shape += kind;
    run = run.endsWith(kind) ? kind.repeat(2) : kind;
  }
  return shape.slice(0, 12);
}

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
