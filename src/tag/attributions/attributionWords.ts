import type { Mention } from '../../model/entity.ts';
import type { Sentence } from '../../model/taggedArticle.ts';
import type { Quotation } from './quotations.ts';

/** One token of a sentence, with what stands around it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** The quotation that it stands in. */
  readonly quotation?: Quotation;
  /** The longest mention that it is part of. */
  readonly mention?: Mention;
}

const APOSTROPHES = /[‘’]/gu;

/** The tokens of one sentence as words. `mentions` and `quotations` may be those of the whole article. */
export function wordsOf(
  text: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): Word[] {
  const { start, end } = sentence.span;
  const around = quotations.filter(({ span }) => span.start < end && start < span.end);
  const within = mentions
    .filter(({ span }) => start <= span.start && span.end <= end)
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  return sentence.tokens.map((token) => {
    const word = text.slice(token.start, token.end);
    const quotation = around.find(({ span }) => span.start <= token.start && token.end <= span.end);
    const mention = within.find(({ span }) => span.start <= token.start && token.end <= span.end);
    return {
      start: token.start,
      end: token.end,
      text: word,
      lower: word.toLowerCase().replace(APOSTROPHES, "'"),
      ...(quotation === undefined ? {} : { quotation }),
      ...(mention === undefined ? {} : { mention }),
    };
  });
}

export function isWord(word: Word | undefined): boolean {
  return word !== undefined && /[\p{L}\p{N}]/u.test(word.text);
}

export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** Text offsets of the words [from, to), or `undefined` when there are none. */
export function spanOfWords(
  words: readonly Word[],
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return undefined;
  return { start: first.start, end: last.end };
}
