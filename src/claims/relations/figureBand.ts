import type { Figure } from '../../model/figure.ts';
import { scaleOf } from './figureUnit.ts';

/** The values that a figure leaves possible, both ends inclusive. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** "about 3,000" allows for this much either way. editors */
const ABOUT = 0.1;
/** "nearly 58%", "just over 300": on one side, and not far. editors */
const NEARLY = 0.15;
/** Nobody who means 4,500 says "more than 3,200". editors */
export const BEYOND = 0.25;
/** Zeros at the end of a number are taken for rounding, up to this share of the value. editors */
const LARGEST_ROUNDING = 0.05;

/** The band of a figure, or `undefined` where it has no number. */
export function findBand(figure: Figure): Band | undefined {
  const band = findOwnBand(figure);
  const scale = scaleOf(figure);
  return band === undefined ? undefined : { low: band.low * scale, high: band.high * scale };
}

/**
 * The band of a figure in its sense: a fall is below zero, and a percentage that is aimed at or promised was chosen,
 * not measured, so that 4 percent is no rounded 3.5.
 */
export function findSignedBand(figure: Figure, sense: string): Band | undefined {
  const { value, approximation } = figure;
  const isChosen =
    figure.unit.kind === 'percent' && approximation === 'exact' && /^(?:target|pledge|demand)$/u.test(sense);
  if (isChosen && value !== undefined) {
    const exact = value * scaleOf(figure);
    return { low: exact, high: exact };
  }
  const band = findBand(figure);
  if (band === undefined || sense !== 'change down') return band;
  return { low: -band.high, high: -band.low };
}

/** The same in the figure's own unit. */
function findOwnBand({ value, min, max, approximation, quote }: Figure): Band | undefined {
  if (value === undefined) {
    if (min === undefined && max === undefined) return undefined;
    return { low: min ?? Number.NEGATIVE_INFINITY, high: max ?? Number.POSITIVE_INFINITY };
  }
  const rounding = findRounding(value, quote);
  const size = Math.abs(value);
  switch (approximation) {
    case 'exact':
      return { low: value - rounding, high: value + rounding };
    case 'about':
      return {
        low: value - Math.max(rounding, size * ABOUT),
        high: value + Math.max(rounding, size * ABOUT),
      };
    case 'over':
      return { low: value - rounding, high: value + size * (isLoose(quote) ? NEARLY : BEYOND) };
    case 'atLeast':
      return { low: value - rounding, high: Number.POSITIVE_INFINITY };
    case 'under':
      return { low: value - size * (isLoose(quote) ? NEARLY : BEYOND), high: value + rounding };
    case 'atMost':
      return { low: Number.NEGATIVE_INFINITY, high: value + rounding };
  }
}

function isLoose(quote: string): boolean {
  return /\b(?:nearly|almost|just|slightly|close to|a little)\b/iu.test(quote);
}

/**
 * Half of the last digit that was written: 57.8 may be 57.75 to 57.85. Trailing zeros of whole numbers and what a
 * scale word covers ("3 million") may be rounded too.
 */
export function findRounding(value: number, quote: string): number {
  const written = /\d[\d,]*(?:\.(\d+))?/u.exec(quote);
  // A third may be anything that rounds to 33 percent.
  if (written === null)
    return /\b(?:third|quarter|half|fifth|tenth|one in)/iu.test(quote) && value < 1 ? 0.005 : 0;
  const digits = Number(written[0].replaceAll(',', ''));
  const size = Math.abs(value);
  if (digits === 0 || size === 0) return 0;
  // "2 hours and 9 minutes": told to the smaller unit.
  if (/\d[^\d.,]{2,20}? (?:and )?\d/u.test(quote) && !/[–-]|\b(?:to|or|between)\b/u.test(quote)) return 0;
  const scale = size / digits;
  const decimals = written[1]?.length;
  if (decimals !== undefined) return (0.5 / 10 ** decimals) * scale;
  const zeros = /(?<!0)0*$/u.exec(String(digits))?.[0].length ?? 0;
  const lastDigit = scale * 10 ** zeros;
  if (lastDigit <= 1) return percentRounding(size, quote);
  return lastDigit < 10 ? 0 : Math.min(lastDigit / 2, size * LARGEST_ROUNDING);
}

/** "58%" may be 57.8%; "42 dead" is 42. Of small percentages halves are told: 3 is not 3.5. */
function percentRounding(size: number, quote: string): number {
  if (!/%|per\s?cent/iu.test(quote)) return 0;
  return size < 10 ? 0.4 : 0.5;
}

export function overlaps(a: Band, b: Band): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Digits of a number before the zeros that may be rounding: 3 of 278,000 and of 41.3. */
export function countDigits(value: number): number {
  const digits = String(Math.abs(value)).replaceAll(/\D/gu, '');
  let length = digits.length;
  while (length > 0 && digits[length - 1] === '0') length--;
  return length;
}
