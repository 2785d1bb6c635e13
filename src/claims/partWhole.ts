import type { Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { compareText, roundScore } from '../model/order.ts';
import { compareTerms } from './claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { findRounding } from './figureBand.ts';
import { haveSameUnit } from './figureUnit.ts';

/** Parts in one sentence, or in several of one story, of which nobody said outright what they are parts of. */
const MOST_PARTS = 8;
/** Wording that the claims of parts and whole have in common, at least. Own relation pairs. */
const SAME_TOPIC = 0.2;

/**
 * Parts of a whole, added up: those that the tagger tied to their whole, and those of a sentence (or of sentences that
 * say "of this", "the remaining") that stand beside a whole of the same story. Parts that exceed the whole are
 * inconsistent; parts that fall short of it need not be all of them.
 */
export function checkPartWhole(stated: readonly StatedFigure[]): Relation[] {
  const tied = findTiedParts(stated);
  const relations = new Map<string, Relation>();
  const used = new Set<string>();
  for (const { whole, parts } of [...tied, ...findLooseParts(stated)]) {
    const key = parts
      .map(({ figure }) => figure.id)
      .sort(compareText)
      .join(' ');
    if (used.has(key)) continue;
    const relation = addUp(whole, parts, findSameWholes(whole, parts, stated));
    if (relation === undefined) continue;
    used.add(key);
    relations.set(relation.id, relation);
  }
  return [...relations.values()];
}

interface Sum {
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
}

function findTiedParts(stated: readonly StatedFigure[]): Sum[] {
  const byId = new Map(stated.map((item) => [item.figure.id, item]));
  const partsOf = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { partOf } = item.figure;
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    if (partOf === undefined || whole === undefined || !haveSameUnit(whole.figure, item.figure, true))
      continue;
    const parts = partsOf.get(partOf);
    if (parts === undefined) partsOf.set(partOf, [item]);
    else parts.push(item);
  }
  return [...partsOf].flatMap(([id, parts]) => {
    const whole = byId.get(id);
    return whole === undefined ? [] : [{ whole, parts }];
  });
}

/** Parts without a tie: only where they add up to the whole exactly, or where their sentence says that it divides. */
function findLooseParts(stated: readonly StatedFigure[]): Sum[] {
  const byStory = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { storyId } = item.claim;
    if (storyId === undefined || item.figure.value === undefined) continue;
    const known = byStory.get(storyId);
    if (known === undefined) byStory.set(storyId, [item]);
    else known.push(item);
  }
  return [...byStory.values()].flatMap((items) => {
    const byClaim = new Map<string, StatedFigure[]>();
    for (const item of items) byClaim.set(item.claim.id, [...(byClaim.get(item.claim.id) ?? []), item]);
    const wholes = [...new Map(items.map((item) => [`${item.figure.value}`, item])).values()];
    return [...byClaim.values()].flatMap((own) => matchWhole(own, items, wholes));
  });
}

function matchWhole(
  own: readonly StatedFigure[],
  items: readonly StatedFigure[],
  wholes: readonly StatedFigure[],
): Sum[] {
  const sums: Sum[] = [];
  for (const whole of wholes) {
    const total = whole.figure.value ?? 0;
    const parts = own.filter(
      ({ figure }) =>
        figure.id !== whole.figure.id &&
        (figure.value ?? 0) < total &&
        haveSameUnit(whole.figure, figure, true),
    );
    const marked = parts.filter(({ isPart }) => isPart);
    const rest = items.filter(
      (item) =>
        item.isPart &&
        item.claim !== own[0]?.claim &&
        (item.figure.value ?? 0) < total &&
        haveSameUnit(whole.figure, item.figure, true),
    );
    if (!isSameTopic(whole, parts)) continue;
    const divides = marked.length >= 2 && marked.length === parts.length;
    if (parts.length >= 2 && (divides || addsUp(whole, parts))) sums.push({ whole, parts });
    else if (marked.length === 1 && parts.length === 1) {
      const other = rest.find(
        (item) =>
          item.figure.value !== parts[0]?.figure.value &&
          isSameTopic(whole, [item]) &&
          addsUp(whole, [...parts, item]),
      );
      if (other !== undefined) sums.push({ whole, parts: [...parts, other] });
    }
  }
  return sums;
}

function isSameTopic(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  return parts.every(
    ({ claim, wording }) => claim === whole.claim || compareTerms(whole.wording, wording) >= SAME_TOPIC,
  );
}

function addsUp({ figure }: StatedFigure, parts: readonly StatedFigure[]): boolean {
  if (parts.length > MOST_PARTS) return false;
  const sum = parts.reduce((left, part) => left + (part.figure.value ?? 0), 0);
  return Math.abs(sum - (figure.value ?? 0)) < 1e-9 * Math.abs(sum);
}

/** The same whole as other claims of the story give it. */
function findSameWholes(
  whole: StatedFigure,
  parts: readonly StatedFigure[],
  stated: readonly StatedFigure[],
): StatedFigure[] {
  return stated.filter(
    (item) =>
      item.figure.id !== whole.figure.id &&
      item.figure.value === whole.figure.value &&
      item.claim.storyId === whole.claim.storyId &&
      !item.isPart &&
      haveSameUnit(item.figure, whole.figure, true) &&
      isSameTopic(item, parts),
  );
}

function addUp(
  whole: StatedFigure,
  parts: readonly StatedFigure[],
  sameWholes: readonly StatedFigure[],
): Relation | undefined {
  const ordered = [...parts].sort(
    (a, b) => compareText(a.claim.articleId, b.claim.articleId) || a.figure.span.start - b.figure.span.start,
  );
  const total = whole.figure.value;
  const values = ordered.flatMap(({ figure }) => figure.value ?? []);
  if (total === undefined || values.length < 2 || values.length < ordered.length) return undefined;
  const sum = roundScore(values.reduce((left, right) => left + right, 0));
  const tolerance = ordered.reduce(
    (left, { figure }) => left + findRounding(figure.value ?? 0, figure.quote),
    findRounding(total, whole.figure.quote),
  );
  const difference = roundScore(sum - total);
  // Parts that fall short of the whole need not be all of them: nothing was checked.
  if (difference < -tolerance) return undefined;
  const { approximation } = whole.figure;
  const exceeds = difference > tolerance && approximation !== 'over' && approximation !== 'atLeast';
  const wholes = [whole, ...sameWholes];
  const figures = [...wholes, ...ordered];
  const quotes = ordered.map(({ figure }) => figure.quote);
  return {
    id: contentId('r', 'partWhole', ...figures.map(({ figure }) => figure.id)),
    type: 'partWhole',
    claimIds: [...new Set(figures.map(({ claim }) => claim.id))].sort(compareText),
    figureIds: figures.map(({ figure }, index) => ({
      id: figure.id,
      role: index < wholes.length ? 'whole' : 'part',
    })),
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
