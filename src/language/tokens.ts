import { isAsciiAlphanumeric } from '../model/ascii.ts';
import type { Span } from '../model/span.ts';
import type { Sentence, Token } from '../model/taggedArticle.ts';
import { type CompromiseTerm, type GrammarWord, tagGrammar } from './compromise.ts';
import { partOfSpeech, verbTense } from './partOfSpeech.ts';

const PUNCTUATION = /\.{2,}|[^\s\p{L}\p{N}]/gu;
const POSSESSIVE = /^(.+)(['’‘]s)$/iu;

/**
 * compromise's words from one offset to another, the marks between them one by one, and a possessive "'s" apart from
 * its noun; offsets are counted from `base`.
 */
export function tokensOfTerms(
  text: string,
  terms: readonly CompromiseTerm[],
  from: number,
  to: number,
  base: number,
): Token[] {
  const tokens: Token[] = [];
  let offset = from;
  const addMarks = (start: number, end: number): void => {
    // Between most words stands one blank.
    if (start === end || (end - start === 1 && text[start] === ' ')) return;
    for (const mark of text.slice(start, end).matchAll(PUNCTUATION)) {
      const at = base + start + mark.index;
      tokens.push({ start: at, end: at + mark[0].length });
    }
  };
  for (const { start, end } of terms) {
    addMarks(offset, start);
    const ending = text[end - 1];
    const possessive = ending === 's' || ending === 'S' ? POSSESSIVE.exec(text.slice(start, end)) : null;
    const stem = possessive?.[1];
    if (stem === undefined) {
      tokens.push({ start: base + start, end: base + end });
    } else {
      tokens.push({ start: base + start, end: base + start + stem.length });
      tokens.push({ start: base + start + stem.length, end: base + end });
    }
    offset = end;
  }
  addMarks(offset, to);
  return tokens;
}

const WORD = /[\p{L}\p{N}&]/u;

/**
 * Sentences of one text with part of speech and tense on their tokens; costs a compromise parse.
 * @param names spans of names in text order; their words are proper nouns
 */
export function tagPartsOfSpeech(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Span[] = [],
): Sentence[] {
  let next = 0;
  const isName = (start: number): boolean => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (names[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
  };
  const words = sentences.map(({ tokens }) => grammarWords(text, tokens, isName));
  const tags = tagGrammar(text, words);
  return sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => tagToken(token, tags.get(token.start))),
  }));
}

/** Words as compromise counts them: without marks, and with a possessive "'s" in one with its noun. */
function grammarWords(
  text: string,
  tokens: readonly Token[],
  isName: (start: number) => boolean,
): GrammarWord[] {
  const words: GrammarWord[] = [];
  for (const { start, end } of tokens) {
    const last = words.at(-1);
    if (last?.end === start && end - start === 2 && /^['’‘]s$/iu.test(text.slice(start, end)))
      words[words.length - 1] = { ...last, end };
    else if (isAsciiAlphanumeric(text.charCodeAt(start)) || WORD.test(text.slice(start, end)))
      words.push({ start, end, isName: isName(start) });
  }
  return words;
}

function tagToken(token: Token, tags: ReadonlySet<string> | undefined): Token {
  const { start, end } = token;
  if (tags === undefined) return { start, end, pos: 'other' };
  const pos = partOfSpeech(tags);
  const tense = verbTense(tags);
  return tense === undefined ? { start, end, pos } : { start, end, pos, tense };
}
