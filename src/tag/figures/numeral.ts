import { type FigureToken, isHyphen, isNumber } from './figureToken.ts';
import { fractionSigns, scaleLetters, scaleWords } from './numberWords.ts';
import { readFraction, readVague, readWords } from './numeralWords.ts';

/** A number as written: digits or words with their scale, or a fraction. Token indexes, half-open. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Upper end of a vague number: "dozens". */
  readonly max?: number;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** 1 unless a scale word or letter was read. */
  readonly scale: number;
}

export interface NumeralOptions {
  /** A currency sign stands before: "m" is million, not metre. */
  readonly isMoney: boolean;
  /** "3,5" is three and a half: texts in languages other than English. */
  readonly hasDecimalComma: boolean;
}

/** The longest numeral that begins at a token. */
export function readNumeral(
  tokens: readonly FigureToken[],
  at: number,
  options: NumeralOptions,
): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isNumber(token)) return withHalf(tokens, readDigits(tokens, at, options), options);
  const words = readFraction(tokens, at) ?? readVague(tokens, at) ?? readWords(tokens, at);
  return words?.form === 'words' ? withHalf(tokens, words, options) : words;
}

/** "six and a half years", "two and a half million": not "a million and a half" of something else. */
function withHalf(tokens: readonly FigureToken[], numeral: Numeral, options: NumeralOptions): Numeral {
  const { end, scale, value } = numeral;
  const isHalf =
    scale === 1 &&
    Number.isInteger(value) &&
    tokens[end]?.lower === 'and' &&
    /^(?:a|one)$/u.test(tokens[end + 1]?.lower ?? '') &&
    tokens[end + 2]?.lower === 'half';
  if (!isHalf) return numeral;
  const scaled = readScale(tokens, end + 3, options);
  return { ...numeral, end: scaled.end, value: (value + 0.5) * scaled.scale, scale: scaled.scale };
}

function readDigits(tokens: readonly FigureToken[], at: number, options: NumeralOptions): Numeral {
  let end = at + 1;
  let value = Number((tokens[at]?.text ?? '').replace(/[, \u00a0\u202f\u2009]/gu, ''));
  const decimal = tokens[at + 2];
  if (
    (options.hasDecimalComma || isMeasured(tokens[at + 3])) &&
    Number.isInteger(value) &&
    tokens[at + 1]?.text === ',' &&
    tokens[at + 1]?.glued === true &&
    isNumber(decimal) &&
    decimal.glued &&
    /^\d{1,2}$/u.test(decimal.text)
  ) {
    value += Number(`0.${decimal.text}`);
    end = at + 3;
  }
  const sign = fractionSigns.get(tokens[end]?.text ?? '');
  if (sign !== undefined) {
    // "2½ million"
    const scaled = readScale(tokens, end + 1, options);
    return { ...scaled, start: at, value: (value + sign) * scaled.scale, form: 'digits' };
  }
  const slashed = readSlash(tokens, at, value, options);
  if (slashed !== undefined) return slashed;
  // "3 1/2"
  const mixed =
    isNumber(tokens[end]) && tokens[end + 1]?.text === '/'
      ? readSlash(tokens, end, Number(tokens[end]?.text), options)
      : undefined;
  if (mixed !== undefined && Number.isInteger(value) && mixed.value < 1) {
    return { ...mixed, start: at, value: value + mixed.value };
  }
  const scaled = readScale(tokens, end, options);
  return {
    start: at,
    end: scaled.end,
    value: scaleExactly(value, scaled.scale),
    form: 'digits',
    scale: scaled.scale,
  };
}

/** "3,5 percent" is three and a half in English too: no list is written without a space. */
function isMeasured(token: FigureToken | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:%|percent|per|degrees|km|kg|°)$/u.test(token.lower) || scaleWords.has(token.lower))
  );
}

/** "1/2", but not "24/7" or "7/9"; also "21⁄2", into which compatibility forms of Unicode turn "2½". */
function readSlash(
  tokens: readonly FigureToken[],
  at: number,
  numerator: number,
  options: NumeralOptions,
): Numeral | undefined {
  const below = tokens[at + 2];
  const slash = tokens[at + 1];
  const isSlash = slash?.glued === true && /^[/⁄]$/u.test(slash.text);
  if (!isSlash || !isNumber(below) || !below.glued) return undefined;
  const denominator = Number(below.text);
  const whole = slash.text === '⁄' && numerator > 10 ? Math.floor(numerator / 10) : 0;
  const part = numerator - 10 * whole;
  if (![2, 3, 4, 5, 8, 10, 16].includes(denominator) || !(part < denominator)) return undefined;
  if (whole === 0) return { start: at, end: at + 3, value: part / denominator, form: 'fraction', scale: 1 };
  const scaled = readScale(tokens, at + 3, options);
  return { ...scaled, start: at, value: (whole + part / denominator) * scaled.scale, form: 'digits' };
}

/** Scale words and letters after a number: "4 hundred million", "3-million", "2.7m". */
function readScale(
  tokens: readonly FigureToken[],
  from: number,
  { isMoney }: NumeralOptions,
): { end: number; scale: number } {
  let end = from;
  let scale = 1;
  for (;;) {
    const skipped = isHyphen(tokens[end]) && scaleWords.has(tokens[end + 1]?.lower ?? '') ? 1 : 0;
    const token = tokens[end + skipped];
    const word = scaleWords.get(token?.lower ?? '');
    const letter = token?.glued === true && scale === 1 ? scaleLetters.get(token.lower) : undefined;
    const isUnitLetter = token?.lower !== 'k' && !isMoney && token?.lower !== 'm';
    if (word !== undefined) scale *= word;
    else if (letter !== undefined && !isUnitLetter && isScaleLetter(token?.text ?? '', isMoney, tokens, end))
      scale *= letter;
    else return { end, scale };
    end += skipped + 1;
  }
}

/** Without a currency "m" is million before a word ("2.7m people", "1.2m of its customers") and else metre; "k" is a thousand. */
function isScaleLetter(
  letter: string,
  isMoney: boolean,
  tokens: readonly FigureToken[],
  at: number,
): boolean {
  if (isMoney || /^k$/iu.test(letter)) return true;
  if (isOfMany(tokens, at)) return true;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next?.kind !== 'word') return false;
  // Metres are never written large.
  if (letter === 'M') return true;
  if (next.lower === 'of') return /^(?:its|their|the|those|these|all|them)$/u.test(second?.lower ?? '');
  // "1.2m UK customers"
  if (/^\p{Lu}/u.test(next.text))
    return /^\p{Ll}{3,}s$/u.test(second?.text ?? '') || /^\p{Lu}{2,}$/u.test(next.text);
  return /^\p{Ll}{3,}$/u.test(next.text) && !NO_THING.has(next.lower);
}

/** How far before "9.4m" the noun may stand that says what is counted, in tokens. */
const MANY_REACH = 10;
/** What comes in millions and has no length. */
const MANY =
  /^(?:populations?|users|customers|subscribers|viewers|readers|listeners|audiences?|members|passengers|visitors|tourists|voters|votes|followers|households|homes|people|workers|jobs|pupils|students|patients|shares|copies|tickets|downloads|sales|revenues?|turnover|profits?|loss(?:es)?|budgets?|deficit|surplus|spending|funding|debts?|investments?|savings|cash|costs?|levy|fines?|raise[ds]?|bring|brings|brought|earn(?:s|ed)?|save[ds]?|pay|pays|paid|spend|spends|spent|invest(?:s|ed)?|borrow(?:s|ed)?)$/u;

/** "a population of 5m", "shrink from 9.4m to 8.1m" said of people, "raise 90m a year". */
function isOfMany(tokens: readonly FigureToken[], at: number): boolean {
  if (NO_THING.has(tokens[at + 1]?.lower ?? '')) return false;
  for (let index = at - 2; index >= Math.max(0, at - MANY_REACH); index--) {
    const word = tokens[index]?.lower ?? '';
    if (/^[.;:]$/u.test(word)) return false;
    if (MANY.test(word)) return true;
  }
  return false;
}

/** After "40m" these say that metres are meant. */
const NO_THING = new Set([
  'high',
  'tall',
  'long',
  'wide',
  'deep',
  'away',
  'below',
  'above',
  'from',
  'and',
  'the',
  'freestyle',
  'sprint',
  'race',
  'under',
  'off',
]);

/** Multiplies without leaving 2.4 * 1e9 as 2400000000.0000005. */
function scaleExactly(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}
