import type { DraftBlock } from '../draft.ts';
import {
  ANAPHORIC_OPENING,
  APPOSED_OPENING,
  ARGUMENT_MARK,
  DICTIONARY,
  ENCYCLOPEDIC_TERM,
  HISTORIC,
  KIND_NOUN,
  NEWS_MARK,
  NOTION,
  STATIVE,
} from './encyclopedicTerms.ts';

interface Reading {
  /** Defines its subject: "X is the largest country in the world", "Established in 1949, X is an alliance". */
  readonly defines: boolean;
  readonly terms: readonly string[];
  readonly isDictionary: boolean;
  /** Says what is always so ("flows into", "is the capital"). */
  readonly isStative: boolean;
  readonly isHistoric: boolean;
  readonly refersBack: boolean;
}

/** Terms that a paragraph needs where it neither defines nor says what is always so. */
const TERMS_ALONE = 4;
/** An encyclopedic paragraph is shorter; the terms are looked for in no megabytes of text. */
const MAX_LENGTH = 3000;
/** An argument in the text must be outweighed by this many terms. */
const TERMS_PER_ARGUMENT = 4;

/**
 * Marks encyclopedic paragraphs that were spliced between news paragraphs: present-tense definitions and the
 * sentences that go on about the same subject. They stay in the text; only their role and its reasons change.
 */
export function flagBackground(blocks: readonly DraftBlock[]): DraftBlock[] {
  const readings = blocks.map(readBlock);
  let inRun = false;
  return blocks.map((block, index) => {
    const reading = readings[index];
    if (reading === undefined) {
      inRun = false;
      return block;
    }
    const isContinued =
      inRun && (reading.terms.length > 0 || reading.isStative || reading.isHistoric || reading.refersBack);
    inRun = isAnchor(reading) || isContinued;
    return inRun ? { ...block, role: 'background', reasons: reasonsOf(reading) } : block;
  });
}

/** Evidence of two kinds: a definition or a lasting state, and the vocabulary or the times of an encyclopedia. */
function isAnchor({ defines, isDictionary, isStative, isHistoric, terms }: Reading): boolean {
  if (isDictionary || terms.length >= TERMS_ALONE) return true;
  const vocabulary = terms.length + (isHistoric ? 1 : 0);
  return (defines && vocabulary >= 1) || (isStative && vocabulary >= 1);
}

/** `undefined` where the block is news, speech, argument, or no prose at all. */
function readBlock({ kind, role, text }: DraftBlock): Reading | undefined {
  const isProse = role === 'body' && (kind === 'paragraph' || kind === 'listItem');
  const isSentence = /[.!?]['’"”)]?$/u.test(text);
  if (!isProse || !isSentence || text.length > MAX_LENGTH || NEWS_MARK.test(text)) return undefined;
  const terms = [...new Set((text.match(ENCYCLOPEDIC_TERM) ?? []).map((term) => term.toLowerCase()))];
  if ((text.match(ARGUMENT_MARK)?.length ?? 0) * TERMS_PER_ARGUMENT > terms.length) return undefined;
  return {
    defines: isDefinition(text),
    terms,
    isDictionary: DICTIONARY.test(text),
    isStative: STATIVE.test(text),
    isHistoric: HISTORIC.test(text),
    refersBack: ANAPHORIC_OPENING.test(text),
  };
}

/** A present-tense "is a …" within the first sentence, with a noun that says what kind of thing it is. */
function isDefinition(text: string): boolean {
  const sentence = text.slice(0, 400).split(/(?<=[.!?])\s/u)[0] ?? '';
  if (APPOSED_OPENING.test(sentence) || NOTION.test(sentence)) return true;
  const copula = /\b(?:is|are)\s+(?:an?|the|one of the)\s/u.exec(sentence);
  if (copula === null || copula.index > 80) return false;
  const subject = sentence.slice(0, copula.index);
  return (
    /^["'‘]?\p{Lu}/u.test(subject) &&
    !/[,;:]\s.*[,;:]/u.test(subject) &&
    KIND_NOUN.test(sentence.slice(copula.index, copula.index + 120))
  );
}

function reasonsOf({ defines, terms, isStative, isHistoric, refersBack }: Reading): string[] {
  return [
    ...(defines ? ['defines its subject in the present tense'] : []),
    ...(terms.length > 0 ? [`encyclopedic terms: ${terms.slice(0, 5).join(', ')}`] : []),
    ...(isStative ? ['says what is always so'] : []),
    ...(isHistoric ? ['tells of a past that is no news'] : []),
    ...(refersBack && !defines ? ['goes on about the subject defined before'] : []),
    'no time of the news, no speech',
  ];
}
