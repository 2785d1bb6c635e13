import type { Sentence, Token } from '../model/taggedArticle.ts';
import { tagWithCompromise, tokenizeWithCompromise } from './compromise.ts';
import { partOfSpeech, verbTense } from './partOfSpeech.ts';

const PUNCTUATION = /\.{2,}|[^\s\p{L}\p{N}]/gu;
const POSSESSIVE = /^(.+)(['’‘]s)$/iu;

/**
 * Words and punctuation marks of one stretch of text with offsets from `base`: compromise's words, the marks
 * between them one by one, and a possessive "'s" apart from its noun.
 */
export function tokenize(text: string, base: number): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  const addMarks = (from: number, to: number): void => {
    for (const mark of text.slice(from, to).matchAll(PUNCTUATION)) {
      const start = base + from + mark.index;
      tokens.push({ start, end: start + mark[0].length });
    }
  };
  for (const { start, end } of tokenizeWithCompromise(text).flat()) {
    addMarks(offset, start);
    const possessive = POSSESSIVE.exec(text.slice(start, end));
    const stem = possessive?.[1];
    if (stem === undefined) {
      tokens.push({ start: base + start, end: base + end });
    } else {
      tokens.push({ start: base + start, end: base + start + stem.length });
      tokens.push({ start: base + start + stem.length, end: base + end });
    }
    offset = end;
  }
  addMarks(offset, text.length);
  return tokens;
}

/** The same sentence with part of speech and tense on its tokens; costs a compromise parse. */
export function tagPartsOfSpeech(
  text: string,
  sentence: Sentence,
  names: Readonly<Record<string, string>> = {},
): Sentence {
  const { start, end } = sentence.span;
  const tagsByStart = new Map<number, ReadonlySet<string>>();
  for (const term of tagWithCompromise(text.slice(start, end), names).flat()) {
    tagsByStart.set(start + term.start, term.tags);
  }
  const tokens = sentence.tokens.map((token): Token => {
    const tags = tagsByStart.get(token.start);
    if (tags === undefined) return { ...token, pos: 'other' };
    const tense = verbTense(tags);
    return { ...token, pos: partOfSpeech(tags), ...(tense === undefined ? {} : { tense }) };
  });
  return { ...sentence, tokens };
}
