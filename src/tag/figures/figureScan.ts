import { type Amount, isMinus, readAmount } from './figureAmount.ts';
import { approximationAfter, approximationBefore } from './figureApproximation.ts';
import { laterPeriod, openingPeriod, outputBase, rateBase, shareBase } from './figureBase.ts';
import { isNoQuantity } from './figureExclusion.ts';
import { isThing } from './figureInstitution.ts';
import { joinParts, shareUnits } from './figureList.ts';
import { isMoment } from './figureMoment.ts';
import type { Quantity } from './figureQuantity.ts';
import { type RangeMatch, readRange, scaledFirst } from './figureRange.ts';
import { isMultiplying, readMultiple, readNth, readRatio } from './figureRatio.ts';
import type { FigureResources } from './figureResources.ts';
import { shareBases } from './figureShared.ts';
import { type FigureToken, isHyphen, isNumber, isWord } from './figureToken.ts';
import { isFractionQuantity, isNothing, isOneQuantity } from './numberSense.ts';
import { fractionSigns, tensWords, unitWords, vagueWords } from './numberWords.ts';
import { mayCount } from './numeralWords.ts';
import type { Unit } from './unitTable.ts';

export interface ScanOptions {
  readonly hasDecimalComma: boolean;
  /** Whether a number at these offsets of the sentence is part of a date. */
  isDate(start: number, end: number): boolean;
}

/** Quantities of one sentence in order, with unit, approximation and base, before their meaning is known. */
export function scanQuantities(
  text: string,
  tokens: readonly FigureToken[],
  resources: FigureResources,
  options: ScanOptions,
): Quantity[] {
  const quantities: Quantity[] = [];
  let hasCounted = false;
  let at = 0;
  while (at < tokens.length) {
    const read = mayBegin(tokens, at, resources)
      ? readQuantity(text, tokens, at, resources, options, hasCounted)
      : undefined;
    if (read === undefined) at++;
    else {
      if (read.quantity !== undefined && !isMoment(tokens, read.quantity, quantities.at(-1))) {
        // What the last figure took to its right ("at least") is not this one's to its left.
        const isFree = read.quantity.start >= (quantities.at(-1)?.end ?? 0);
        quantities.push(isFree ? read.quantity : { ...read.quantity, start: at });
        hasCounted ||= /^(?:count|percent)$/u.test(read.quantity.unit?.kind ?? '');
      }
      at = Math.max(read.next, at + 1);
    }
  }
  return shareBases(tokens, joinParts(tokens, shareUnits(tokens, quantities)));
}

/** Words that open a numeral, a ratio or a multiple; most tokens are others, and are passed over at the cost of this look-up. */
const OPENING: ReadonlySet<string> = new Set([
  ...unitWords.keys(),
  ...tensWords.keys(),
  ...vagueWords.keys(),
  ...['half', 'twice', 'minus', 'every'],
]);

function mayBegin(tokens: readonly FigureToken[], at: number, { units }: FigureResources): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isNumber(token) || units.currencySigns.has(token.text)) return true;
  if (!isWord(token)) return isMinus(token) || fractionSigns.has(token.text);
  if (token.lower === 'a' || token.lower === 'an') return mayCount(tokens, at);
  return OPENING.has(token.lower) || isMultiplying(token.lower);
}

interface Reading {
  /** Absent for a number that is no quantity. */
  readonly quantity?: Quantity;
  readonly next: number;
}

function readQuantity(
  text: string,
  tokens: readonly FigureToken[],
  at: number,
  resources: FigureResources,
  options: ScanOptions,
  continuesCount: boolean,
): Reading | undefined {
  const ratio = readNth(tokens, at) ?? readRatio(tokens, at);
  if (ratio !== undefined) {
    const { end, value, of, sharers } = ratio;
    return complete(text, tokens, inWords(at, end, roundShare(value), of ?? 'ratio', sharers), resources);
  }
  const multiple = readMultiple(tokens, at);
  if (multiple !== undefined)
    return complete(text, tokens, inWords(at, at + 1, multiple, 'times', undefined), resources);
  const amount = readAmount(tokens, at, resources, options);
  if (amount === undefined) return undefined;
  const candidate = readRange(tokens, amount, resources, options);
  if (isScore(tokens, candidate)) return { next: candidate?.second.numeral.end ?? at + 1 };
  const isRange =
    candidate !== undefined && !isRejected(tokens, amount, candidate.second, true, options, continuesCount);
  const range = isRange ? candidate : undefined;
  const last = range?.second ?? amount;
  if (range === undefined && isRejected(tokens, amount, amount, false, options, continuesCount)) {
    return { next: amount.numeral.end };
  }
  const isFraction = last.numeral.form === 'fraction' && last.unit === undefined;
  const unit =
    last.unit ?? amount.unit ?? (isFraction ? { kind: 'ratio', name: 'ratio', code: undefined } : undefined);
  const bounds = range === undefined ? undefined : [scaledFirst(range), range.second.value];
  const vague = amount.numeral.max;
  const exact = amount.numeral.form === 'fraction' ? roundShare(amount.value) : amount.value;
  const core: Quantity = {
    start: range?.start ?? amount.start,
    end: last.end,
    numeral: amount.numeral.start,
    value: bounds === undefined && vague === undefined ? exact : undefined,
    min: bounds === undefined ? (vague === undefined ? undefined : amount.value) : Math.min(...bounds),
    max: bounds === undefined ? vague : Math.max(...bounds),
    approximation: 'exact',
    unit,
    base: undefined,
    isScaled: last.numeral.scale > 1,
    form: last.numeral.form,
  };
  return complete(text, tokens, core, resources);
}

/** A share or a multiple as a quantity. */
function inWords(
  start: number,
  end: number,
  value: number,
  name: string,
  base: string | undefined,
): Quantity {
  return {
    start,
    end,
    numeral: start,
    value,
    min: undefined,
    max: undefined,
    approximation: 'exact',
    unit: { kind: 'ratio', name, code: undefined },
    base,
    isScaled: false,
    form: 'words',
  };
}

function isRejected(
  tokens: readonly FigureToken[],
  first: Amount,
  last: Amount,
  isRange: boolean,
  options: ScanOptions,
  continuesCount: boolean,
): boolean {
  const unit = last.unit ?? first.unit;
  const hasNoun = last.hasNoun || first.hasNoun;
  const hasUnit = unit !== undefined && !hasNoun;
  const hasSign = first.isMoney && first.start < first.numeral.start;
  const opening = tokens[first.numeral.start]?.start ?? 0;
  const closing = tokens[last.numeral.end - 1]?.end ?? 0;
  if (unit?.kind !== 'duration' && !first.isMoney && options.isDate(opening, closing)) return true;
  if (isNoQuantity(tokens, first.numeral, { hasUnit, hasNoun, hasSign, continuesCount })) return true;
  if (isAdjective(tokens, first, unit) || isOwnAge(tokens, first, unit)) return true;
  if (first.numeral.form === 'words' && first.value === 0) return !isNothing(tokens, first);
  if (first.numeral.form === 'fraction') return !isFractionQuantity(tokens, first, hasUnit);
  return first.numeral.form === 'words' && first.value === 1 && !isRange && !isOneQuantity(tokens, first);
}

/** A third is written 0.3333: shares in words are no measurements to 16 places. */
function roundShare(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** "won 2-1", "voted five to two": two bare numbers with a hyphen, or the larger first. */
function isScore(tokens: readonly FigureToken[], range: RangeMatch | undefined): boolean {
  if (range === undefined || range.first.unit !== undefined || range.second.unit !== undefined) return false;
  if (range.start !== range.first.start) return false;
  const joint = tokens[range.first.end]?.lower ?? '';
  return /^[-–—]$/u.test(joint) || (joint === 'to' && range.first.value > range.second.value);
}

/** "a two-month contract", "six-speed": number words joined to a noun describe a thing; "65-year-old" does measure. */
function isAdjective(tokens: readonly FigureToken[], { numeral }: Amount, unit: Unit | undefined): boolean {
  if (numeral.form !== 'words' || numeral.scale !== 1 || !isHyphen(tokens[numeral.end])) return false;
  return isWord(tokens[numeral.end + 1]) && unit?.kind !== 'other' && unit?.name !== 'year of age';
}

/** How far before "over" the amount may stand that is spread over a period, in tokens. */
const SPREAD_REACH = 6;

/** Money and shares are spread. */
const SPREAD = /^(?:[%$€£¥]|percent|cent|euros|dollars|pounds|crowns|francs|million|billion|bn)$/u;

/** "a 4% raise over two years", "30 million over three years": behind an amount "over" opens the period of it. */
function isPeriod(
  tokens: readonly FigureToken[],
  { start, unit }: Quantity,
  edge: number | undefined,
): boolean {
  if (unit?.kind !== 'duration' || edge !== start - 1 || tokens[edge]?.lower !== 'over') return false;
  return tokens.slice(Math.max(0, edge - SPREAD_REACH), edge).some(({ text }) => SPREAD.test(text));
}

/** "a 63-year-old woman": how old somebody is tells nothing of what is reported; a skull of 200,000 years does. */
function isOwnAge(tokens: readonly FigureToken[], { numeral }: Amount, unit: Unit | undefined): boolean {
  if (unit?.name !== 'year of age' || numeral.value > 115) return false;
  // "Tom is 35 years of age"
  if (!isHyphen(tokens[numeral.end]))
    return /^(?:is|was|am|are|were|'s)$/u.test(tokens[numeral.start - 1]?.lower ?? '');
  const whose = tokens[numeral.end + 4]?.lower ?? '';
  // "The 24-year-old is believed to have died"
  if (!/^\p{L}/u.test(whose) || BEHIND_PERSON.test(whose)) return true;
  return PERSON.test(whose) && !isThing(whose);
}

const BEHIND_PERSON =
  /^(?:is|was|has|had|will|would|who|whose|and|or|but|from|in|of|at|on|with|to|said|says|told|can|could|may|did|does|died|won|went|got|also)$/u;
const PERSON =
  /^(?:man|woman|boy|girl|mother|father|child|baby|toddler|teenager|student|pupil|suspect|resident|victim|son|daughter|brother|sister|widow|\p{Ll}{3,}(?:er|or|ist|ian|man|woman|boy|girl))$/u;

/** Adds base and approximation, on both sides. */
function complete(
  text: string,
  tokens: readonly FigureToken[],
  core: Quantity,
  resources: FigureResources,
): Reading {
  const nearest = approximationBefore(tokens, core.start, resources);
  const before = isPeriod(tokens, core, nearest?.edge) ? undefined : nearest;
  const output = outputBase(tokens, core.end);
  const rate = output ?? rateBase(text, tokens, core.end, core.unit);
  const isShare = core.unit?.kind === 'percent' || core.unit?.kind === 'ratio';
  const isRegular = core.unit !== undefined && /^(?:count|currency|mass)$/u.test(core.unit.kind);
  const base =
    rate?.base ??
    (isShare ? shareBase(text, tokens, core.end) : undefined) ??
    (isRegular ? (laterPeriod(tokens, core.end) ?? openingPeriod(tokens)) : undefined) ??
    core.base;
  const end = rate?.end ?? core.end;
  const after = before === undefined ? approximationAfter(tokens, end, resources) : undefined;
  const quantity: Quantity = {
    ...core,
    start: before?.edge ?? core.start,
    end: after?.edge ?? end,
    approximation: before?.approximation ?? after?.approximation ?? 'exact',
    base,
  };
  return { quantity, next: quantity.end };
}
