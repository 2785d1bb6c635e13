import type { DraftMention } from './draftEntity.ts';
import type { ReferenceDocument } from './referenceCandidates.ts';

interface Position {
  readonly sentence: number;
  readonly word: number;
}

const REPORTS =
  /^(?:said|says|say|added|adds|admitted|agreed|announced|argued|believes|believed|claimed|claims|complained|conceded|confirmed|denied|explained|feared|fears|feels|felt|hoped|hopes|insisted|insists|joked|knew|noted|promised|recalled|replied|reported|revealed|stressed|suggested|swore|tells|thinks|thought|told|vowed|warned|wrote)$/u;
const TOLD = /^(?:told|tells|warned|assured|informed|reminded)$/u;
const LONGEST_OBJECT = 4;
/** Sentences of a turn whose label is still looked for. */
const LONGEST_TURN = 30;

/** Numbers of the mentions of one sentence, in their order. */
export function mentionsIn({ drafts }: ReferenceDocument, sentence: number): number[] {
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
export function governingSubject(position: Position, document: ReferenceDocument): number | undefined {
  const words = document.sentences[position.sentence]?.words ?? [];
  const verb = reportingVerb(words, position.word);
  if (verb === undefined) return undefined;
  const own = mentionsIn(document, position.sentence);
  let end = verb;
  while (end > 0 && /^(?:also|had|has|have|later|once|then|never|\p{L}+ly)$/u.test(words[end - 1] ?? ''))
    end--;
  // "Arden, who wrote that she"
  if (/^(?:who|which)$/u.test(words[end - 1] ?? '')) end = words[end - 2] === ',' ? end - 2 : end - 1;
  const ending = (at: number) => own.find((index) => document.drafts[index]?.end === at);
  const adjacent = ending(end);
  if (adjacent !== undefined || words[end - 1] !== ',') return adjacent;
  // "X, which runs the courts, said that it": the subject stands before the first comma.
  for (let comma = end - 2; comma > 0; comma--) {
    const subject = words[comma] === ',' ? ending(comma) : undefined;
    if (subject !== undefined && /^(?:who|which|an?|the|\p{N}+)$/u.test(words[comma + 1] ?? ''))
      return subject;
  }
  return undefined;
}

/** The verb of saying whose clause the pronoun opens: "said he", "said that he", "told the jury that she". */
export function reportingVerb(words: readonly string[], word: number): number | undefined {
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
  const { sentences, drafts } = document;
  const { words = [], block = 0 } = sentences[position.sentence] ?? {};
  const quoted = isQuoted(words, position.word);
  if (!quoted) return labelOf(position.sentence, block, document);
  const own = mentionsIn(document, position.sentence);
  return own.find((index) => {
    const draft = drafts[index];
    if (draft === undefined || isQuoted(words, draft.start)) return false;
    return REPORTS.test(words[draft.end] ?? '') || REPORTS.test(words[draft.start - 1] ?? '');
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

/** Whether an odd number of quotation marks stands before a word of its sentence. */
export function isQuoted(words: readonly string[], word: number): boolean {
  let isOpen = false;
  for (let at = 0; at < word; at++) {
    const mark = words[at] ?? '';
    if (mark === '"') isOpen = !isOpen;
    else if (mark === '“' || mark === '«') isOpen = true;
    else if (mark === '”' || mark === '»') isOpen = false;
  }
  return isOpen;
}
