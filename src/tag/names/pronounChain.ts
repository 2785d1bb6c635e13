import { POSSESSIVE } from '../../language/possessive.ts';
import type { Reference } from '../context.ts';
import { genderShown, type PersonPronoun } from './personPronoun.ts';
import { mentionsIn } from './pronounContext.ts';
import { isQuoted, quotedWords } from './quotedWord.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** Sentences that a chain of pronouns may skip. */
const CHAIN_REACH = 2;
/** A pronoun that was a subject keeps its referent the topic; a possessive hardly. */
const CHAIN_SUBJECT = 1.25;
const CHAIN_OTHER = 0.9;
const CHAIN_STEP = 0.15;

/** "He said ... He added": the same pronoun before refers to the same person, unless somebody else took over. */
export function followChain(
  gender: PersonPronoun['gender'],
  { sentence, word }: Position,
  document: ReferenceDocument,
  candidates: Map<number, number>,
  resolve: (position: Position) => Reference | undefined,
): void {
  const { block, words = [] } = document.sentences[sentence] ?? {};
  const isInside = isQuoted(words, word);
  for (let at = sentence; at >= Math.max(0, sentence - CHAIN_REACH); at--) {
    const own = document.sentences[at];
    if (own === undefined || own.block !== block) return;
    // "He smiled. Denis, 73, has not spoken to | his | son": whoever opens a sentence takes over.
    if (at < sentence && opensSentence({ sentence, word }, candidates, document)) return;
    // '"He is a scapegoat," | he | said': who speaks is not whom the quotation speaks of.
    const isQuotedAt = quotedWords(own.words);
    const before = own.words
      .slice(0, at === sentence ? word : own.words.length)
      .map((text, index) => (isQuotedAt[index] === isInside ? text.toLowerCase() : ''));
    const subject = before.findLastIndex((text) => text === 'he' || text === 'she');
    const isSubject = subject >= 0 && genderShown(before[subject] ?? '') === gender;
    const index = isSubject ? subject : before.findLastIndex((text) => genderShown(text) === gender);
    if (index < 0) continue;
    const reference = resolve({ sentence: at, word: index });
    if (reference === undefined) return;
    const score = (isSubject ? CHAIN_SUBJECT : CHAIN_OTHER) - CHAIN_STEP * (sentence - at);
    candidates.set(reference.entity, Math.max(candidates.get(reference.entity) ?? 0, score));
    return;
  }
}

/** Whether a sentence begins with one of the candidates, named before the pronoun and no mere owner of something. */
function opensSentence(
  { sentence, word }: Position,
  candidates: ReadonlyMap<number, number>,
  document: ReferenceDocument,
): boolean {
  const words = document.sentences[sentence]?.words ?? [];
  const [first] = mentionsIn(document, sentence);
  const draft = document.drafts[first ?? -1];
  const entity = document.mentions[first ?? -1]?.entity;
  if (draft === undefined || entity === undefined || draft.end > word || !candidates.has(entity))
    return false;
  return draft.start <= 1 && draft.form === 'name' && !POSSESSIVE.test(words[draft.end] ?? '');
}
