import type { Amount } from './figureAmount.ts';
import { isSaying } from './figureSaying.ts';
import { type FigureToken, isWord } from './figureToken.ts';

/** "one" that points instead of counting: "the one", "no one", "one another", "one of the". */
const ONE_AFTER = new Set(
  'the this that these no any every each some another which last next other only big good first second single is was and or'.split(
    ' ',
  ),
);
const ONE_BEFORE = new Set([
  'of',
  'another',
  'who',
  'that',
  'which',
  'thing',
  'such',
  'more',
  'can',
  'could',
  'must',
  'should',
  'side',
  'hand',
  'day',
  'reason',
  'way',
]);
const STRESSED = new Set([
  'just',
  'only',
  'exactly',
  'about',
  'than',
  'least',
  'most',
  'within',
  'over',
  'under',
  'nearly',
  'almost',
  'for',
  'in',
]);

/** "of one mind", "with one voice", "on one line": together, not counted. */
const TOGETHER = /^(?:of|on|in|at|with|as|under|to)$/u;
const TOGETHERNESS =
  /^(?:stage|time|mind|voice|line|page|piece|roof|table|breath|stroke|go|accord|heart|body)$/u;

/** Whether "one" or "a" counts: "one solution", "one week", "a million", but not "the one" or "one another". */
export function isOneQuantity(tokens: readonly FigureToken[], amount: Amount): boolean {
  const { numeral, hasNoun, unit } = amount;
  const before = tokens[numeral.start - 1]?.lower ?? '';
  const after = tokens[numeral.end]?.lower ?? '';
  // "is a metre lower": the article has been judged where it was read.
  if (unit !== undefined && !hasNoun && /^an?$/u.test(tokens[numeral.start]?.lower ?? '')) return true;
  if (ONE_AFTER.has(before)) return false;
  if (ONE_BEFORE.has(after) && !STRESSED.has(before)) return false;
  if (TOGETHER.test(before) && TOGETHERNESS.test(after)) return false;
  if (hasNoun && isUnnamedSource(tokens, amount)) return false;
  return hasNoun || unit !== undefined;
}

/** "zero deaths", "zero percent", but no "net zero emissions", "ground zero" or "zero hours contracts". */
export function isNothing(tokens: readonly FigureToken[], { numeral, hasNoun, unit }: Amount): boolean {
  if (/^(?:net|ground|absolute|near|sub|below|above)$/u.test(tokens[numeral.start - 1]?.lower ?? ''))
    return false;
  return hasNoun || unit?.kind === 'percent';
}

/** Longest clause between a source and what it says, in tokens. */
const CLAUSE_REACH = 12;

/** "One minister said", "one official, who wished to remain unnamed, told us": who speaks is not counted. */
function isUnnamedSource(tokens: readonly FigureToken[], { end }: Amount): boolean {
  // "One banker insisted": a past in -ed reads as one more word of the noun.
  if (tokens[end]?.text !== ',') return speaks(tokens[end - 1]) || speaks(tokens[end]);
  const closing = tokens.slice(end + 1, end + CLAUSE_REACH).findIndex(({ text }) => text === ',');
  return closing >= 0 && speaks(tokens[end + closing + 2]);
}

function speaks(token: FigureToken | undefined): boolean {
  return isSaying(token?.lower ?? '') || token?.lower === 'asked';
}

const FRACTION_CUE = new Set(
  'than about around roughly approximately nearly almost barely only just some over under least most by'.split(
    ' ',
  ),
);
/** Behind a share that stands alone: verbs, and words that open a phrase of their own. */
const ALONE_BEFORE =
  /^(?:is|are|was|were|has|have|had|do|does|did|in|on|at|from|since|to|will|would|could|can|may|should|by|and|or|but|for|went|go|goes|came|come|said|say|this|last|next|over|during|through|after|before|between|within|when|while|as|because|unless|if|than|compared|year|annually|overnight|today|yesterday|not)$/u;
/** "fell a tenth": what has moved so far. */
const MOVED =
  /^(?:rose|fell|fallen|risen|grew|grown|dropped|climbed|jumped|gained|lost|shrank|shrunk|slipped|slid|sank|tumbled|plunged|soared|surged|dipped|up|down)$/u;
const DETERMINER = /^(?:the|an?|its|their|his|her|our|all|these|those|this|that)$/u;

/**
 * Whether "half", "a third" and the like are a share: of something, by so much, or with an approximation.
 * "the second half", "half-time", "a third proposal" and "a quarter" are none.
 */
export function isFractionQuantity(
  tokens: readonly FigureToken[],
  { numeral }: Amount,
  hasUnit: boolean,
): boolean {
  const before = tokens[numeral.start - 1]?.lower ?? '';
  const after = tokens[numeral.end];
  const word = tokens[numeral.end - 1]?.lower ?? '';
  if (tokens[numeral.start]?.kind === 'number' || !/^\p{L}/u.test(word)) return true;
  if (
    /^(?:first|second|other|last|final|opening|the|next|early|late|top|bottom|better|best|upper|lower|front|back|left|right|(?:north|south|east|west)ern)$/u.test(
      before,
    ) &&
    word === 'half'
  )
    return false;
  if (after !== undefined && /^[-‐‑–]$/u.test(after.text)) return false;
  if (hasUnit) return true;
  if (after?.lower === 'of' || /s$/u.test(word)) return true;
  if (after?.lower === 'as')
    return /^(?:many|much|often|big|large|long|high|fast)$/u.test(tokens[numeral.end + 1]?.lower ?? '');
  if (after?.lower === 'way') return false;
  if (
    /^(?:more|less|fewer|lower|higher|cheaper|bigger|smaller|larger|longer|shorter|faster|slower)$/u.test(
      after?.lower ?? '',
    )
  )
    return word !== 'half' || /^(?:more|less)$/u.test(after?.lower ?? '') === false;
  if (word === 'half' && DETERMINER.test(after?.lower ?? '')) return true;
  // "one third do not": where "a third" may be an ordinal, "one third" is none.
  const isShare = tokens[numeral.start]?.lower === 'one' || FRACTION_CUE.has(before) || MOVED.test(before);
  return isShare && (!isWord(after) || ALONE_BEFORE.test(after.lower));
}
