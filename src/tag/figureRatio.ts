import { readCountedNoun } from './figureNoun.ts';
import { type FigureToken, isWord } from './figureToken.ts';
import { readNumeral } from './numeral.ts';

export interface RatioMatch {
  readonly end: number;
  readonly value: number;
  /** What is counted: "house" in "one in eight houses". */
  readonly of: string | undefined;
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
  // "one train in four"
  const inner =
    part.value === 1 &&
    isWord(tokens[joint]) &&
    tokens[joint]?.lower !== 'in' &&
    tokens[joint + 1]?.lower === 'in'
      ? tokens[joint]
      : undefined;
  if (inner !== undefined) joint++;
  const isOutOf = tokens[joint]?.lower === 'out' && tokens[joint + 1]?.lower === 'of';
  if (!isOutOf && tokens[joint]?.lower !== 'in') return undefined;
  const whole = readNumeral(tokens, joint + (isOutOf ? 2 : 1), OPTIONS);
  if (
    whole === undefined ||
    whole.form === 'fraction' ||
    whole.form === 'vague' ||
    !isWhole(whole.value) ||
    whole.value <= part.value
  )
    return undefined;
  if (!isOutOf && part.value > 1 && whole.value > 10) return undefined;
  const noun = readCountedNoun(tokens, whole.end, whole.value);
  // "one in ten minutes" is a time, "1 in 2000" may be a year.
  if (
    !isOutOf &&
    noun !== undefined &&
    /^(?:day|week|month|year|hour|minute|second|decade)$/u.test(noun.name)
  )
    return undefined;
  if (/^(?:1[5-9]|20)\d\d$/u.test(tokens[whole.start]?.text ?? '')) return undefined;
  return { end: whole.end, value: part.value / whole.value, of: inner?.lower ?? noun?.name };
}
