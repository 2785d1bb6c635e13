import { type Amount, readAmount } from './figureAmount.ts';
import type { FigureResources } from './figureResources.ts';
import { type FigureToken, isHyphen } from './figureToken.ts';
import type { NumeralOptions } from './numeral.ts';

/** Two amounts that bound one quantity. */
export interface RangeMatch {
  /** Token index where "between" or "from" begins, else where the first amount does. */
  readonly start: number;
  readonly end: number;
  readonly first: Amount;
  readonly second: Amount;
}

/**
 * "2 to 3%", "€100-120bn", "between 1.8 billion and 2.1 billion crowns", "three or four years",
 * "from $200,000 to $414 million" unless a verb of change makes it two values.
 */
export function readRange(
  tokens: readonly FigureToken[],
  first: Amount,
  resources: FigureResources,
  options: Omit<NumeralOptions, 'isMoney'>,
): RangeMatch | undefined {
  const opening = tokens[first.start - 1]?.lower;
  const joint = tokens[first.end];
  if (joint === undefined) return undefined;
  const isDash = /^[-‐‑–—]$/u.test(joint.text);
  const isBetween = opening === 'between' && joint.lower === 'and';
  const isTo = joint.lower === 'to';
  const isOr = joint.lower === 'or';
  if (!isDash && !isBetween && !isTo && !isOr) return undefined;
  const at = first.end + 1 + (isTo && isHyphen(tokens[first.end + 1]) ? 1 : 0);
  const second = readAmount(tokens, at, resources, options, isDash && first.isMoney);
  if (second === undefined || second.numeral.form === 'vague' || first.numeral.form === 'vague')
    return undefined;
  if (second.numeral.form === 'fraction' && first.numeral.form !== 'fraction') return undefined;
  // "slumped by a third to €412m": a step and the level that it led to.
  const isStep = first.numeral.form === 'fraction' && first.unit === undefined && isTo;
  if (isStep && second.numeral.form !== 'fraction') return undefined;
  if (!unitsAgree(first, second)) return undefined;
  if (isOr && !isNeighbour(first, second)) return undefined;
  // "Stoxx 50 -1.3%": a minus, no dash.
  if (isDash && !joint.glued && tokens[first.end + 1]?.glued === true) return undefined;
  // "rose 64 points to 4,577", "fell from 3 to 2 percent": a step and a level, or two levels.
  // "rose by 8,000 to 231,000", but "dropped by 1 to 1.5 degrees"
  const isFarStep = opening === 'by' && second.value > FAR_STEP * first.value;
  const sharesScale = first.numeral.scale === 1 && second.numeral.scale > 1 && first.value < 1000;
  const isChange =
    isTo &&
    !sharesScale &&
    (opening === 'from' || first.unit !== undefined || isFarStep) &&
    changesBefore(tokens, first.start);
  // "by 54% to 46%" sets two against each other.
  const isShare = (first.unit ?? second.unit)?.kind === 'percent';
  if (isTo && opening !== 'from' && isShare && first.value > second.value) return undefined;
  if (isChange || (isTo && first.unit !== undefined && second.unit === undefined)) return undefined;
  const opens = isBetween || (opening === 'from' && isTo) ? first.start - 1 : first.start;
  return { start: opens, end: second.end, first, second };
}

/** Ends of a range lie nearer to each other than a step and the level that it leads to. */
const FAR_STEP = 5;

const CHANGE_BEFORE =
  /^(?:lift(?:s|ed)?|hiked?|trimmed|halved|doubled|rose|rises?|risen|rising|fell|falls?|fallen|falling|gain(?:s|ed)?|add(?:s|ed)?|lost|surged?|soared|tumbled|plunged|plummeted|increased?|increases|increasing|raised?|raises|raising|cut|cuts|cutting|lowered|lowers?|lowering|reduced?|reduces|reducing|grew|grows?|grown|growing|dropped|drops?|dropping|declined?|declines|climbed|climbs?|shrinks?|shrank|shrunk|shrinking|widens?|narrows?|slows?|eases?|improves?|expands?|slips?|sinks?|sank|sunk|tumbles?|doubles?|halves?|jumped|jumps?|up|down|went|slipped|slid|improved|expanded|tripled|widened|narrowed|slowed|accelerated|eased|revised)$/u;
/** How far before "from" its verb may stand: "increased its key rate from"../. */
const VERB_REACH = 9;

function changesBefore(tokens: readonly FigureToken[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - VERB_REACH); index--) {
    const token = tokens[index];
    // "are down by a fifth, from 5,000 to 4,000"
    const isStop =
      token === undefined || /^[.;:]$/u.test(token.text) || (token.text === ',' && index !== at - 2);
    if (token === undefined || isStop) return false;
    if (CHANGE_BEFORE.test(token.lower)) return true;
  }
  return false;
}

function unitsAgree(first: Amount, second: Amount): boolean {
  if (first.unit === undefined) return true;
  if (first.hasNoun) return second.hasNoun && second.unit?.name === first.unit.name;
  return second.unit === undefined || second.unit.name === first.unit.name;
}

/** "three or four", "two or three hundred"; not "$50 or 3 nights". */
function isNeighbour(first: Amount, second: Amount): boolean {
  const ratio = second.value / first.value;
  if (first.unit !== undefined || second.start !== second.numeral.start) return false;
  return ratio > 1 && ratio <= 2 && first.numeral.scale === 1;
}

/** "€100-120bn", "2 to 3 million": the first number takes the scale of the second. */
export function scaledFirst({ first, second }: RangeMatch): number {
  const { scale } = second.numeral;
  if (scale <= 100 || first.numeral.scale > 1) return first.value;
  const bare = second.value / scale;
  return first.value < 1000 && first.value <= bare * 1000 && first.value < second.value
    ? first.value * scale
    : first.value;
}
