import { readCountedNoun } from './figureNoun.ts';
import type { FigureResources } from './figureResources.ts';
import { type FigureToken, isHyphen, isNumber, isWord } from './figureToken.ts';
import { type Numeral, type NumeralOptions, readNumeral } from './numeral.ts';
import { matchCurrencySign, matchUnit, type Unit } from './unitTable.ts';

/** A number with the unit, currency or noun that belongs to it. */
export interface Amount {
  /** First token: the currency sign, the minus or the numeral. */
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly isMoney: boolean;
  readonly hasNoun: boolean;
}

/** Reads a currency sign, a number, its scale and its unit at a token; `undefined` where no number begins. */
export function readAmount(
  tokens: readonly FigureToken[],
  at: number,
  { units }: FigureResources,
  options: Omit<NumeralOptions, 'isMoney'>,
  /** It ends a range of money: "m" is a million in "€80-100m". */
  isOfMoney = false,
): Amount | undefined {
  const sign = readSign(tokens, at);
  const currency = matchCurrencySign(units, tokens, sign.end);
  const afterCurrency = readSign(tokens, currency?.end ?? sign.end);
  const from = afterCurrency.end;
  const numeral = readNumeral(tokens, from, { ...options, isMoney: currency !== undefined || isOfMoney });
  if (numeral === undefined) return undefined;
  const isNegative = sign.isNegative || afterCurrency.isNegative;
  if ((currency !== undefined || isNegative) && numeral.form === 'vague') return undefined;
  const value = isNegative ? -numeral.value : numeral.value;
  if (currency !== undefined) {
    if (numeral.form !== 'digits' && numeral.form !== 'fraction') return undefined;
    if (/^\p{L}/u.test(tokens[sign.end]?.text ?? '') && !isCodeBeforeNumber(tokens, currency.end))
      return undefined;
    const end = skipRepeatedCurrency(tokens, numeral.end);
    return { start: at, end, numeral, value, unit: currency.unit, isMoney: true, hasNoun: false };
  }
  if (isOrdinalSecond(tokens, numeral)) return undefined;
  const unit = readUnit(tokens, numeral, units);
  if (unit !== undefined) {
    return {
      start: at,
      end: unit.end,
      numeral,
      value,
      unit: unit.unit,
      isMoney: unit.unit.kind === 'currency',
      hasNoun: false,
    };
  }
  const noun = numeral.form === 'fraction' ? undefined : readNoun(tokens, numeral);
  if (noun !== undefined) {
    const counted: Unit = { kind: 'count', name: noun.name, code: undefined };
    return { start: at, end: noun.end, numeral, value, unit: counted, isMoney: false, hasNoun: true };
  }
  return { start: at, end: numeral.end, numeral, value, unit: undefined, isMoney: false, hasNoun: false };
}

export function isMinus(token: FigureToken | undefined): boolean {
  return token !== undefined && /^[-−–]$/u.test(token.text);
}

/** A minus before a number that does not join it to a word ("F-35") or to another number ("5-10"). */
function readSign(tokens: readonly FigureToken[], at: number): { end: number; isNegative: boolean } {
  const token = tokens[at];
  if (token?.lower === 'minus') return { end: isHyphen(tokens[at + 1]) ? at + 2 : at + 1, isNegative: true };
  const opens =
    isMinus(token) && !(token?.glued === true && /[\p{L}\p{N}%.)]$/u.test(tokens[at - 1]?.text ?? ''));
  if (opens && tokens[at + 1]?.glued === true) return { end: at + 1, isNegative: true };
  return { end: at, isNegative: false };
}

/** "EUR50m", "EUR 50 million" and "Rs 50"; "R 18" and "P 5" only when they touch. */
function isCodeBeforeNumber(tokens: readonly FigureToken[], at: number): boolean {
  const number = tokens[at];
  if (!isNumber(number)) return false;
  return (
    number.glued ||
    (tokens[at - 1]?.text.length ?? 0) >= 3 ||
    /^(?:\$|Rs|Rp|Tk)$/u.test(tokens[at - 1]?.text ?? '') ||
    tokens[at - 1]?.text === '.'
  );
}

/** "$500 US", "$31.20 USD", "$5 million dollars". */
function skipRepeatedCurrency(tokens: readonly FigureToken[], end: number): number {
  return /^(?:US|USD|U\.S\.|dollars?|euros?|EUR)$/u.test(tokens[end]?.text ?? '') ? end + 1 : end;
}

/** One-letter symbols that are safe with a space before them: "5 W" is watts, "5 a" is no unit. */
const LOOSE_SYMBOL = /^[WVJ°%″′]$|^..+$/u;

/** Words and marks before a temperature that is written "39C". */
const WARMTH_BEFORE =
  /^(?:\(|to|of|at|above|below|over|under|nearly|about|around|hit|hits|reach|reached|between|and|minus|[-−]|than|from|topped|past|exceeded|by|a|up|was|is|were|are)$/u;

function readUnit(
  tokens: readonly FigureToken[],
  { start, end, value, scale, form }: Numeral,
  units: FigureResources['units'],
): { end: number; unit: Unit } | undefined {
  const hasHyphen = isHyphen(tokens[end]) && isWord(tokens[end + 1]) && tokens[end + 1]?.glued === true;
  // "two-month", "five-percent": an adjective, judged with the nouns.
  if (hasHyphen && form === 'words' && start + 1 === end && tokens[end + 2]?.text !== '-') return undefined;
  let at = hasHyphen ? end + 1 : end;
  // "half a percentage point", "a quarter of an hour"
  if (form === 'fraction') {
    // "for a seventh month"
    if (
      /^(?:third|fifth|sixth|seventh|eighth|ninth|tenth)$/u.test(tokens[end - 1]?.lower ?? '') &&
      tokens[at]?.lower !== 'of'
    )
      return undefined;
    if (tokens[at]?.lower === 'of') at++;
    if (/^an?$/u.test(tokens[at]?.lower ?? '')) at++;
  } else if (form === 'words' && value === 1 && /^(?:full|whole|single)$/u.test(tokens[at]?.lower ?? ''))
    at++;
  // "36 million Swiss francs": the country of a currency stands before it.
  const isNational = /^\p{Lu}\p{Ll}{2,}(?:ish|ese|ian|an|ch|ss|ic|i|er)$/u.test(tokens[at]?.text ?? '');
  const national = isNational ? matchUnit(units, tokens, at + 1) : undefined;
  const match =
    matchUnit(units, tokens, at) ??
    (national?.unit.kind === 'currency' && !national.isSymbol ? national : undefined);
  if (match === undefined) return undefined;
  const symbol = tokens[at]?.text ?? '';
  if (match.isSymbol && tokens[at]?.glued !== true && match.end === at + 1 && !LOOSE_SYMBOL.test(symbol))
    return undefined;
  // "climbed to 39C", but not "row 39C" or "section 4F"
  if (
    match.isSymbol &&
    /^[CF]$/u.test(symbol) &&
    !(WARMTH_BEFORE.test(tokens[start - 1]?.lower ?? '') && value <= 130)
  )
    return undefined;
  // "1970s", "the 40s"
  if (match.isSymbol && symbol === 's' && (value % 10 === 0 || value >= 1000)) return undefined;
  // "which won 16 won"; "5 kip" is as likely a name
  if (
    /^(?:won|kip|dong|mark|real|bar|som)$/iu.test(symbol) &&
    match.end === at + 1 &&
    value < 100 &&
    scale === 1
  )
    return undefined;
  // "50 pounds of sugar"
  if (/^pounds?$/u.test(symbol) && scale === 1 && tokens[match.end]?.lower === 'of') {
    return { end: match.end, unit: { kind: 'mass', name: 'pound', code: 'lb' } };
  }
  return match;
}

/** "re-elected for a second term": before a noun "second" counts the times, not the time. */
function isOrdinalSecond(tokens: readonly FigureToken[], { end, value, form }: Numeral): boolean {
  if (form !== 'words' || value !== 1 || tokens[end]?.lower !== 'second') return false;
  const next = tokens[end + 1];
  return /^\p{L}{3,}$/u.test(next?.text ?? '') && !BEHIND_SECOND.test(next?.lower ?? '');
}

const BEHIND_SECOND =
  /^(?:later|ago|before|after|and|per|for|from|behind|ahead|slower|faster|longer|shorter|earlier|than|between)$/u;

function readNoun(
  tokens: readonly FigureToken[],
  numeral: Numeral,
): { end: number; name: string } | undefined {
  const { end, value, form, start } = numeral;
  if (!isHyphen(tokens[end])) return readCountedNoun(tokens, end, form === 'vague' ? 10 : value);
  const word = tokens[end + 1];
  if (!isWord(word) || !word.glued || (form === 'words' && end === start + 1)) return undefined;
  // "a 250,000-strong union"
  if (word.lower === 'strong') return { end: end + 2, name: 'member' };
  // "125-seat assembly": the noun stands in the singular behind its hyphen.
  return { end: end + 2, name: word.lower };
}
