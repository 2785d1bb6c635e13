import { type AttachedPhrase, afterName, type Phrase, phraseBefore, phraseText } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isComparison, isTargetWord, normalizeMeasure } from './figureWording.ts';

/** A measure as one construction gives it. */
export interface FoundMeasure {
  readonly measure: string | undefined;
  /** The noun phrase it was read from, for its possessor. */
  readonly phrase: Phrase | undefined;
  /** The phrase names an aim only: an earlier figure says what is measured. */
  readonly isElliptical: boolean;
  /** Whose figure it is, where the construction says so better than the verb. */
  readonly agent?: AttachedPhrase;
}

export function named(measure: string | undefined): FoundMeasure {
  return {
    measure: measure === undefined ? undefined : normalizeMeasure(measure),
    phrase: undefined,
    isElliptical: false,
  };
}

const EMPTY_ADJECTIVE =
  /^(?:new|own|common|joint|overall|minimum|earlier|previous|same|official|first|final|big|agreed)$/u;

/** What a noun phrase measures, without its possessor and without words for aims. */
export function fromPhrase(sentence: FigureSentence, phrase: Phrase): FoundMeasure & { phrase: Phrase } {
  const { tokens, classes, proper } = sentence;
  let { start, end } = phrase;
  for (let index = start; index < end; index++) if (classes[index] === 'possessive') start = index + 1;
  start = afterName(sentence, { start, end });
  // "commitment of Spain", "share price of Callistra": the holder is no part of the measure.
  const of = tokens.slice(start, end).findIndex(({ lower }) => lower === 'of');
  const isHeld =
    isTargetWord(tokens[start + of - 1]?.text ?? '') || /^\p{Lu}/u.test(tokens[start + of + 1]?.text ?? '');
  if (of > 0 && isHeld) end = start + of;
  const isTarget = isTargetWord(tokens[end - 1]?.text ?? '');
  if (isTarget) end--;
  while (isTarget && end > start && EMPTY_ADJECTIVE.test(tokens[end - 1]?.lower ?? '')) end--;
  if (end <= start) return { measure: undefined, phrase, isElliptical: true };
  const isInitial =
    !tokens.slice(0, start).some(({ kind, lower }) => kind === 'word' && lower !== 'the') &&
    !proper.has(start);
  const measure = normalizeMeasure(phraseText(sentence, { start, end }), isInitial);
  return {
    // "the economy grew by 2%"
    measure: measure === 'economy' ? 'economic growth' : measure,
    phrase,
    isElliptical: false,
  };
}

/** A phrase of names only: whose figure it is, not what it measures. */
export function isName(sentence: FigureSentence, { start, end }: Phrase): boolean {
  const { tokens, classes, proper } = sentence;
  if (classes[start] === 'pronoun') return true;
  // "the share price of Callistra" is a price, "the aid group Red Lantern" a name.
  const of = tokens.slice(start, end).findIndex(({ lower }) => lower === 'of');
  const isOfName = of > 0 && !/^\p{Lu}/u.test(tokens[start + of - 1]?.text ?? '');
  if (proper.has(end - 1)) return !isOfName;
  const words = tokens.slice(start, end).filter(({ kind }) => kind === 'word');
  // "the river Aln", "grocer Basketry": a common noun and a name that the tagger did not see; "the key CPI" is none.
  const [kind, own] = [words.at(-2), words.at(-1)];
  if (
    words.length === 2 &&
    own === tokens[end - 1] &&
    /^\p{Ll}{3,}$/u.test(kind?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(own?.text ?? '')
  )
    return true;
  const isCapital = words.length > 0 && words.every(({ text }) => /^\p{Lu}/u.test(text));
  return isCapital && (start > 0 || words.length > 1);
}

/** "orders", "storage sites": a thing that may be measured, neither a name nor a pronoun. */
export function isUnnamed(sentence: FigureSentence, agent: AttachedPhrase | undefined): boolean {
  return agent !== undefined && !isName(sentence, agent.head);
}

/** How far before a figure without a verb its phrase may end, in tokens. */
const REACH = 4;

export function nearestPhrase(sentence: FigureSentence, start: number): Phrase | undefined {
  const { classes, tokens } = sentence;
  for (let end = start; end > Math.max(0, start - REACH); end--) {
    const token = tokens[end - 1];
    if (end < start && /^[,;:.()]$/u.test(token?.text ?? '')) return undefined;
    if (classes[end - 1] === 'noun' && !isComparison(token?.lower ?? '')) return phraseBefore(sentence, end);
  }
  return undefined;
}
