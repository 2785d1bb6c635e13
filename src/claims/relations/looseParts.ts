import { compareText } from '../../model/order.ts';
import { compareTerms, haveRivalNames } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { haveSameUnit, isPeople, nameUnit } from './figureUnit.ts';
import { isUnmet } from './sense.ts';

/** A whole and figures that may be its parts. */
export interface Sum {
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
  /** The text says that these are all the parts there are: "the remaining", "men and women". */
  readonly exhaustive: boolean;
}

const MOST_PARTS = 8;
/** Wording that the claims of parts and whole have in common, at least. Own relation pairs. */
const SAME_TOPIC = 0.2;
/** Wholes, and lone parts, of one story that a claim is held against, so that the work stays linear. */
const MOST_CANDIDATES = 60;
/** Claims with one figure each that are tried as parts, each with each and each third. */
const MOST_SCATTERED = 20;
/** Smaller counts add up by chance: two and three and five. editors */
const SMALLEST_SCATTERED = 10;

/** What leaves nothing over. */
const EXHAUSTIVE =
  /\b(?:(?:the|its) (?:rest|other|others|remainder)|remaining|remainder|everything else|all others?|consists? of|(?:split|divided) (?:into|between|among)|made up of|only .{0,30}besides)\b/iu;

/**
 * Parts that nobody tied to their whole: the figures of one claim that add up to a whole of the same story exactly, or
 * whose sentence says that it divides one; and claims with one share each that together are the whole.
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
    const wholes = [...new Map(items.map((item) => [amountOf(item), item])).values()].slice(
      0,
      MOST_CANDIDATES,
    );
    const within = [...byClaim.values()].flatMap((own) =>
      own.length < 2 || own.length > MOST_PARTS ? [] : matchWholes(own, wholes),
    );
    const lone = [...byClaim.values()].flatMap((own) => (own.length === 1 ? own : []));
    return [...within, ...scatteredParts(lone.slice(0, MOST_SCATTERED))];
  });
}

function matchWholes(own: readonly StatedFigure[], wholes: readonly StatedFigure[]): Sum[] {
  return wholes.flatMap((whole): Sum[] => {
    const parts = own.filter((item) => mayBePart(item, whole));
    if (parts.length < 2 || !isSameTopic(whole, parts)) return [];
    if (addsUp(whole, parts)) return [{ whole, parts, exhaustive: true }];
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
  if (!parts.every((part) => mayBePart(part, whole))) return false;
  if (isSpelledOut(whole, parts)) return true;
  if (!parts.every((part) => isSameTopic(whole, [part]))) return false;
  if (!parts.every((part) => isUnmet(part.sense) === isUnmet(whole.sense))) return false;
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

function isCount({ figure }: StatedFigure): boolean {
  return figure.unit.kind === 'count';
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

function mayBePart(item: StatedFigure, whole: StatedFigure): boolean {
  return (
    item.figure.id !== whole.figure.id &&
    !item.isTrait &&
    amountOf(item) < amountOf(whole) &&
    (haveSameUnit(whole.figure, item.figure, true) || (isPeople(whole.figure) && isPeople(item.figure)))
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
