import { befallsPeople } from './figureCounted.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureToken } from './figureToken.ts';

/**
 * Gives bare numbers of a sentence the unit that they share: of the figure that closes their list
 * ("24, 25 and 30 percent"), else of the one before ("58 seats, the Front 41").
 */
export function shareUnits(tokens: readonly FigureToken[], quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities];
  for (let index = shared.length - 2; index >= 0; index--) {
    const quantity = shared[index];
    const next = shared[index + 1];
    if (quantity === undefined || next?.unit === undefined || quantity.unit !== undefined) continue;
    const isOf = next.unit.kind === 'count' && isPartOf(tokens, quantity.end, next.start);
    if (isOf || isListJoint(tokens, quantity.end, next.start)) shared[index] = withUnit(quantity, next);
  }
  let last: Quantity | undefined;
  for (const [index, quantity] of shared.entries()) {
    if (quantity.unit !== undefined) {
      // "twice its size" is between two counts, not one of them.
      if (quantity.unit.kind !== 'duration' && quantity.unit.kind !== 'ratio') last = quantity;
      continue;
    }
    // "four of her rivals": what is counted follows.
    const isOfOthers = tokens[quantity.end]?.lower === 'of' && last?.unit?.kind !== 'count';
    if (isOfOthers && /^(?:her|his|their|its|our|my)$/u.test(tokens[quantity.end + 1]?.lower ?? '')) continue;
    // "two rockets landed, injuring 21": people are no rockets.
    if (befallsPeople(tokens[quantity.start - 1]?.lower ?? '')) continue;
    if (last?.unit !== undefined && continues(last, quantity)) shared[index] = withUnit(quantity, last);
  }
  return shared;
}

/** "two of the seven members": what is counted stands behind the whole. */
function isPartOf(tokens: readonly FigureToken[], from: number, to: number): boolean {
  if (tokens[from]?.lower !== 'of') return false;
  // "40 of the army's 112 tanks"
  if (to - from <= 6 && /^(?:['’]s?|its|their|his|her)$/u.test(tokens[to - 1]?.text ?? '')) return true;
  if (to - from > 2) return false;
  return to === from + 1 || /^(?:the|its|their|his|her|these|those)$/u.test(tokens[from + 1]?.lower ?? '');
}

/** Commas, "and", "or", "to" and hyphens only. */
function isListJoint(tokens: readonly FigureToken[], from: number, to: number): boolean {
  if (to - from > 3 || to === from) return false;
  return tokens.slice(from, to).every(({ lower }) => /^(?:,|and|or|to|-|from)$/u.test(lower));
}

/** A bare number means what the last one meant if it is of its size: "600 million" after "1.5 billion crowns". */
function continues(last: Quantity, bare: Quantity): boolean {
  const value = Math.abs(bare.value ?? bare.max ?? 0);
  const before = Math.abs(last.value ?? last.max ?? 0);
  const kind = last.unit?.kind;
  if (kind === 'currency') return bare.isScaled || (value >= before / 20 && value <= before * 20);
  if (kind === 'percent' || kind === 'percentagePoint') return value <= 100 && !bare.isScaled;
  return (
    kind === 'count' ||
    kind === 'length' ||
    kind === 'mass' ||
    kind === 'area' ||
    (value >= before / 20 && value <= before * 20)
  );
}

function withUnit(quantity: Quantity, from: Quantity): Quantity {
  return from.unit === undefined ? quantity : { ...quantity, unit: from.unit };
}

/** "six years and four months", "two hours, 24 minutes and 9 seconds", "11 feet 4 inches" is one, in the smaller unit. */
export function joinParts(tokens: readonly FigureToken[], quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const size = PER_LARGER.get(`${last?.unit?.name} ${quantity.unit?.name}`);
    const isJoined =
      size !== undefined &&
      last !== undefined &&
      isPartJoint(tokens, last, quantity) &&
      !/^(?:later|longer|shorter|more|less|before|after|ago|earlier|behind|ahead)$/u.test(
        tokens[quantity.end]?.lower ?? '',
      );
    if (
      !isJoined ||
      last.value === undefined ||
      quantity.value === undefined ||
      quantity.approximation !== 'exact'
    ) {
      joined.push(quantity);
      continue;
    }
    joined[joined.length - 1] = {
      ...last,
      end: quantity.end,
      value: last.value * size + quantity.value,
      unit: quantity.unit,
    };
  }
  return joined;
}

/** "6 hours 24 minutes", "two hours, 24 minutes and 9 seconds". */
function isPartJoint(tokens: readonly FigureToken[], { end, unit }: Quantity, next: Quantity): boolean {
  if (next.start === end + 1 && tokens[end]?.lower === 'and') return true;
  const isClock = /^(?:hour|minute|foot|metre)$/u.test(unit?.name ?? '');
  return isClock && (next.start === end || (next.start === end + 1 && tokens[end]?.text === ','));
}

const PER_LARGER: ReadonlyMap<string, number> = new Map([
  ['year month', 12],
  ['week day', 7],
  ['day hour', 24],
  ['hour minute', 60],
  ['minute second', 60],
  ['foot inch', 12],
  ['metre centimetre', 100],
]);
