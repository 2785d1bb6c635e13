import { mentionsIn } from './pronounContext.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** Pronouns that are no subject; "her" before a noun is a possessive, which may go with the subject. */
const OBJECTS = /^(?:him|them)$/u;

/** Whether a pronoun is the object of its clause: "him", and "her" before no noun. */
export function isObjectPronoun(pronoun: string, next: string | undefined): boolean {
  return OBJECTS.test(pronoun) || (pronoun === 'her' && !isNoun(next));
}

function isNoun(word: string | undefined): boolean {
  return (
    /^\p{L}/u.test(word ?? '') &&
    !/^(?:a|about|after|and|as|at|before|but|by|for|from|if|in|into|of|on|or|that|the|to|until|when|with|yesterday|today|\p{L}+ly)$/u.test(
      word ?? '',
    )
  );
}

const CLAUSE_START = /^(?:that|who|which|whom|whose|because|while|when|where|but|;|:|"|“|”|said|says)$/iu;

/** "Storch refused to let him go": the subject of the clause that a word is in, whom its object does not mean. */
export function clauseSubject({ sentence, word }: Position, document: ReferenceDocument): number | undefined {
  const words = document.sentences[sentence]?.words ?? [];
  let start = word;
  const isJoined = (at: number) => words[at - 1] === 'and' && words[at - 2] === ',';
  while (start > 0 && !CLAUSE_START.test(words[start - 1] ?? '') && !isJoined(start)) start--;
  // "Moss, who won in May, sits beside her": the relative clause is over.
  const isOver = /^(?:who|which)$/u.test(words[start - 1] ?? '') && words.slice(start, word).includes(',');
  if (isOver) start = 0;
  const subject = mentionsIn(document, sentence).find((index) => {
    const draft = document.drafts[index];
    return draft !== undefined && draft.start >= start && draft.end <= word;
  });
  return document.mentions[subject ?? -1]?.entity;
}
