import { compareTerms } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import {
  amountOf,
  countTheSame,
  isNearby,
  isOneSense,
  isSameTopic,
  mayBePart,
  type Sum,
  sumOf,
} from './sum.ts';

/** "two boats" in the claim of a whole: how many of what there are, by the noun's stem. */
export type CountsOfClaims = ReadonlyMap<string, ReadonlyMap<string, number>>;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** How many of a noun a claim speaks of, as far as they can be told apart by ordinals. */
export function readCounts(stated: readonly StatedFigure[]): CountsOfClaims {
  const counts = new Map<string, Map<string, number>>();
  for (const item of stated) {
    const { value } = item.figure;
    if (value === undefined || value < 2 || value > ORDINALS.length) continue;
    // What is counted costs more to read.
    const { counted, claim } = item;
    if (counted.stem === '') continue;
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
 */
export function findToldParts(
  wholes: readonly StatedFigure[],
  items: readonly StatedFigure[],
  counts: CountsOfClaims,
): Sum[] {
  const haveShares = items.some(({ isPart }) => isPart) && items.some(({ isExhaustive }) => isExhaustive);
  return wholes.flatMap((whole) =>
    whole.isPart
      ? []
      : [
          ...byOrdinals(whole, items, counts),
          ...byPlaces(whole, items),
          ...(haveShares ? byShares(whole, items) : []),
        ],
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

/** "34 houses in Tolm and Hesk": a number of each place that the whole names, and of no other of them. */
function byPlaces(whole: StatedFigure, items: readonly StatedFigure[]): Sum[] {
  const places = whole.distinctions.narrowings.filter(({ isName }) => isName);
  if (!places.some(({ isAdded }) => isAdded)) return [];
  const parts = places.flatMap(({ term: place }) => {
    const own = items.filter(
      (item) =>
        isTold(item, whole) &&
        places.every(({ term }) => item.wording.names.has(term) === (term === place)) &&
        countTheSame(item, whole),
    );
    return own.slice(0, 1);
  });
  return parts.length === places.length ? [{ whole, parts, exhaustive: true }] : [];
}

function byShares(whole: StatedFigure, items: readonly StatedFigure[]): Sum[] {
  const told = items.filter((item) => mayBeTold(item, whole));
  const parts = findShares(told);
  if (parts.length < 2 || !isSameTopic(whole, parts) || !parts.some(({ isExhaustive }) => isExhaustive))
    return [];
  const total = sumOf(parts) / amountOf(whole);
  if (total < LEAST_OF_WHOLE || total > 1 / LEAST_OF_WHOLE) return [];
  const isNearest = items.every(
    (other) =>
      other === whole ||
      other.isPart ||
      !parts.every((part) => mayBePart(part, other)) ||
      closeness(other, parts) <= closeness(whole, parts) ||
      other.claim === whole.claim,
  );
  return isNearest ? [{ whole, parts, exhaustive: true }] : [];
}

/** The shares that texts call so; beside a lone "the remaining" what its article names right before. */
function findShares(told: readonly StatedFigure[]): readonly StatedFigure[] {
  const marked = told.filter(({ isPart }) => isPart);
  const [rest] = marked;
  if (marked.length !== 1 || rest === undefined) return marked;
  const before = told.filter(
    (item) => item !== rest && item.figure.span.end <= rest.figure.span.start && isNearby(item, rest),
  );
  const nearest = before.at(-1)?.claim;
  return [...before.filter(({ claim }) => claim === nearest), rest];
}

/** Shares that are said to be all there are come near their whole, or they are of another one. editors */
const LEAST_OF_WHOLE = 0.6;

function closeness(whole: StatedFigure, parts: readonly StatedFigure[]): number {
  return parts.reduce((sum, { wording }) => sum + compareTerms(whole.wording, wording), 0);
}

function isTold(item: StatedFigure, whole: StatedFigure): boolean {
  return mayBeTold(item, whole) && isSameTopic(whole, [item]);
}

function mayBeTold(item: StatedFigure, whole: StatedFigure): boolean {
  return item.claim.id !== whole.claim.id && mayBePart(item, whole) && isOneSense(item, whole);
}
