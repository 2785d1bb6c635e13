import type { Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { compareText, roundScore } from '../model/order.ts';
import { nameUnit, type StatedFigure } from './comparability.ts';
import { findRounding } from './figureBand.ts';

/**
 * Parts of a whole that one article names, added up. Parts that exceed the whole are inconsistent; parts that fall
 * short of it need not be all of them.
 */
export function checkPartWhole(stated: readonly StatedFigure[]): Relation[] {
  const byId = new Map(stated.map((item) => [item.figure.id, item]));
  const partsOf = new Map<string, StatedFigure[]>();
  for (const item of byId.values()) {
    const { partOf } = item.figure;
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    if (partOf === undefined || whole === undefined || nameUnit(whole.figure) !== nameUnit(item.figure))
      continue;
    const parts = partsOf.get(partOf);
    if (parts === undefined) partsOf.set(partOf, [item]);
    else parts.push(item);
  }
  return [...partsOf].flatMap(([id, parts]) => {
    const whole = byId.get(id);
    return whole === undefined ? [] : (addUp(whole, parts) ?? []);
  });
}

function addUp(whole: StatedFigure, parts: readonly StatedFigure[]): Relation | undefined {
  const ordered = [...parts].sort((a, b) => a.figure.span.start - b.figure.span.start);
  const total = whole.figure.value;
  const values = ordered.flatMap(({ figure }) => figure.value ?? []);
  if (total === undefined || values.length < 2 || values.length < ordered.length) return undefined;
  const sum = roundScore(values.reduce((left, right) => left + right, 0));
  const tolerance = ordered.reduce(
    (left, { figure }) => left + findRounding(figure.value ?? 0, figure.quote),
    findRounding(total, whole.figure.quote),
  );
  const difference = roundScore(sum - total);
  const exceeds =
    difference > tolerance &&
    whole.figure.approximation !== 'over' &&
    whole.figure.approximation !== 'atLeast';
  const figures = [whole, ...ordered];
  const quotes = ordered.map(({ figure }) => figure.quote);
  return {
    id: contentId('r', 'partWhole', ...figures.map(({ figure }) => figure.id)),
    type: 'partWhole',
    claimIds: [...new Set(figures.map(({ claim }) => claim.id))].sort(compareText),
    figureIds: figures.map(({ figure }, index) => ({ id: figure.id, role: index === 0 ? 'whole' : 'part' })),
    check: `${values.join(' + ')} = ${sum}, whole ${total}`,
    verdict: exceeds ? 'inconsistent' : 'consistent',
    explanation: explain(quotes, whole.figure.quote, difference, tolerance),
  };
}

function explain(parts: readonly string[], whole: string, difference: number, tolerance: number): string {
  const list = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  if (difference > tolerance) return `The parts ${list} add up to more than the whole, ${whole}.`;
  if (difference < -tolerance)
    return `The parts ${list} do not make up all of ${whole}; others may not be named.`;
  return `The parts ${list} add up to the whole, ${whole}.`;
}
