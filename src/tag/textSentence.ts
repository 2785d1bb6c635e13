import type { Sentence } from '../model/taggedArticle.ts';

export type SentenceWords = readonly string[];

/** A sentence with the words that its tokens cover. */
export interface TextSentence extends Sentence {
  readonly words: SentenceWords;
}

export function withWords(text: string, sentences: readonly Sentence[]): TextSentence[] {
  return sentences.map(({ span, block, tokens }) => ({
    span,
    block,
    tokens,
    words: tokens.map(({ start, end }) => text.slice(start, end)),
  }));
}
