import type { Relation } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import { addTo, groupBy } from '../../model/lists.ts';
import { compareText, roundScore } from '../../model/order.ts';
import type { StatedFigure } from './comparability.ts';
import { findRounding } from './figureBand.ts';
import { BALLOT, haveSameUnit } from './figureUnit.ts';
import { findLooseParts } from './looseParts.ts';
import { isCount, isSameTopic, type Sum } from './sum.ts';
import { textBefore } from './textBefore.ts';

/** Parts that fall short by no more than this share of the whole look like all of them. editors */
const NEARLY_ALL = 0.1;
/** Counts below this are not said to miss their parts. editors */
const SMALLEST_DISPUTED = 10;
/** Sums beyond this multiple of the whole are no sums: something else was taken for a part. editors */
const FAR_BEYOND = 1.5;

/**
 * Parts of a whole, added up: those that the tagger tied to their whole, and those of a sentence (or of sentences that
 * say "of this", "the remaining") that stand beside a whole of the same story. Parts that exceed the whole are
 * inconsistent; parts that fall short of it need not be all of them, unless the text says so or little is missing.
 */
export function checkPartWhole(stated: readonly StatedFigure[]): Relation[] {
  const tied = findTiedParts(stated);
  const byValue = groupBy(stated, valueKey);
  const relations = new Map<string, Relation>();
  const used = new Set<string>();
  for (const { whole, parts, exhaustive } of [...tied, ...findLooseParts(stated)]) {
    const key = parts
      .map(({ figure }) => figure.id)
      .sort(compareText)
      .join(' ');
    if (used.has(key)) continue;
    const relation = addUp({ whole, parts, exhaustive }, findSameWholes(whole, parts, byValue));
    if (relation === undefined) continue;
    used.add(key);
    relations.set(relation.id, relation);
  }
  return [...relations.values()];
}

function findTiedParts(stated: readonly StatedFigure[]): Sum[] {
  const byId = new Map(stated.map((item) => [item.figure.id, item]));
  const partsOf = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { partOf } = item.figure;
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    if (partOf === undefined || whole === undefined || !haveSameUnit(whole, item, true)) continue;
    addTo(partsOf, partOf, item);
  }
  return [...partsOf].flatMap(([id, parts]) => {
    const whole = byId.get(id);
    return whole === undefined ? [] : [{ whole, parts, exhaustive: false }];
  });
}

/** The same whole as other claims of the story give it. */
function findSameWholes(
  whole: StatedFigure,
  parts: readonly StatedFigure[],
  byValue: ReadonlyMap<string, StatedFigure[]>,
): StatedFigure[] {
  return (byValue.get(valueKey(whole)) ?? []).filter(
    (item) =>
      item.figure.id !== whole.figure.id &&
      !item.isPart &&
      haveSameUnit(item, whole, true) &&
      isSameTopic(item, parts),
  );
}

function valueKey({ claim, figure }: StatedFigure): string {
  return `${claim.storyId} ${figure.value}`;
}

function addUp({ whole, parts, exhaustive }: Sum, sameWholes: readonly StatedFigure[]): Relation | undefined {
  const ordered = [...parts].sort(
    (a, b) => compareText(a.claim.articleId, b.claim.articleId) || a.figure.span.start - b.figure.span.start,
  );
  const total = whole.figure.value;
  const values = ordered.flatMap(({ figure }) => figure.value ?? []);
  if (total === undefined || values.length < 2 || values.length < ordered.length) return undefined;
  const sum = roundScore(values.reduce((left, right) => left + right, 0));
  if (!exhaustive && (sum > FAR_BEYOND * total || values.some((value) => value >= total))) return undefined;
  const tolerance = ordered.reduce(
    (left, { figure }) => left + findRounding(figure.value ?? 0, figure.quote),
    findRounding(total, whole.figure.quote),
  );
  const difference = roundScore(sum - total);
  if (difference < 0 && !exhaustive && ordered.some(isIncluded)) return undefined;
  const { approximation } = whole.figure;
  const exceeds = difference > tolerance && approximation !== 'over' && approximation !== 'atLeast';
  const missing = difference < -tolerance && approximation !== 'under' && approximation !== 'atMost';
  // Parts that fall short of the whole need not be all of them, unless the text says so or very little is missing.
  if (missing && !exhaustive && -difference > NEARLY_ALL * total) return undefined;
  // Numbers of steps, clauses and houses are no sums, and small ones go together by chance.
  if ((exceeds || missing) && isCount(whole) && (total < SMALLEST_DISPUTED || !haveOneNoun(whole, ordered)))
    return undefined;
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
    verdict: exceeds || missing ? 'inconsistent' : 'consistent',
    explanation: explain(quotes, whole.figure.quote, difference, tolerance),
  };
}

/** "which includes 250 million for ships": some of the parts, whose sum says nothing unless it is more than the whole. */
function isIncluded({ claim, figure }: StatedFigure): boolean {
  return INCLUDING.test(textBefore(figure, claim));
}

const INCLUDING = /\binclud(?:es?|ed|ing)\b/iu;

/** All count the same noun, which the whole or a part names. */
function haveOneNoun(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const nouns = [whole, ...parts].flatMap(({ counted }) => (counted.stem === '' ? [] : [counted]));
  return (
    nouns.length > 0 &&
    nouns.every((noun) => noun.term === nouns[0]?.term || noun.isPeople || noun === BALLOT)
  );
}

function explain(parts: readonly string[], whole: string, difference: number, tolerance: number): string {
  const list = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  if (difference > tolerance) return `The parts ${list} add up to more than the whole, ${whole}.`;
  if (difference < -tolerance)
    return `The parts ${list} add up to less than the whole, ${whole}, unless others are not named.`;
  return `The parts ${list} add up to the whole, ${whole}.`;
}
