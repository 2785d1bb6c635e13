import { addTo, groupBy } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import { haveRivalNames } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { nameUnit } from './figureUnit.ts';
import { EXHAUSTIVE } from './statedFigure.ts';
import { addsUp, amountOf, isCount, isOneSense, isSameTopic, mayBeKind, mayBePart, type Sum } from './sum.ts';
import { findToldParts, readCounts } from './toldParts.ts';

const MOST_PARTS = 8;
/** Wholes, and lone parts, of one story that a claim is held against, so that the work stays linear. */
const MOST_CANDIDATES = 60;
/** Claims with one figure each that are tried as parts, each with each and each third. */
const MOST_SCATTERED = 20;
/** Smaller counts add up by chance: two and three and five. editors */
const SMALLEST_SCATTERED = 10;

/**
 * Parts that nobody tied to their whole: the figures of one claim that add up to a whole of the same story exactly, or
 * whose sentence says that it divides one; and claims with one share each that together are the whole.
 */
export function findLooseParts(stated: readonly StatedFigure[]): Sum[] {
  const stories = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { storyId } = item.claim;
    if (storyId === undefined || item.figure.value === undefined) continue;
    addTo(stories, `${storyId} ${nameUnit(item.figure)}`, item);
  }
  const counts = readCounts(stated);
  return [...stories.values()].flatMap((items) => {
    const byClaim = groupBy(items, ({ claim }) => claim.id);
    const wholes = [...new Map(items.map((item) => [amountOf(item), item])).values()].slice(
      0,
      MOST_CANDIDATES,
    );
    const within = [...byClaim.values()].flatMap((own) =>
      own.length < 2 || own.length > MOST_PARTS ? [] : matchWholes(own, wholes),
    );
    const lone = [...byClaim.values()].flatMap((own) => (own.length === 1 ? own : []));
    const scattered = lone.slice(0, MOST_SCATTERED);
    return [...within, ...scatteredParts(scattered), ...findToldParts(wholes, scattered, counts)];
  });
}

function matchWholes(own: readonly StatedFigure[], wholes: readonly StatedFigure[]): Sum[] {
  return wholes.flatMap((whole): Sum[] => {
    const kinds = own.filter((item) => mayBePart(item, whole) || mayBeKind(item, whole, true));
    if (kinds.length > 1 && isSameTopic(whole, kinds) && addsUp(whole, kinds))
      return [{ whole, parts: kinds, exhaustive: true }];
    const parts = own.filter((item) => mayBePart(item, whole));
    if (parts.length < 2 || !isSameTopic(whole, parts)) return [];
    const marked = parts.filter(({ isPart }) => isPart).length;
    const exhaustive = sayAll(parts) || isWholeHundred(whole, parts);
    const divides = marked >= 2 && marked === parts.length;
    return divides || exhaustive ? [{ whole, parts, exhaustive }] : [];
  });
}

function sayAll(parts: readonly StatedFigure[]): boolean {
  const quote = parts[0]?.claim.quote ?? '';
  const counted = parts.map(({ figure }) => (figure.unit.name ?? '').toLowerCase()).sort();
  const sexes = counted.join(' ');
  return EXHAUSTIVE.test(quote) || /^(?:man woman|men women|boy girl)$/u.test(sexes);
}

/** "60 percent come from Ondria, 25 percent from Belmar ...": shares of one hundred percent of the same. */
function isWholeHundred(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const bases = new Set(parts.map(({ figure }) => figure.base ?? ''));
  return (
    whole.figure.unit.kind === 'percent' &&
    amountOf(whole) === 100 &&
    parts.length >= 3 &&
    bases.size === 1 &&
    !bases.has('')
  );
}

/**
 * Two or three claims with one figure each that are exactly a whole: each says something narrower than the whole does,
 * and they are of one time.
 */
function scatteredParts(items: readonly StatedFigure[]): Sum[] {
  const sums: Sum[] = [];
  items.forEach((first, at) => {
    items.slice(at + 1).forEach((second, next) => {
      const pair = [first, second];
      const third = items.slice(at + next + 2);
      for (const parts of [pair, ...third.map((item) => [...pair, item])]) {
        const total = parts.reduce((sum, part) => sum + amountOf(part), 0);
        const whole = items.find((item) => isWholeOf(item, parts, total));
        if (whole !== undefined) sums.push({ whole, parts, exhaustive: true });
      }
    });
  });
  return sums;
}

function isWholeOf(whole: StatedFigure, parts: readonly StatedFigure[], total: number): boolean {
  if (Math.abs(total - amountOf(whole)) > 1e-9 * total || total < (isCount(whole) ? SMALLEST_SCATTERED : 0))
    return false;
  if (!parts.every((part) => mayBePart(part, whole) || mayBeKind(part, whole))) return false;
  if (isSpelledOut(whole, parts)) return true;
  if (!parts.every((part) => isSameTopic(whole, [part]))) return false;
  if (!parts.every((part) => isOneSense(part, whole))) return false;
  return (
    isNarrowerEach(whole, parts) && (parts.some(({ isPart }) => isPart) || sharesOneMeasure(whole, parts))
  );
}

/** Characters from a whole to the last of the parts that the sentences right behind it name. editors */
const SPELLED_OUT_WITHIN = 450;

/** "The 5% splits two ways. There is 3.5% for ... And there is 1.5% for ...": sentences that follow in one article. */
function isSpelledOut(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  return parts.every(
    ({ claim, figure }) =>
      claim.articleId === whole.claim.articleId &&
      figure.span.start > whole.figure.span.end &&
      figure.span.start - whole.figure.span.end < SPELLED_OUT_WITHIN,
  );
}

/** Each part says something that the whole does not, and no two the same. */
function isNarrowerEach(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const own = parts.map(({ wording }) =>
    [...wording.terms]
      .filter((term) => !whole.wording.terms.has(term))
      .sort(compareText)
      .join(' '),
  );
  return !own.includes('') && new Set(own).size === parts.length;
}

function sharesOneMeasure(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  return parts.every(
    (part) =>
      countTheSame(part, whole) &&
      part.qualifiers === whole.qualifiers &&
      part.claim.articleId !== whole.claim.articleId &&
      !haveRivalNames(part.wording, whole.wording),
  );
}

/** By the same measure, or in the same counted noun: "7,000 soldiers take part" of "an exercise with 11,400 soldiers". */
function countTheSame(a: StatedFigure, b: StatedFigure): boolean {
  const { name } = a.figure.unit;
  if (a.figure.unit.kind === 'count' && name !== undefined && name === b.figure.unit.name) return true;
  return (a.concept?.concept ?? '') === (b.concept?.concept ?? '');
}
