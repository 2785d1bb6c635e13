import { subjectBefore } from './figureAgent.ts';
import { type Phrase, phraseAfter, phraseBefore } from './figurePhrase.ts';
import { isSaying } from './figureSaying.ts';
import type { FigureSentence } from './figureSentence.ts';

/** Who is meant by these is who speaks. */
const FIRST_PERSON = /^(?:we|us|our|ours|i|me|my)$/iu;
/** Longest name and office between a quotation and its verb, in tokens. */
const REPORT_REACH = 7;
const MARK = /^["“”„«»]$/u;

export function isFirstPerson(word: string): boolean {
  return FIRST_PERSON.test(word);
}

const RUNS = /^(?:runs|heads|leads|owns|chairs|directs|manages|founded|represents)$/u;
const OFFICE =
  /^(?:head|director|leader|chair|chairman|chairwoman|president|executive|owner|founder|manager|boss|secretary|coach|spokesman|spokeswoman|spokesperson)$/u;
/** Longest office that is set beside its holder, in tokens. */
const OFFICE_REACH = 5;

/** "said Osman Teke, who runs the food programme", "said Ann Roth, the head of the union": "we" are what he or she leads. */
export function bodyLedBy(sentence: FigureSentence, { end }: Phrase): Phrase | undefined {
  const { tokens } = sentence;
  if (tokens[end]?.text !== ',') return undefined;
  if (tokens[end + 1]?.lower === 'who' && RUNS.test(tokens[end + 2]?.lower ?? ''))
    return phraseAfter(sentence, end + 3);
  for (let at = end + 1; at < end + OFFICE_REACH; at++) {
    if (OFFICE.test(tokens[at]?.lower ?? '') && /^(?:of|at)$/u.test(tokens[at + 1]?.lower ?? ''))
      return phraseAfter(sentence, at + 2);
  }
  return undefined;
}

/**
 * Who speaks in a sentence by its own words: before or behind the verb that stands outside of the quotation marks
 * ("..., said Bram Keller"), else before the colon that a headline has ("Lena Farrow: We will build").
 */
export function speakerIn(sentence: FigureSentence): Phrase | undefined {
  const { tokens, classes } = sentence;
  let isQuoted = false;
  let closing = -REPORT_REACH;
  for (const [at, { text, lower }] of tokens.entries()) {
    if (MARK.test(text)) {
      const wasQuoted = isQuoted;
      isQuoted = /^[„«]$/u.test(text) || (text !== '”' && text !== '»' && !isQuoted);
      if (wasQuoted && !isQuoted && /^[,.!?]$/u.test(tokens[at - 1]?.text ?? '')) closing = at;
    }
    // Any verb right behind a quotation reports it: "Tolar replied".
    const isReport = isSaying(lower) || (classes[at] === 'verb' && at - closing < REPORT_REACH);
    if (isQuoted || !isReport) continue;
    const isInverted = /^[,”"»]$/u.test(tokens[at - 1]?.text ?? '') || at === 0;
    if (isInverted && classes[at + 1] === 'pronoun') return { start: at + 1, end: at + 2 };
    const head = isInverted ? phraseAfter(sentence, at + 1) : subjectBefore(sentence, at, 0)?.head;
    if (head !== undefined && !FIRST_PERSON.test(tokens[head.start]?.lower ?? '')) return head;
  }
  const colon = tokens.findIndex(({ text }) => text === ':');
  const isLabel =
    colon > 0 &&
    FIRST_PERSON.test(tokens[colon + (MARK.test(tokens[colon + 1]?.text ?? '') ? 2 : 1)]?.lower ?? '');
  return isLabel ? phraseBefore(sentence, colon) : undefined;
}
