import { compareTerms } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { isOneSense, isSameTopic, mayBePart, type Sum } from './sum.ts';

/** "two boats" in the claim of a whole: how many of what there are, by the noun's stem. */
export type CountsOfClaims = ReadonlyMap<string, ReadonlyMap<string, number>>;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** How many of a noun a claim speaks of, as far as they can be told apart by ordinals. */
export function readCounts(stated: readonly StatedFigure[]): CountsOfClaims {
  const counts = new Map<string, Map<string, number>>();
  for (const { figure, counted, claim } of stated) {
    const { value } = figure;
    if (counted.stem === '' || value === undefined || value < 2 || value > ORDINALS.length) continue;
    const known = counts.get(claim.id);
    if (known === undefined) counts.set(claim.id, new Map([[counted.stem, value]]));
    else known.set(counted.stem, value);
  }
  return counts;
}

/**
 * Parts whose texts say that together they are all: "the first" and "the second" of "two boats", or shares of which
 * one is "the remaining". They are held against the whole whether they add up to it or not.
 * @param wholes figures of one story and unit
 * @param items those of them that stand alone in their claims
 */
export function findToldParts(
  wholes: readonly StatedFigure[],
  items: readonly StatedFigure[],
  counts: CountsOfClaims,
): Sum[] {
  return wholes.flatMap((whole) =>
    whole.isPart ? [] : [...byOrdinals(whole, items, counts), ...byShares(whole, items)],
  );
}

function byOrdinals(whole: StatedFigure, items: readonly StatedFigure[], counts: CountsOfClaims): Sum[] {
  return [...(counts.get(whole.claim.id) ?? [])].flatMap(([thing, number]) => {
    if (whole.distinctions.ordinals.has(thing)) return [];
    const parts = ORDINALS.slice(0, number).flatMap((ordinal) => {
      const own = items.filter(
        (item) => item.distinctions.ordinals.get(thing) === ordinal && isTold(item, whole),
      );
      return own.slice(0, 1);
    });
    return parts.length === number ? [{ whole, parts, exhaustive: true }] : [];
  });
}

function byShares(whole: StatedFigure, items: readonly StatedFigure[]): Sum[] {
  const parts = items.filter((item) => item.isPart && isTold(item, whole));
  const claims = new Set(parts.map(({ claim }) => claim.id));
  if (parts.length < 2 || claims.size !== parts.length || !parts.some(({ isExhaustive }) => isExhaustive))
    return [];
  const isNearest = items.every(
    (other) =>
      other === whole ||
      other.isPart ||
      closeness(other, parts) <= closeness(whole, parts) ||
      other.claim === whole.claim,
  );
  return isNearest ? [{ whole, parts, exhaustive: true }] : [];
}

function closeness(whole: StatedFigure, parts: readonly StatedFigure[]): number {
  return parts.reduce((sum, { wording }) => sum + compareTerms(whole.wording, wording), 0);
}

function isTold(item: StatedFigure, whole: StatedFigure): boolean {
  return (
    item.claim.id !== whole.claim.id &&
    mayBePart(item, whole) &&
    isSameTopic(whole, [item]) &&
    isOneSense(item, whole)
  );
}
