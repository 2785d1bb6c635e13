import { opensWithCapital } from '../../lexicon/capital.ts';
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

/** A sentence with its tokens as words, read once for all who look at them. */
export interface SentenceInWords extends Sentence {
  /** Without what stands around them. */
  readonly words: readonly Word[];
}

export function inWords(text: string, sentence: Sentence): SentenceInWords {
  const words = sentence.tokens.map(({ start, end }) => {
    const word = text.slice(start, end);
    return { start, end, text: word, lower: lowerOf(word) };
  });
  return { ...sentence, words };
}

/** The words of one sentence. `mentions`, in text order, and `quotations` may be those of the whole article. */
export function wordsOf(
  { span: { start, end }, words }: SentenceInWords,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): readonly Word[] {
  const around = quotations.filter(({ span }) => span.start < end && start < span.end);
  const within = mentionsWithin(mentions, start, end);
  if (around.length === 0 && within.length === 0) return words;
  within.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  return words.map((word) => {
    const covers = ({ span }: Quotation | Mention): boolean =>
      span.start <= word.start && word.end <= span.end;
    const quotation = around.length === 0 ? undefined : around.find(covers);
    const mention = within.length === 0 ? undefined : within.find(covers);
    // Most words stand in neither, and spreading is the dearest part of making one.
    if (quotation === undefined) return mention === undefined ? word : { ...word, mention };
    return mention === undefined ? { ...word, quotation } : { ...word, quotation, mention };
  });
}

/** In lower case, the apostrophe as on a typewriter. */
function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  // To replace what is not there takes longer than to look for it.
  return lower.includes('’') || lower.includes('‘') ? lower.replace(APOSTROPHES, "'") : lower;
}

/** By bisection: every sentence asks, and an article has hundreds of mentions. */
function mentionsWithin(mentions: readonly Mention[], start: number, end: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  const within: Mention[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.span.start >= end) break;
    if (mention.span.end <= end) within.push(mention);
  }
  return within;
}

export function isWord(word: Word | undefined): boolean {
  return word !== undefined && /[\p{L}\p{N}]/u.test(word.text);
}

export function isCapitalised(word: Word | undefined): boolean {
  return opensWithCapital(word?.text);
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
