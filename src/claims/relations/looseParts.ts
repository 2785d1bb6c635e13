import { compareTerms } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { haveSameUnit, nameUnit } from './figureUnit.ts';

/** A whole and figures that may be its parts. */
export interface Sum {
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
}

const MOST_PARTS = 8;
/** Wording that the claims of parts and whole have in common, at least. Own relation pairs. */
const SAME_TOPIC = 0.2;
/** Wholes, and lone parts, of one story that a claim is held against, so that the work stays linear. */
const MOST_CANDIDATES = 60;

/**
 * Parts that nobody tied to their whole: the figures of one claim that add up to a whole of the same story exactly, or
 * whose sentence says that it divides one; and two claims with one share each that together are the whole.
 */
export function findLooseParts(stated: readonly StatedFigure[]): Sum[] {
  const stories = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { storyId } = item.claim;
    if (storyId === undefined || item.figure.value === undefined) continue;
    const key = `${storyId} ${nameUnit(item.figure)}`;
    const known = stories.get(key);
    if (known === undefined) stories.set(key, [item]);
    else known.push(item);
  }
  return [...stories.values()].flatMap((items) => {
    const byClaim = new Map<string, StatedFigure[]>();
    for (const item of items) {
      const own = byClaim.get(item.claim.id);
      if (own === undefined) byClaim.set(item.claim.id, [item]);
      else own.push(item);
    }
    const wholes = [...new Map(items.map((item) => [amountOf(item), item])).values()];
    const shares = items.filter(({ isPart }) => isPart).slice(0, MOST_CANDIDATES);
    return [...byClaim.values()].flatMap((own) =>
      own.length > MOST_PARTS ? [] : matchWholes(own, wholes.slice(0, MOST_CANDIDATES), shares),
    );
  });
}

function matchWholes(
  own: readonly StatedFigure[],
  wholes: readonly StatedFigure[],
  shares: readonly StatedFigure[],
): Sum[] {
  if (own.length < 2 && own[0]?.isPart !== true) return [];
  return wholes.flatMap((whole): Sum[] => {
    const parts = own.filter((item) => mayBePart(item, whole));
    const marked = parts.filter(({ isPart }) => isPart).length;
    if (parts.length === 0 || !isSameTopic(whole, parts)) return [];
    const divides = marked >= 2 && marked === parts.length;
    if (parts.length >= 2) return divides || addsUp(whole, parts) ? [{ whole, parts }] : [];
    const other = shares.find(
      (item) =>
        item.claim !== own[0]?.claim &&
        amountOf(item) !== amountOf(parts[0]) &&
        mayBePart(item, whole) &&
        isSameTopic(whole, [item]) &&
        addsUp(whole, [...parts, item]),
    );
    return marked === 1 && other !== undefined ? [{ whole, parts: [...parts, other] }] : [];
  });
}

function mayBePart(item: StatedFigure, whole: StatedFigure): boolean {
  return (
    item.figure.id !== whole.figure.id &&
    amountOf(item) < amountOf(whole) &&
    haveSameUnit(whole.figure, item.figure, true)
  );
}

export function isSameTopic(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  return parts.every(
    ({ claim, wording }) => claim === whole.claim || compareTerms(whole.wording, wording) >= SAME_TOPIC,
  );
}

function addsUp(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const sum = parts.reduce((left, part) => left + amountOf(part), 0);
  return Math.abs(sum - amountOf(whole)) < 1e-9 * Math.abs(sum);
}

function amountOf(item: StatedFigure | undefined): number {
  return item?.figure.value ?? 0;
}
