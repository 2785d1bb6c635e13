import type { Article } from '../../model/article.ts';
import type { Token } from '../../model/taggedArticle.ts';
import type { WordClusters } from '../names/wordClusters.ts';
import { hashText } from './attributionHash.ts';
import { type Hints, hintParagraph } from './attributionHints.ts';
import type { AttributionRules } from './attributionResources.ts';
import type { SentenceInWords } from './attributionWords.ts';
import type { Quotation } from './quotations.ts';

/** How often a word was (part of) a cue in the training texts, in five steps. */
export type CueRates = ReadonlyMap<string, number>;

/** The tokens of one paragraph as columns of numbers, from which all features are mixed. */
export interface TokenColumns {
  readonly tokens: readonly Token[];
  readonly length: number;
  /** Hash of the lower-cased word, digits folded. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly coarse: Int32Array;
  readonly middle: Int32Array;
  readonly fine: Int32Array;
  /** 0 outside quotations, 1 at the opening, 2 inside, 3 at the end; plus 4 in a quotation that is no speech. */
  readonly quote: Int32Array;
  readonly cueRate: Int32Array;
  /** Closed-class words and punctuation as they are, others by look: name, number, "-ed", "-ing", cue rate. */
  readonly class: Int32Array;
  readonly hint: Int32Array;
  readonly hints: Hints;
  /** Joints of a sentence as bits: 4 comma, 8 "that", 16 colon, semicolon or dash, 32 conjunction, 64 relative. */
  readonly mark: Int32Array;
  /** Index of the sentence within the paragraph. */
  readonly sentence: Int32Array;
}

export interface TokenResources {
  readonly clusters: WordClusters;
  readonly cueRates: CueRates;
  readonly rules: AttributionRules;
  readonly memo: WordMemo;
}

export function columnsOf(
  sentences: readonly SentenceInWords[],
  quotations: readonly Quotation[],
  article: Article,
  resources: TokenResources,
): TokenColumns {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const words = sentences.flatMap((sentence) => sentence.words);
  const { length } = tokens;
  const hints = hintParagraph(sentences, quotations, article, resources.rules);
  const column = (): Int32Array => new Int32Array(length);
  const columns = {
    tokens,
    length,
    word: column(),
    suffix: column(),
    shape: column(),
    coarse: column(),
    middle: column(),
    fine: column(),
    quote: column(),
    cueRate: column(),
    class: column(),
    mark: column(),
    hints,
    hint: Int32Array.from(hints.labels),
    sentence: Int32Array.from(sentences.flatMap((sentence, index) => sentence.tokens.map(() => index))),
  };
  for (let index = 0; index < length; index++) {
    const token = words[index];
    if (token === undefined) continue;
    const { text } = token;
    const values = resources.memo.get(text) ?? readWord(text, resources);
    columns.word[index] = values.word;
    columns.suffix[index] = values.suffix;
    columns.shape[index] = values.shape;
    columns.coarse[index] = values.coarse;
    columns.middle[index] = values.middle;
    columns.fine[index] = values.fine;
    columns.quote[index] = quoteState(token, quotations);
    columns.cueRate[index] = values.cueRate;
    columns.mark[index] = values.mark;
    columns.class[index] = values.class;
  }
  return columns;
}

/** What the columns say of a word by itself. */
type WordValues = Record<
  'word' | 'suffix' | 'shape' | 'coarse' | 'middle' | 'fine' | 'cueRate' | 'mark' | 'class',
  number
>;

/** Words read before, by their text, also of earlier articles: what is read of a word depends on nothing else. */
export type WordMemo = Map<string, WordValues>;

const MOST_WORDS = 16_000;

function readWord(text: string, { clusters, cueRates, memo }: TokenResources): WordValues {
  const word = normalizeWord(text);
  const cluster = clusters.get(word);
  const cueRate = cueRates.get(word) ?? 0;
  const values = {
    word: hashText(word),
    suffix: hashText(word.slice(-3)),
    shape: hashText(shapeOf(text)),
    coarse: cluster?.[0] ?? -1,
    middle: cluster?.[1] ?? -1,
    fine: cluster?.[2] ?? -1,
    cueRate,
    mark: markOf(word),
    class: hashText(classOf(text, word, cueRate)),
  };
  if (memo.size >= MOST_WORDS) memo.clear();
  memo.set(text, values);
  return values;
}

/** Lower case, straight quotes, digits as 0. */
export function normalizeWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]|''|``/gu, '"')
    .replace(/\d/gu, '0');
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/gu, 'd')
    .slice(0, 6);
}

function markOf(word: string): number {
  if (word === ',') return 4;
  if (word === 'that') return 8;
  if (/^[:;–—]$/u.test(word)) return 16;
  if (/^(?:and|but|or|while|as|because|after|when|if|although|though)$/u.test(word)) return 32;
  return /^(?:who|which|whose|whom)$/u.test(word) ? 64 : 0;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me)$/u;

function classOf(text: string, word: string, rate: number): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return word;
  if (/^\d/u.test(text)) return '#';
  if (PRONOUN.test(word)) return 'P';
  if (rate >= 2) return `C${rate}`;
  if (/^\p{Lu}/u.test(text)) return 'N';
  if (word.length <= 4) return word;
  const ending = /(?:ed|ing|ly|s)$/u.exec(word);
  return ending === null ? 'w' : `-${ending[0]}`;
}

function quoteState(token: Token, quotations: readonly Quotation[]): number {
  for (const { span, speech } of quotations) {
    if (token.start < span.start || token.end > span.end) continue;
    const state = token.start === span.start ? 1 : token.end === span.end ? 3 : 2;
    return speech ? state : state + 4;
  }
  return 0;
}
