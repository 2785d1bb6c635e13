import type { Article } from '../model/article.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import { monthNames } from '../model/time.ts';
import { type CompromiseTerm, tokenizeWithCompromise } from './compromise.ts';
import { splitFusedTerms } from './fusedTerms.ts';
import { tokensOfTerms } from './tokens.ts';

/** Sentences of an article, block by block, with exact offsets and tokens. A sentence never crosses a block. */
export function splitSentences(article: Pick<Article, 'text' | 'blocks'>): Sentence[] {
  return article.blocks.flatMap((block, index) => {
    const { start, end } = block.span;
    const text = article.text.slice(start, end);
    const located = locateSentences(text);
    let next = 0;
    return located.bounds.map(([from, to]) => {
      const own: CompromiseTerm[] = [];
      for (; next < located.terms.length; next++) {
        const term = located.terms[next];
        if (term === undefined || term.start >= to) break;
        own.push(term);
      }
      return {
        span: { start: start + from, end: start + to },
        block: index,
        tokens: tokensOfTerms(text, own, from, to, start),
      };
    });
  });
}

/** Half-open [start, end) bounds of the sentences of one block, white space at the edges left out. */
export function sentenceBounds(text: string): [number, number][] {
  return locateSentences(text).bounds;
}

interface LocatedSentences {
  readonly bounds: [number, number][];
  readonly terms: readonly CompromiseTerm[];
}

/** Where a sentence ends after an abbreviation that compromise holds to be inside one: "from the U.S. They are". */
const AFTER_ABBREVIATION =
  /^(?:The|This|That|These|Those|They|He|She|It|We|I|You|But|And|In|On|At|A|An|His|Her|Its|Their|However|Meanwhile)$/u;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:(?:\p{Lu}\.){2,9}|(?:Inc|Corp|Ltd|Co|etc)\.)$|\p{N} ?[ap]\.m\.$|\p{L}\.? \p{N}[\p{N},.]+\.$/u;
const COURTESY = /^(?:Mrs?|Ms|Dr)$/u;
/** What never ends a sentence: titles, "St.", single initials before a name, "No." before a number. */
const TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|vs)\.$/u;
const INITIAL = /(?:^|[^\p{L}])\p{Lu}\.$/u;
/** What stands before a number or a month, and goes on in a small letter: "No. 5", "Rs. 300", "on Thurs. 5 March". */
const SHORTENED =
  /(?:^|[^\p{L}])(?:Nos?|Rs|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|Art|Sec|Figs?|Vol|pp?|[Aa]pprox|cf)\.$/u;
const GOES_ON = new RegExp(`^(?:\\p{N}|\\p{Ll}{2}|(?:${monthNames.join('|')})$)`, 'u');
/** "silence . . . and sirens" */
const SPACED_DOTS = /\. \.$/u;
/** The mark that ends a sentence, closing quotation marks and brackets after it. */
const END = /[.!?…]["'”’»)\]]*$/u;
/** What the end of a sentence may end with; most words end with none of it, and are passed by. */
const CLOSING: ReadonlySet<string> = new Set('.!?…"\'”’»)]');
const QUESTION = /[!?]["'”’»)\]]*$/u;
const CLOSED_QUOTATION = /[.!?…]["'”’»)\]]+\s/u;

function locateSentences(text: string): LocatedSentences {
  const sentences = tokenizeWithCompromise(text);
  const ends = new Set(sentences.map((sentence) => sentence.at(-1)?.end));
  const fused = splitFusedTerms(text, sentences.flat());
  const terms = fused.terms;
  const bounds: [number, number][] = [];
  let start = 0;
  terms.forEach((word, index) => {
    const next = terms[index + 1];
    if (next === undefined) return;
    const ended = ends.has(word.end) || fused.ends.has(word.end);
    const isApart = next.start === word.end + 1 && text[word.end] === ' ';
    if (!ended && isApart && !CLOSING.has(text.charAt(word.end - 1))) return;
    const between = text.slice(word.end, next.start);
    const left =
      text.slice(Math.max(0, word.start - 8), word.end) + between.slice(0, closingLength(between)).trimEnd();
    const following = text.slice(next.start, next.end);
    if (!(ended ? confirmsEnd(left, between, following) : missesEnd(left, between, following))) return;
    const end = word.end + closingLength(between);
    bounds.push([start, end]);
    start = end;
  });
  bounds.push([start, text.length]);
  return {
    bounds: bounds.map(([from, to]) => trim(text, from, to)).filter(([from, to]) => to > from),
    terms,
  };
}

/** Whether an end that compromise sees is one. */
function confirmsEnd(left: string, between: string, following: string): boolean {
  if (between.includes('\n')) return true;
  if (TITLE.test(left)) return false;
  if (INITIAL.test(left)) return AFTER_ABBREVIATION.test(following);
  if (SHORTENED.test(left)) return !GOES_ON.test(following) && !/cf\.$/u.test(left);
  // "Yahoo! said so", "“Is it?” he asked": a small letter goes on.
  return !((QUESTION.test(left) || SPACED_DOTS.test(left)) && /^\p{Ll}{2}/u.test(following));
}

/** Whether there is an end that compromise does not see. */
function missesEnd(left: string, between: string, following: string): boolean {
  if (
    ABBREVIATION.test(left) &&
    (AFTER_ABBREVIATION.test(following) || (left.endsWith('m.') && COURTESY.test(following)))
  )
    return true;
  return END.test(left) && CLOSED_QUOTATION.test(between) && /^\p{Lu}/u.test(following) && !TITLE.test(left);
}

/** Marks up to the last white space before the next word belong to the sentence, the rest opens the next one. */
function closingLength(between: string): number {
  // What stands behind a line break belongs to what follows: the mark of a list item.
  const line = between.lastIndexOf('\n');
  if (line >= 0) return line;
  for (let index = between.length - 1; index >= 0; index--) {
    if (/\s/u.test(between.charAt(index))) return index;
  }
  const closing = /^[.!?…]*["'”’»)\]]*/u.exec(between);
  return closing?.[0].length ?? between.length;
}

function trim(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return [start, end];
}
