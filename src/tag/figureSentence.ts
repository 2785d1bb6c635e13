import type { Mention } from '../model/entity.ts';
import type { PartOfSpeech, Sentence } from '../model/taggedArticle.ts';
import { type FigureCueLexicon, type FoundCue, findCues } from './figureCues.ts';
import type { Quantity } from './figureQuantity.ts';
import { type FigureToken, isCapitalised } from './figureToken.ts';

/** What a word does in its sentence, as far as meaning of figures needs it. */
export type WordClass =
  | 'noun'
  | 'verb'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'pronoun'
  | 'to'
  | 'possessive'
  | 'relative'
  | 'number'
  | 'mark';

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

const CLOSED: Readonly<Record<string, WordClass>> = Object.fromEntries(
  (
    [
      [
        'determiner',
        'the a an this these those all its their his her our your my every each several many some no both any such another',
      ],
      [
        'preposition',
        'of in on at for from with by about over under into onto through across against between within without among toward towards despite per via amid upon around during since until before after as like than along including up down out off above below near beyond following',
      ],
      ['conjunction', 'and or but nor while whereas although though because if when so yet unless'],
      ['pronoun', 'it they he she we you i them him us me'],
      ['relative', 'that which who whom whose where what how why'],
      [
        'adverb',
        'already also still just only now then again ever never not even almost nearly recently currently previously once always often soon together alone respectively far well more less most least too very rather instead ago later earlier yesterday today tomorrow here there',
      ],
      [
        'verb',
        'is are was were be been being am has have had having do does did will would shall should can could may might must',
      ],
      ['to', 'to'],
      ['possessive', "'s '"],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
);
const VERB_ROLES = new Set(['up', 'down', 'level', 'amount', 'demand', 'pledge', 'forecast']);

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
  for (const { start, pos } of sentence.tokens) if (pos !== undefined) parts.set(start, pos);
  const ends = new Set(mentions.filter(({ form }) => form === 'name').map(({ span }) => span.end - base));
  const proper = new Set<number>();
  for (const [index, { start, end }] of tokens.entries()) {
    if (ends.has(end) || parts.get(base + start) === 'properNoun') proper.add(index);
  }
  return {
    base,
    text,
    tokens,
    classes: classify(tokens, cues, base, parts, measuredTokens(tokens, quantities)),
    cues,
    quantities,
    proper,
  };
}

/** By closed word lists, then the tagger's part of speech where the sentence was parsed, else by shape and place. */
function classify(
  tokens: readonly FigureToken[],
  cues: readonly FoundCue[],
  base: number,
  parts: ReadonlyMap<number, PartOfSpeech>,
  measured: ReadonlySet<number>,
): WordClass[] {
  const verbs = new Set(cues.filter(({ cue }) => VERB_ROLES.has(cue.role)).map(({ start }) => start));
  const classes: WordClass[] = [];
  for (const [index, token] of tokens.entries()) {
    const closed = Object.hasOwn(CLOSED, token.lower) ? CLOSED[token.lower] : undefined;
    if (measured.has(index)) classes.push('number');
    // A number outside of figures is part of a name ("S&P 500") or a year.
    else if (token.kind === 'number')
      classes.push(/^(?:1[5-9]|20)\d\d$/u.test(token.text) ? 'number' : 'noun');
    else if (closed !== undefined) classes.push(closed);
    else if (token.kind === 'mark') classes.push('mark');
    else
      classes.push(
        openClass(
          token,
          tokens[index + 1],
          classes.at(-1),
          verbs.has(index),
          parts.get(base + token.start),
          /^(?:is|are|was|were|be|been|being|'re|'s)$/u.test(tokens[index - 1]?.lower ?? ''),
        ),
      );
  }
  return classes;
}

/** Tokens of figures, but for the nouns that they count: "30 countries" may itself be the subject of a verb. */
function measuredTokens(tokens: readonly FigureToken[], quantities: readonly Quantity[]): Set<number> {
  const measured = new Set<number>();
  for (const { start, end, numeral, unit } of quantities) {
    for (let at = start; at < end; at++) {
      if (unit?.kind !== 'count' || at <= numeral || tokens[at]?.kind === 'number') measured.add(at);
    }
  }
  return measured;
}

function openClass(
  token: FigureToken,
  next: FigureToken | undefined,
  before: WordClass | undefined,
  isCue: boolean,
  part: PartOfSpeech | undefined,
  isBeVerb: boolean,
): WordClass {
  if (
    /ly$/u.test(token.lower) &&
    token.lower.length > 4 &&
    !/^(?:family|supply|reply|monthly|yearly|weekly|daily|july|italy|assembly|early)$/u.test(token.lower)
  )
    return 'adverb';
  // After a determiner or a possessive there is a noun phrase, whatever the word could be elsewhere.
  const opensPhrase = before === 'determiner' || before === 'possessive' || before === 'preposition';
  if (before === 'to' && isCue) return 'verb';
  if (
    MEASURE_NOUN.test(token.lower) &&
    (before === 'noun' || before === 'determiner' || before === 'possessive')
  )
    return 'noun';
  if (before === 'to')
    return part === 'noun' || part === 'properNoun' || isCapitalised(token) ? 'noun' : 'verb';
  if (part === 'verb' || part === 'auxiliary')
    return opensPhrase && !/ing$/u.test(token.lower) ? 'noun' : 'verb';
  if (part !== undefined && !isCue) return 'noun';
  if (isCapitalised(token) && before !== undefined) return 'noun';
  if (opensPhrase) return 'noun';
  if (isCue && isNominal(token, next, before, isBeVerb)) return 'noun';
  if (isCue) return 'verb';
  const isVerbShape = /(?:ed|ing)$/u.test(token.lower) && token.lower.length > 4;
  return isVerbShape &&
    (before === 'noun' ||
      before === 'verb' ||
      before === 'pronoun' ||
      before === 'relative' ||
      before === 'adverb') &&
    next !== undefined
    ? 'verb'
    : 'noun';
}

/** What news measures, in forms that could be verbs: "consumer prices rose", "the key rate". */
const MEASURE_NOUN =
  /^(?:rates?|prices?|costs?|shares?|tax|taxes|budgets?|deficit|output|growth|sales|profits?|turnout|turnover|wages?|values?|supply|exports?|imports?|yields?|debts?|rents?|fares?|forecasts?|estimates?|needs|damages?|losses|claims?|rains?|records?)$/u;
const GERUND_NOUN =
  /^(?:spending|funding|financing|borrowing|lending|building|earnings|investing|trading|holding)$/u;

/** "defence spending target", "growth forecast for 2026": a cue that is a noun where it stands. */
function isNominal(
  { lower }: FigureToken,
  next: FigureToken | undefined,
  before: WordClass | undefined,
  isBeVerb: boolean,
): boolean {
  if (isBeVerb || before === 'adverb' || before === 'pronoun' || before === 'relative') return false;
  if (GERUND_NOUN.test(lower))
    return (
      next === undefined ||
      !(
        next.kind === 'number' ||
        /^(?:the|an?|its|their|his|her|about|around|more|over|at|up|[$€£¥])$/u.test(next.lower)
      )
    );
  return before === 'noun' && !/(?:ed|ing)$/u.test(lower) && /^(?:of|for)$/u.test(next?.lower ?? '');
}

/** In tokens; a page without punctuation must not cost the square of its length. */
const CLAUSE_REACH = 50;
/** Marks and words that close a clause off; commas do not. */
const BREAK = /^(?:[;:.!?—–]|but|while|whereas|although|though)$/u;

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
  return token !== undefined && BREAK.test(token.lower) && !(token.glued && tokens[at + 1]?.glued === true);
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
