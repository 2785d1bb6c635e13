import { pluralOf, readCountedNoun } from './figureNoun.ts';
import { type FigureToken, isHyphen, isWord } from './figureToken.ts';
import { readNumeral } from './numeral.ts';

export interface RatioMatch {
  readonly end: number;
  readonly value: number;
  /** What is counted: "house" in "one in eight houses". */
  readonly of: string | undefined;
  /** What "one in eight houses" is a share of, as written behind it. */
  readonly sharers: string | undefined;
}

const OPTIONS = { isMoney: false, hasDecimalComma: false };
/** "one in five": larger second numbers are places and years, unless round. */
const isWhole = (value: number): boolean =>
  Number.isInteger(value) && value >= 2 && (value <= 12 || value % 10 === 0) && value <= 1_000_000;

/** "one in five", "one train in four", "nine out of ten", "1 in 1,000". */
export function readRatio(tokens: readonly FigureToken[], at: number): RatioMatch | undefined {
  const part = readNumeral(tokens, at, OPTIONS);
  if (
    part === undefined ||
    part.form === 'fraction' ||
    part.form === 'vague' ||
    !Number.isInteger(part.value)
  )
    return undefined;
  let joint = part.end;
  // "one train in four", "three schools out of four"
  const isSplit =
    isWord(tokens[joint]) &&
    !/^(?:in|out|are|is|were|was)$/u.test(tokens[joint]?.lower ?? '') &&
    ((tokens[joint + 1]?.lower === 'in' && (part.value === 1 || isTen(tokens, joint + 2))) ||
      (tokens[joint + 1]?.lower === 'out' && tokens[joint + 2]?.lower === 'of'));
  const inner = isSplit ? tokens[joint] : undefined;
  if (inner !== undefined) joint++;
  const isOutOf = tokens[joint]?.lower === 'out' && tokens[joint + 1]?.lower === 'of';
  if (!isOutOf && tokens[joint]?.lower !== 'in') return undefined;
  // "two out of every five"
  const behind = joint + (isOutOf ? 2 : 1);
  const whole = readNumeral(tokens, tokens[behind]?.lower === 'every' ? behind + 1 : behind, OPTIONS);
  if (
    whole === undefined ||
    whole.form === 'fraction' ||
    whole.form === 'vague' ||
    !isWhole(whole.value) ||
    whole.value <= part.value
  )
    return undefined;
  const isHundred = whole.value === 100 || whole.value === 1000;
  if (!isOutOf && part.value > 1 && whole.value > 10 && !isHundred) return undefined;
  const noun = readCountedNoun(tokens, whole.end, whole.value);
  // "one in ten minutes" is a time, "1 in 2000" may be a year.
  if (
    !isOutOf &&
    noun !== undefined &&
    /^(?:day|week|month|year|hour|minute|second|decade)$/u.test(noun.name)
  )
    return undefined;
  if (/^(?:1[5-9]|20)\d\d$/u.test(tokens[whole.start]?.text ?? '')) return undefined;
  const sharers =
    noun === undefined
      ? undefined
      : tokens
          .slice(whole.end, noun.end)
          .map(({ text }) => text)
          .join(' ');
  return { end: whole.end, value: part.value / whole.value, of: inner?.lower ?? noun?.name, sharers };
}

/** "nine children in ten": where the sentence names no other ten. */
function isTen(tokens: readonly FigureToken[], at: number): boolean {
  return tokens[at]?.lower === 'ten' && !isWord(tokens[at + 1]);
}

const NTH: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
]);

/** "every tenth job": one in ten; "every third day" is a rhythm. */
export function readNth(tokens: readonly FigureToken[], at: number): RatioMatch | undefined {
  if (tokens[at]?.lower !== 'every') return undefined;
  const whole = NTH.get(tokens[at + 1]?.lower ?? '');
  const noun = tokens[at + 2];
  if (whole === undefined || noun === undefined || !/^\p{Ll}{3,}$/u.test(noun.text)) return undefined;
  if (RHYTHM.test(noun.lower)) return undefined;
  return { end: at + 2, value: 1 / whole, of: noun.lower, sharers: pluralOf(noun.lower) };
}

const RHYTHM =
  /^(?:day|week|month|year|hour|minute|second|night|morning|time|season|summer|winter|word|step)$/u;

const MULTIPLIED: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['trebled', 3],
  ['tripled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
]);
const BARE: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
  ['quadruple', 4],
  ['halve', 0.5],
  ['doubling', 2],
  ['trebling', 3],
  ['tripling', 3],
  ['quadrupling', 4],
  ['halving', 0.5],
]);
/** Behind these the bare word moves something ("plans to double its fleet") or is compared with ("almost double what"). */
const BEFORE_BARE =
  /^(?:to|will|would|could|may|might|should|can|must|and|,|than|is|was|almost|nearly|about|roughly|be)$/u;
/** What is moved or compared begins: "double what is budgeted", "triple the number". */
const AFTER_BARE = /^(?:the|what|that|last|its|their|his|her)$/u;
const POSSESSIVE = /^(?:its|their)$/u;
const MODAL = /^(?:to|will|would|could|may|might|should|must|can)$/u;
const CLOSING = /^(?:in|by|from|within|over|during|this|next|again|to|[.,;])$/u;

/** "doubled", "halve": a word that may be a figure and a verb at once. */
export function isMultiplying(word: string): boolean {
  return MULTIPLIED.has(word) || BARE.has(word);
}

/** "has doubled since 2010", "tripled to 27,000", "twice as many". */
export function readMultiple(tokens: readonly FigureToken[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'twice')
    return /^(?:as|the|what|its|their|that)$/u.test(tokens[at + 1]?.lower ?? '') ? 2 : undefined;
  const bare = BARE.get(word);
  // "to get doubled-up"
  if (isHyphen(tokens[at + 1])) return undefined;
  if (bare === undefined) return MULTIPLIED.get(word);
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  // "demands that Sardova halve its emissions"
  const isTransitive = POSSESSIVE.test(after) || (BEFORE_BARE.test(before) && AFTER_BARE.test(after));
  // "expects applications to treble in the coming year", "costs will quadruple"
  const isIntransitive = MODAL.test(before) && (after === '' || CLOSING.test(after));
  return isTransitive || isIntransitive ? bare : undefined;
}
