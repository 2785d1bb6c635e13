import type { WordForm } from './wordForm.ts';

/** How a capitalised word is used anywhere in the document; the ambiguous place borrows from the clear one. */
export interface WordEvidence {
  /** Also written small. */
  lower: boolean;
  /** Capitalised where no sentence starts. */
  inside: boolean;
  afterFirstName: boolean;
  afterTitle: boolean;
  afterLocative: boolean;
  beforeOrganizationNoun: boolean;
  beforeSpeechVerb: boolean;
}

/** By the words in small letters of all that the document anywhere writes with a capital; of others nobody asks. */
export type DocumentEvidence = ReadonlyMap<string, WordEvidence>;

const LOCATIVES: ReadonlySet<string> = new Set(['in', 'from', 'near', 'at', 'across', 'outside']);
const SPEECH_VERBS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'added',
  'argued',
  'met',
  'warned',
]);
const OPENING = /^["'“‘„«(]$/u;

export function gatherEvidence(sentences: readonly (readonly WordForm[])[]): DocumentEvidence {
  const evidence = new Map<string, WordEvidence>();
  for (const words of sentences) {
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (word?.isCapitalised) noteUse(entryOf(evidence, word.lower), words[index - 1], words[index + 1]);
    }
  }
  for (const words of sentences) {
    for (const { isWord, isCapitalised, lower } of words) {
      if (!isWord || isCapitalised) continue;
      const entry = evidence.get(lower);
      if (entry !== undefined) entry.lower = true;
    }
  }
  return evidence;
}

function entryOf(evidence: Map<string, WordEvidence>, lower: string): WordEvidence {
  const known = evidence.get(lower);
  if (known !== undefined) return known;
  const entry = blankEvidence();
  evidence.set(lower, entry);
  return entry;
}

function noteUse(entry: WordEvidence, previous: WordForm | undefined, next: WordForm | undefined): void {
  if (previous !== undefined) {
    if (!entry.inside && !OPENING.test(previous.text)) entry.inside = true;
    if (previous.isFirstName) entry.afterFirstName = true;
    if (previous.isTitle) entry.afterTitle = true;
    if (LOCATIVES.has(previous.lower)) entry.afterLocative = true;
  }
  if (next?.isOrganizationNoun) entry.beforeOrganizationNoun = true;
  if (next !== undefined && SPEECH_VERBS.has(next.lower)) entry.beforeSpeechVerb = true;
}

function blankEvidence(): WordEvidence {
  return {
    lower: false,
    inside: false,
    afterFirstName: false,
    afterTitle: false,
    afterLocative: false,
    beforeOrganizationNoun: false,
    beforeSpeechVerb: false,
  };
}
