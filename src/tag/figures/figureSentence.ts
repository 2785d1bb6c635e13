import type { Mention } from '../../model/entity.ts';
import type { PartOfSpeech, Sentence } from '../../model/taggedArticle.ts';
import { type FigureCueLexicon, type FoundCue, findCues } from './figureCues.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureToken } from './figureToken.ts';
import { classifyWords, type WordClass } from './figureWordClass.ts';

/** One sentence with its quantities, cues and word classes: what measure, subject and kind are read from. */
export interface FigureSentence {
  /** Offset of the sentence in the article's text. */
  readonly base: number;
  readonly text: string;
  readonly tokens: readonly FigureToken[];
  readonly classes: readonly WordClass[];
  readonly cues: readonly FoundCue[];
  readonly quantities: readonly Quantity[];
  /** Tokens that end a mention of a person, body or place, or that the parser holds to be a proper noun. */
  readonly proper: ReadonlySet<number>;
}

export function readFigureSentence(
  sentence: Sentence,
  text: string,
  tokens: readonly FigureToken[],
  quantities: readonly Quantity[],
  lexicon: FigureCueLexicon,
  mentions: readonly Mention[],
): FigureSentence {
  const base = sentence.span.start;
  const cues = findCues(tokens, lexicon);
  const parts = new Map<number, PartOfSpeech>();
  for (const { start, pos } of sentence.tokens) if (pos !== undefined) parts.set(start - base, pos);
  const classes = classifyWords(tokens, cues, quantities, parts);
  const ends = new Set(mentions.filter(({ form }) => form === 'name').map(({ span }) => span.end - base));
  const proper = new Set<number>();
  for (const [index, { start, end }] of tokens.entries()) {
    if (ends.has(end) || parts.get(start) === 'properNoun') proper.add(index);
  }
  return {
    base,
    text,
    tokens,
    classes,
    cues,
    quantities,
    proper,
  };
}

/** In tokens; a page without punctuation must not cost the square of its length. */
const CLAUSE_REACH = 50;
/** Marks and words that close a clause off; commas do not. */
const BREAKS: ReadonlySet<string> = new Set('; : . ! ? — – but while whereas although though'.split(' '));

/** Token bounds of the clause around an index: kinds and subjects are not read across it. */
export function clauseAround({ tokens }: FigureSentence, at: number): { start: number; end: number } {
  let start = at;
  while (start > Math.max(0, at - CLAUSE_REACH) && !isBreak(tokens, start - 1)) start--;
  let end = at;
  while (end < Math.min(tokens.length, at + CLAUSE_REACH) && !isBreak(tokens, end)) end++;
  return { start, end };
}

function isBreak(tokens: readonly FigureToken[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && BREAKS.has(token.lower) && !(token.glued && tokens[at + 1]?.glued === true);
}

/** Cues that begin in a stretch of tokens, in order; by bisection, so that long sentences stay linear. */
export function cuesBetween({ cues }: FigureSentence, start: number, end: number): readonly FoundCue[] {
  const firstFrom = (limit: number): number => {
    let low = 0;
    let high = cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cues[middle]?.start ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return cues.slice(firstFrom(start), firstFrom(end));
}
