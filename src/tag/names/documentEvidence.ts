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
    words.forEach((word, index) => {
      if (!word.isWord) return;
      let entry = evidence.get(word.lower);
      if (entry === undefined) {
        entry = blankEvidence();
        evidence.set(word.lower, entry);
      }
      if (!word.isCapitalised) {
        entry.lower = true;
        return;
      }
      const previous = words[index - 1];
      const next = words[index + 1];
      if (previous !== undefined) {
        if (!OPENING.test(previous.text)) entry.inside = true;
        if (previous.isFirstName) entry.afterFirstName = true;
        if (previous.isTitle) entry.afterTitle = true;
        if (LOCATIVES.has(previous.lower)) entry.afterLocative = true;
      }
      if (next?.isOrganizationNoun) entry.beforeOrganizationNoun = true;
      if (next !== undefined && SPEECH_VERBS.has(next.lower)) entry.beforeSpeechVerb = true;
    });
  }
  return evidence;
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
