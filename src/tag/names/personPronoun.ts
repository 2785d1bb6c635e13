import type { TextSentence } from '../textSentence.ts';
import type { DraftEntity } from './draftEntity.ts';
import { isReportingVerb } from './pronounContext.ts';
import { isObjectPronoun } from './pronounObject.ts';
import { hasQuotationMark, isQuoted } from './quotedWord.ts';
import type { Position } from './referenceCandidates.ts';

/** "he", "she" or one of their forms, and how it stands in its sentence. */
export interface PersonPronoun extends Position {
  readonly gender: NonNullable<DraftEntity['gender']>;
  readonly use: 'subject' | 'object' | 'possessive';
  readonly isQuoted: boolean;
  /** "he said", "said she" */
  readonly speaks: boolean;
  /** Nothing but a conjunction or a quotation mark stands before it. */
  readonly opens: boolean;
}

/** One with whom it stands for: a local entity, or below 0 somebody who is only described. */
export interface ResolvedPronoun extends PersonPronoun {
  readonly entity: number;
}

const GENDERS: ReadonlyMap<string, PersonPronoun['gender']> = new Map([
  ...['he', 'him', 'his', 'himself'].map((form) => [form, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((form) => [form, 'female'] as const),
]);
const APOSTROPHE = /['’‘]/u;
const OPENING = /^(?:and|but|now|so|then|yet|["“«,])$/iu;

/** A word in lower case up to its apostrophe: "she" of "She'll", "he" of "he's". */
export function bareWord(words: readonly string[], word: number): string {
  const lower = (words[word] ?? '').toLowerCase();
  // Asked of every word before a pronoun, where few have an apostrophe.
  const end = lower.search(APOSTROPHE);
  return end < 0 ? lower : lower.slice(0, end);
}

/** The gender that a pronoun in lower case shows; nothing for other words. */
export function genderShown(bare: string): PersonPronoun['gender'] | undefined {
  return GENDERS.get(bare);
}

export function personPronounAt(
  words: readonly string[],
  { sentence, word }: Position,
): PersonPronoun | undefined {
  const pronoun = bareWord(words, word);
  const gender = genderShown(pronoun);
  if (gender === undefined) return undefined;
  const isSubject = pronoun === 'he' || pronoun === 'she';
  const use = isSubject ? 'subject' : isObjectPronoun(pronoun, words[word + 1]) ? 'object' : 'possessive';
  const speaks = isSubject && (isReportingVerb(words[word + 1]) || isReportingVerb(words[word - 1]));
  const opens = words.slice(0, word).every((before) => OPENING.test(before));
  return { sentence, word, gender, use, isQuoted: isQuoted(words, word), speaks, opens };
}

/** '"No," | he | shot back': outside a quotation in a sentence that has one, or beside a verb of saying. */
export function speaksBesideQuotation(
  { sentence, use, isQuoted: isInside, speaks }: PersonPronoun,
  sentences: readonly TextSentence[],
): boolean {
  const words = sentences[sentence]?.words ?? [];
  return speaks || (use === 'subject' && !isInside && hasQuotationMark(words));
}
