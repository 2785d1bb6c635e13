import { opensSmall } from '../../lexicon/capital.ts';
import type { Description } from './describedPeople.ts';
import type { DraftMention } from './draftEntity.ts';
import { hasQuotationMark, isQuoted, quotedWords } from './quotedWord.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

const REPORTS =
  /^(?:said|says|say|added|adds|admitted|agreed|announced|argued|believes|believed|claimed|claims|complained|conceded|confirmed|denied|explained|feared|fears|feels|felt|hoped|hopes|insisted|insists|joked|knew|noted|promised|recalled|replied|reported|revealed|stressed|suggested|swore|tells|thinks|thought|told|vowed|warned|wrote)$/u;
const TOLD = /^(?:told|tells|warned|assured|informed|reminded)$/u;
const LONGEST_OBJECT = 4;
/** Sentences of a turn whose label is still looked for. */
const LONGEST_TURN = 30;
const LONGEST_QUOTATION = 3;

/** "said", "adds": whether a word reports speech or thought. */
export function isReportingVerb(word: string | undefined): boolean {
  return REPORTS.test(word ?? '');
}

/** Numbers of the mentions of one sentence, in their order. */
export function mentionsIn({ drafts }: Pick<ReferenceDocument, 'drafts'>, sentence: number): number[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  const own: number[] = [];
  for (let index = low; drafts[index]?.sentence === sentence; index++) own.push(index);
  return own;
}

/**
 * Where a clause depends on a verb of saying or a relative pronoun right before the pronoun, the mention that is that
 * verb's subject: "Moss agreed that he", "Arden, who wrote that she", "the Justice Ministry, which runs the courts, said it".
 */
export function governingSubjects(position: Position, document: ReferenceDocument): number[] {
  const words = document.sentences[position.sentence]?.words ?? [];
  const verb = reportingVerb(words, position.word);
  if (verb === undefined) return [];
  const own = mentionsIn(document, position.sentence);
  let end = verb;
  while (end > 0 && ADVERB.test(words[end - 1] ?? '')) end--;
  // "Arden, who wrote that she"
  if (/^(?:who|which)$/u.test(words[end - 1] ?? '')) end = words[end - 2] === ',' ? end - 2 : end - 1;
  const ending = (at: number): number[] => own.filter((index) => document.drafts[index]?.end === at);
  if (words[end - 1] !== ',') return ending(end);
  // "One of them, Liv Dahl, said she", and "X, which runs the courts, said that it" with X before the first comma.
  const subjects = ending(end - 1).filter((index) => isApposed(words, document.drafts[index]?.start ?? 0));
  for (let comma = end - 2; comma > 0; comma--) {
    const opens = words[comma] === ',' && /^(?:who|which|an?|the|\p{N}+)$/u.test(words[comma + 1] ?? '');
    if (opens) subjects.push(...ending(comma));
  }
  return subjects;
}

/** "One of the mothers, | Liv Dahl" and "its partner, the Swiss drugmaker | Helvex AG". */
function isApposed(words: readonly string[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_APPOSITION); at--) {
    if (words[at] === ',') return true;
    if (!/^\p{L}/u.test(words[at] ?? '') || JOINT.test(words[at] ?? '')) return false;
  }
  return false;
}

const LONGEST_APPOSITION = 6;
const JOINT = /^(?:and|at|by|for|from|in|of|on|or|that|to|which|who|whose|with|\p{Ll}+ed)$/u;
const ADVERB = /^(?:also|had|has|have|later|once|then|never|\p{L}+ly)$/u;

/** The verb of saying whose clause the pronoun opens: "said he", "said that he", "told the jury that she". */
function reportingVerb(words: readonly string[], word: number): number | undefined {
  // "told her" is no clause.
  const isObject = /^(?:him|her|them)$/iu.test(words[word] ?? '') || TOLD.test(words[word - 1] ?? '');
  if (!isObject && REPORTS.test(words[word - 1] ?? '')) return word - 1;
  if (words[word - 1] !== 'that') return undefined;
  if (REPORTS.test(words[word - 2] ?? '')) return word - 2;
  for (let at = word - 2; at >= Math.max(0, word - 2 - LONGEST_OBJECT); at--) {
    if (TOLD.test(words[at] ?? '')) return at;
    if (!/^[\p{L}-]/u.test(words[at] ?? '')) return undefined;
  }
  return undefined;
}

/**
 * Who speaks the quotation that a pronoun of the third person stands in, and therefore is not meant by it: whose verb
 * of saying stands beside the quotation, or whose name with a colon opens the turn of a transcript.
 */
export function ownSpeaker(position: Position, document: ReferenceDocument): number | undefined {
  const { sentences } = document;
  const { words = [], block = 0 } = sentences[position.sentence] ?? {};
  if (!isQuoted(words, position.word)) return labelOf(position.sentence, block, document);
  // A quotation may close, and name its speaker, a few sentences on.
  for (let at = position.sentence; at <= position.sentence + LONGEST_QUOTATION; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.block !== block) break;
    const isOpen = at > position.sentence;
    const speaker = speakerIn(at, isOpen, document);
    if (speaker !== undefined) return speaker;
    if (!isQuoted(sentence.words, sentence.words.length, isOpen)) break;
  }
  // '"Luuk rode well," said Moss. "I told him so."': in one paragraph the speaker of one quotation goes on in the next.
  if (narratorOf(position, document)?.sentence === position.sentence) return undefined;
  for (let at = position.sentence - 1; at >= position.sentence - LONGEST_QUOTATION; at--) {
    if (sentences[at]?.block !== block) return undefined;
    const speaker = speakerIn(at, false, document);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** Whom a sentence names outside its quotations beside a verb of saying: "Moss said", "said Moss", "said its head, Moss". */
function speakerIn(
  at: number,
  isOpen: boolean,
  { sentences, drafts }: ReferenceDocument,
): number | undefined {
  const { words = [] } = sentences[at] ?? {};
  return mentionsIn({ drafts }, at).find((index) => {
    const draft = drafts[index];
    if (draft === undefined || isQuoted(words, draft.start, isOpen)) return false;
    if (REPORTS.test(words[draft.end] ?? '')) return true;
    let before = draft.start - 1;
    if (words[before] === ',') {
      before--;
      while (before > draft.start - LONGEST_APPOSITION && /^\p{Ll}+$/u.test(words[before] ?? '')) {
        if (REPORTS.test(words[before] ?? '')) return true;
        before--;
      }
    }
    return REPORTS.test(words[before] ?? '');
  });
}

/** "MOSS: She rang me." */
function labelOf(sentence: number, block: number, document: ReferenceDocument): number | undefined {
  let first = sentence;
  while (sentence - first < LONGEST_TURN && document.sentences[first - 1]?.block === block) first--;
  const words = document.sentences[first]?.words ?? [];
  const index = mentionsIn(document, first)[0];
  const draft: DraftMention | undefined = index === undefined ? undefined : document.drafts[index];
  return draft?.start === 0 && words[draft.end] === ':' ? index : undefined;
}

/** "My husband held my hand, and then he did not": within a quotation somebody of the speaker's own, who has no name. */
export function followsOwnRelative({ sentence, word }: Position, { sentences }: ReferenceDocument): boolean {
  const words = sentences[sentence]?.words ?? [];
  if (!isQuoted(words, word)) return false;
  let opened = word;
  while (opened > 0 && !/^["“«]$/u.test(words[opened - 1] ?? '')) opened--;
  return words.slice(opened, word).some((own) => /^(?:my|our)$/iu.test(own));
}

/** Whom a question is put to: "asked | Hallam | if he knew". */
export function askedPerson({ sentence, word }: Position, document: ReferenceDocument): number[] {
  const words = document.sentences[sentence]?.words ?? [];
  if (!/^(?:if|whether|how|why|where|when|what)$/u.test(words[word - 1] ?? '')) return [];
  const end = word - 1;
  return mentionsIn(document, sentence).filter((index) => {
    const draft = document.drafts[index];
    return draft?.end === end && /^(?:asked|asks|asking)$/u.test(words[draft.start - 1] ?? '');
  });
}

/**
 * '"Mick has my life," | he | said, "the least he can do"': the pronoun for who speaks the quotation that another stands
 * in, or the one before it in the same paragraph.
 */
export function narratorOf(position: Position, { sentences }: ReferenceDocument): Position | undefined {
  const { words = [], block } = sentences[position.sentence] ?? {};
  if (!isQuoted(words, position.word)) return undefined;
  for (let at = position.sentence; at >= position.sentence - LONGEST_QUOTATION; at--) {
    const own = sentences[at];
    if (own === undefined || own.block !== block) return undefined;
    const isQuotedAt = quotedWords(own.words);
    const word = own.words.findIndex((text, index) => {
      if (isQuotedAt[index] === true || !/^(?:he|she)$/iu.test(text)) return false;
      return [own.words[index + 1], own.words[index - 1]].some(
        (verb = '') => verb === 'asked' || REPORTS.test(verb),
      );
    });
    if (word >= 0 && hasQuotationMark(own.words)) return { sentence: at, word };
  }
  return undefined;
}

const LONGEST_DESCRIPTION = 3;

/** "The biologist said he": whoever the description is, so is the pronoun. */
export function describedSpeaker(
  { sentence, word }: Position,
  { sentences }: ReferenceDocument,
): Description | undefined {
  const words = sentences[sentence]?.words ?? [];
  const verb = reportingVerb(words, word);
  if (verb === undefined) return undefined;
  for (let start = verb - 1; start >= Math.max(0, verb - LONGEST_DESCRIPTION); start--) {
    const text = words[start] ?? '';
    if (/^the$/iu.test(text)) {
      const noun = words.slice(start + 1, verb).map((own) => own.toLowerCase());
      return noun.length === 0 ? undefined : { sentence, word: start, words: noun };
    }
    if (!opensSmall(text)) return undefined;
  }
  return undefined;
}
