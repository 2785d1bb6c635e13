import { createRequire } from 'node:module';
import { isAsciiAlphanumeric } from '../model/ascii.ts';
import type { Span } from '../model/span.ts';

/**
 * compromise as the one file that it ships for `require`: imported, it is 360 files, and every worker spent a third of
 * the time of loading it on finding and opening them (380 CPU ms -> 245). Its first layer, which cuts words, and the
 * second, which tags, are one object.
 */
const require = createRequire(import.meta.url);
const nlp: typeof import('compromise/two').default = require('compromise/two');

/**
 * One word of compromise with its place in the text that was given to it.
 * compromise keeps every character (`pre + text + post`), so places are exact sums.
 */
export interface CompromiseTerm {
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

interface RawTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/** The three cuts of compromise's tokeniser; its typings leave them out. */
interface Tokenizer {
  splitSentences(text: string, world: object): string[];
  splitTerms(sentence: string, model: object): string[];
  splitWhitespace(term: string, model: object): RawTerm;
}

/**
 * compromise's sentences and words. By the cuts alone: the bare call also spells every word in four normal forms that
 * nobody reads here, and tags (40 ms per 600 words), since layers share a world.
 */
export function tokenizeWithCompromise(text: string): CompromiseTerm[][] {
  const world = nlp.world();
  const model = nlp.model();
  const { tokenize } = (nlp.methods() as { readonly one: { readonly tokenize: Tokenizer } }).one;
  return cutLongText(text).flatMap(({ part, offset }) => {
    const sentences = tokenize
      .splitSentences(part, world)
      .map((sentence) =>
        cutWords(sentence, tokenize, model).map((term) => measureWord(term, tokenize, model)),
      );
    return locateTerms(sentences, part, offset);
  });
}

/** A hyphen or a stroke, or a word of marks alone, which compromise gives to the word before it. */
const JOINTS = /[-–—/]|(?:^|\s)[^\p{L}\p{N}\s]+(?:\s|$)/u;
/** A word with the white space around it: where no joint is, compromise cuts nowhere else, as a test holds. */
const SPACED_WORD = /^\s+\S+\s*|\S+\s*/gu;

function cutWords(sentence: string, tokenize: Tokenizer, model: object): readonly string[] {
  return JOINTS.test(sentence) ? tokenize.splitTerms(sentence, model) : (sentence.match(SPACED_WORD) ?? []);
}

/** How long a word is with all that stands around it, and where in it the word itself begins and ends. */
interface MeasuredTerm extends Span {
  readonly length: number;
  readonly tags?: ReadonlySet<string>;
}

function measureTerm({ pre, text, post, tags }: RawTerm): MeasuredTerm {
  const to = pre.length + text.length;
  // An emoji after a line break is one term with it.
  const start = to - text.trimStart().length;
  const end = Math.max(start, pre.length + text.trimEnd().length);
  return { start, end, length: to + post.length, ...(tags === undefined ? {} : { tags }) };
}

/** Measured words: news repeats its words. */
const cutTerms = new Map<string, MeasuredTerm>();
const MOST_TERMS = 16_000;
/** Longer "words" are addresses and rubbish that do not come again. */
const LONGEST_TERM = 40;

function measureWord(term: string, tokenize: Tokenizer, model: object): MeasuredTerm {
  const { length } = term;
  // Between two bare letters or digits compromise trims nothing: four words in five, most with a blank behind them.
  const end = term.charCodeAt(length - 1) === BLANK ? length - 1 : length;
  if (isAsciiAlphanumeric(term.charCodeAt(0)) && isAsciiAlphanumeric(term.charCodeAt(end - 1)))
    return { start: 0, end, length };
  const known = cutTerms.get(term);
  if (known !== undefined) return known;
  const measured = measureTerm(tokenize.splitWhitespace(term, model));
  if (length > LONGEST_TERM) return measured;
  if (cutTerms.size >= MOST_TERMS) cutTerms.clear();
  cutTerms.set(term, measured);
  return measured;
}

const BLANK = 32;

/** compromise's splitter takes quadratic time on marks without words: 50 s on 120 kB of "…?! ". */
const LONGEST_PART = 4000;

/** Parts that compromise gets one by one, cut at a line break, else at white space, else anywhere. */
function cutLongText(text: string): { part: string; offset: number }[] {
  const parts: { part: string; offset: number }[] = [];
  let offset = 0;
  while (text.length - offset > LONGEST_PART) {
    const window = text.slice(offset, offset + LONGEST_PART);
    const at = [window.lastIndexOf('\n'), window.lastIndexOf('. '), window.lastIndexOf(' ')].find(
      (index) => index > LONGEST_PART / 2,
    );
    const end = offset + (at === undefined ? LONGEST_PART : at + 1);
    parts.push({ part: text.slice(offset, end), offset });
    offset = end;
  }
  parts.push({ part: text.slice(offset), offset });
  return parts;
}

/** Everything that compromise says of a text by itself, in its own sentences; for comparison. */
export function tagWithCompromise(text: string): CompromiseTerm[][] {
  const document = nlp(text).document as unknown as RawTerm[][];
  return locateTerms(
    document.map((terms) => terms.map(measureTerm)),
    text,
  );
}

/** A word for compromise's grammar: where it stands, and whether it belongs to a name that was found before. */
export interface GrammarWord extends Span {
  readonly isName: boolean;
}

/**
 * The steps of compromise's tagger that decide parts of speech: its word lists, its look at endings and neighbours,
 * and contractions. Left out are its last corrections by pattern, which cost as much as all of these and made event
 * mentions no better (PLOVER first type .736 without, .730 with them).
 */
const NORMALIZE = ['alias', 'normal', 'machine'];
const SPLIT = ['contractions', 'index'];
const TAG = ['lexicon', 'preTagger', 'contractionTwo'];

/**
 * compromise's tags for the words of several sentences, by the start of each word. Words and sentences are those
 * given, so that nothing is split twice, and names are proper nouns where they stand, so that both see the same
 * entities: names given as a lexicon would stay in compromise's one world and colour the next article.
 * @param sentences in text order
 */
export function tagGrammar(
  text: string,
  sentences: readonly (readonly GrammarWord[])[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>();
  const spoken = sentences.filter((words) => words.length > 0);
  if (spoken.length === 0) return tags;
  const document = spoken.map((words) =>
    words.map(({ start, end }, index): GrammarTerm => {
      const post = text.slice(end, words[index + 1]?.start ?? end);
      return { text: text.slice(start, end), pre: '', post, normal: '', tags: new Set() };
    }),
  );
  normalizeTerms(document.flat());
  const view = nlp.tokenize('');
  view.document = document as unknown as typeof view.document;
  view.compute(SPLIT);
  eachWord(document, spoken, (term, { isName }) => {
    if (isName) markAsName(term);
  });
  view.compute(TAG);
  eachWord(document, spoken, (term, { start }) => tags.set(start, term.tags));
  return tags;
}

const PLAIN = /^[A-Za-z]+$/;

/**
 * compromise's normal forms. Those of words of bare letters, nineteen in twenty, are their small letters, as a test
 * holds; by its own twenty replacements a word they were a seventh of the parse.
 */
function normalizeTerms(terms: readonly GrammarTerm[]): void {
  const { aliases } = (nlp.model() as { readonly one: { readonly aliases: object } }).one;
  const others = terms.filter((term) => {
    if (!PLAIN.test(term.text) || Object.hasOwn(aliases, term.text)) return true;
    term.normal = term.text.toLowerCase();
    return false;
  });
  const view = nlp.tokenize('');
  view.document = [others] as unknown as typeof view.document;
  view.compute(NORMALIZE);
}

interface GrammarTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  normal: string;
  tags: Set<string>;
  frozen?: boolean;
}

/** compromise puts terms of its own in for a contraction; only the first of them keeps the text of the word. */
function eachWord(
  document: readonly (readonly GrammarTerm[])[],
  sentences: readonly (readonly GrammarWord[])[],
  visit: (term: GrammarTerm, word: GrammarWord) => void,
): void {
  document.forEach((terms, index) => {
    let next = 0;
    for (const term of terms) {
      const word = sentences[index]?.[next];
      if (term.text === '' || word === undefined) continue;
      visit(term, word);
      next++;
    }
  });
}

function markAsName(term: GrammarTerm): void {
  term.tags = new Set(['Noun', 'Singular', 'ProperNoun']);
  term.frozen = true;
}

const NO_TAGS: ReadonlySet<string> = new Set();

function locateTerms(
  document: readonly (readonly MeasuredTerm[])[],
  text: string,
  base = 0,
): CompromiseTerm[][] {
  // White space alone yields no terms at all.
  if (text.trim() === '') return [];
  let offset = 0;
  const located: CompromiseTerm[][] = [];
  for (const sentence of document) {
    const terms: CompromiseTerm[] = [];
    for (const { start, end, length, tags } of sentence) {
      // A contraction's second half ("is" + "n't") has no text of its own.
      if (end > start)
        terms.push({ start: base + offset + start, end: base + offset + end, tags: tags ?? NO_TAGS });
      offset += length;
    }
    located.push(terms);
  }
  if (offset !== text.length) {
    throw new Error(`compromise returned ${offset} of ${text.length} characters`);
  }
  return located;
}
