import { addTo, groupBy } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import { haveRivalNames } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { EXHAUSTIVE } from './exhaustive.ts';
import { haveSameUnit, nameUnit } from './figureUnit.ts';
import {
  addsUp,
  amountOf,
  countTheSame,
  isCount,
  isOneSense,
  isSameTopic,
  mayBeKind,
  mayBePart,
  type Sum,
  sumOf,
} from './sum.ts';
import { textBefore } from './textBefore.ts';
import { findToldParts, readCounts } from './toldParts.ts';

const MOST_PARTS = 8;
/** Wholes of one story, and figures that may be told as their parts, so that the work stays linear. */
const MOST_CANDIDATES = 60;
/** Claims whose figures are tried as parts, each with each and each third. */
const MOST_SCATTERED = 20;
/** Figures of one claim that are tried together. */
const MOST_BUNDLED = 3;
/** Smaller counts add up by chance: two and three and five. editors */
const SMALLEST_SCATTERED = 10;

/**
 * Parts that nobody tied to their whole: the figures of one claim that add up to a whole of the same story exactly, or
 * whose sentence says that it divides one; and the figures of a few claims that together are the whole.
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
    const bundles = [...byClaim.values()].flatMap(bundleParts).slice(0, MOST_SCATTERED);
    const told = items.slice(0, MOST_CANDIDATES);
    return [...within, ...scatteredParts(bundles), ...findToldParts(wholes, told, counts)];
  });
}

function matchWholes(own: readonly StatedFigure[], wholes: readonly StatedFigure[]): Sum[] {
  const total = own.find(isTotal);
  if (total !== undefined) {
    const listed = own.filter((item) => mayBePart(item, total) && !item.isPart);
    const isLast = own.every(({ figure }) => figure.span.end <= total.figure.span.end);
    return isLast && listed.length > 1 ? [{ whole: total, parts: listed, exhaustive: true }] : [];
  }
  return wholes.flatMap((whole): Sum[] => {
    const kinds = own.filter((item) => mayBePart(item, whole) || mayBeKind(item, whole, true));
    // What is added up is seen for less than it costs to read what it is about.
    if (kinds.length > 1 && addsUp(whole, sumOf(kinds))) {
      // "Of this sum, 9 billion goes to ...": whatever it is called.
      const isTopical = isSameTopic(whole, kinds) || kinds.every(({ isPart }) => isPart);
      if (isTopical) return [{ whole, parts: kinds, exhaustive: true }];
    }
    const parts = own.filter((item) => mayBePart(item, whole));
    if (parts.length < 2 || whole.isPart) return [];
    const exhaustive = sayAll(whole, parts) || isWholeHundred(whole, parts);
    const divides = parts.every(({ isPart }) => isPart);
    return (divides || exhaustive) && isSameTopic(whole, parts) ? [{ whole, parts, exhaustive }] : [];
  });
}

/** "4 million for steel and 3 million for stone, 7 million in all": the sum of what its sentence lists. */
function isTotal({ claim, figure }: StatedFigure): boolean {
  const behind = claim.quote.slice(Math.max(0, figure.span.end - claim.span.start));
  return (
    /^ (?:in all|in total|altogether)\b/iu.test(behind) ||
    /\b(?:in all|in total|altogether),? $/iu.test(textBefore(figure, claim))
  );
}

function sayAll(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const quote = parts[0]?.claim.quote ?? '';
  const counted = parts.map(({ figure }) => (figure.unit.name ?? '').toLowerCase()).sort();
  const sexes = counted.join(' ');
  return (
    EXHAUSTIVE.test(quote) ||
    /^(?:man woman|men women|boy girl)$/u.test(sexes) ||
    (VOTED.test(whole.claim.quote) && isBallot(parts))
  );
}

/** Whoever votes is for or against, or abstains; members of an assembly need not vote at all. */
const VOTED =
  /\b(?:voted|took part in the vote|votes? (?:was|were) cast|cast (?:a|their) (?:vote|ballot)s?)\b/iu;

function isBallot(parts: readonly StatedFigure[]): boolean {
  return ['votes for', 'votes against'].every((side) =>
    parts.some(({ qualifiers }) => qualifiers.includes(side)),
  );
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

/** The figures of a claim that may be parts together: "210 jobs in Tarskia and 50 in Lundria", each unit by itself. */
function bundleParts(own: readonly StatedFigure[]): (readonly StatedFigure[])[] {
  const bundles = own.map((item) => own.filter((other) => other === item || haveSameUnit(item, other, true)));
  return [...new Map(bundles.map((bundle) => [bundle[0], bundle])).values()].filter(
    ({ length }) => length <= MOST_BUNDLED,
  );
}

/**
 * The figures of two or three claims that are exactly a whole: each says something narrower than the whole does, and
 * they are of one time.
 */
function scatteredParts(bundles: readonly (readonly StatedFigure[])[]): Sum[] {
  const sums: Sum[] = [];
  const wholes = bundles.flatMap((bundle) => (bundle.length === 1 ? bundle : []));
  bundles.forEach((first, at) => {
    bundles.slice(at + 1).forEach((second, next) => {
      const pair = [...first, ...second];
      const ofPair = sumOf(pair);
      for (const third of [[], ...bundles.slice(at + next + 2)]) {
        const total = sumOf(third, ofPair);
        // Nearly all of them: thousands in a story.
        if (!wholes.some((item) => addsUp(item, total))) continue;
        const parts = [...pair, ...third];
        const whole = wholes.find((item) => isWholeOf(item, parts, total));
        if (whole !== undefined) sums.push({ whole, parts, exhaustive: true });
      }
    });
  });
  return sums;
}

function isWholeOf(whole: StatedFigure, parts: readonly StatedFigure[], total: number): boolean {
  if (!addsUp(whole, total) || total < (isCount(whole) ? SMALLEST_SCATTERED : 0)) return false;
  if (!parts.every((part) => mayBePart(part, whole) || mayBeKind(part, whole))) return false;
  if (isSpelledOut(whole, parts)) return true;
  if (!parts.every((part) => isSameTopic(whole, [part]))) return false;
  // Small shares add up by chance: what is spent and what is aimed at.
  const isOfOneSense = (part: StatedFigure): boolean => isOneSense(part, whole);
  if (!(isCount(whole) ? parts.some(isOfOneSense) : parts.every(isOfOneSense))) return false;
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
  const claims = [...new Map(parts.map((part) => [part.claim, part])).values()];
  const own = claims.map(({ wording }) =>
    [...wording.terms]
      .filter((term) => !whole.wording.terms.has(term))
      .sort(compareText)
      .join(' '),
  );
  return !own.includes('') && new Set(own).size === claims.length;
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
