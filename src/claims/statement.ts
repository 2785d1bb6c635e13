import { type ClaimWording, readClaimWording } from './claimWording.ts';
import type { UngroupedClaim } from './collection.ts';
import type { StatedFigure } from './relations/comparability.ts';
import { type Band, BEYOND, findSignedBand, overlaps } from './relations/figureBand.ts';
import { haveSameUnit } from './relations/figureUnit.ts';
import { isChange, isDatedByReport, isUnmet } from './relations/sense.ts';
import type { Synonyms } from './synonyms.ts';

/** What a statement keeps of its claim: hundreds of thousands are held at once, and rows may wait on disk. */
export type ComparedClaim = Pick<
  UngroupedClaim,
  'id' | 'articleId' | 'storyId' | 'eventId' | 'kind' | 'negated' | 'span' | 'standalone'
> & { readonly speakerId: string | undefined };

/** What a statement keeps of a figure in it. */
type ComparedFigure = Pick<StatedFigure, 'figure' | 'counted' | 'sense' | 'qualifiers' | 'concept' | 'time'>;

/** What a claim says, reduced to what can be compared with another. */
export interface Statement {
  readonly claim: ComparedClaim;
  readonly wording: ClaimWording;
  readonly figures: readonly { readonly stated: ComparedFigure; readonly band: Band }[];
  /** Days that its words resolve to. */
  readonly days: readonly string[];
}

export function readStatement(
  claim: UngroupedClaim,
  figures: readonly StatedFigure[],
  synonyms: Synonyms,
): Statement {
  const { id, articleId, storyId, eventId, kind, negated, span, standalone, attribution } = claim;
  return {
    claim: {
      id,
      articleId,
      ...(storyId === undefined ? {} : { storyId }),
      ...(eventId === undefined ? {} : { eventId }),
      kind,
      negated,
      span,
      standalone,
      speakerId: attribution.speakerId,
    },
    wording: figures[0]?.wording ?? readClaimWording(claim, synonyms),
    figures: figures.flatMap((stated) => {
      const band = findSignedBand(stated.figure, stated.sense);
      if (band === undefined || stated.isTrait) return [];
      const { figure, counted, sense, qualifiers, concept, time } = stated;
      return [{ stated: { figure, counted, sense, qualifiers, concept, time }, band: closeBand(band) }];
    }),
    days: readDays(claim),
  };
}

const NO_DAYS: readonly string[] = [];
/** A day that a standalone text resolves an expression to. */
export const RESOLVED_DAY = /\[(\d{4}-\d\d-\d\d)\]/gu;

function readDays({ standalone, quote }: UngroupedClaim): readonly string[] {
  // Few claims have any, and thousands are looked at.
  if (!standalone.includes('[') || isDatedByReport(quote)) return NO_DAYS;
  return [...standalone.matchAll(RESOLVED_DAY)].map(([, day = '']) => day);
}

/**
 * "same" where a figure of one is a figure of the other, "different" where both give figures and none agree, or where
 * both give several of one unit and not all of them agree: "40% of those over 60", "22% of those over 60".
 */
export function compareFigures(a: Statement, b: Statement): 'same' | 'different' | 'none' {
  if (a.figures.length === 0 || b.figures.length === 0) return 'none';
  const agreed = a.figures.filter((left) => b.figures.some((right) => agree(left, right)));
  if (agreed.length === 0) return 'different';
  const differ =
    a.figures.length > 1 &&
    a.figures.length === b.figures.length &&
    a.figures.some(
      (left) =>
        !agreed.includes(left) &&
        b.figures.some(
          (right) =>
            haveSameUnit(left.stated, right.stated, true) &&
            !overlaps(left.band, right.band) &&
            !a.figures.some((other) => agree(other, right)),
        ),
    );
  return differ ? 'different' : 'same';
}

export type StatementFigure = Statement['figures'][number];

function agree(left: StatementFigure, right: StatementFigure): boolean {
  return (
    haveSameSense(left.stated, right.stated) &&
    haveSameUnit(left.stated, right.stated, true) &&
    !areOfOtherTimes(left.stated, right.stated) &&
    (meet(left.band, right.band) || loseTheSame(left, right))
  );
}

/** "Some 6,000" and "some 5,100" leave the same number possible, but nobody means it by both. */
function meet(left: Band, right: Band): boolean {
  const holdsMiddle = ({ low, high }: Band, of: Band): boolean => {
    const middle = (of.low + of.high) / 2;
    return low <= middle && middle <= high;
  };
  return overlaps(left, right) && (holdsMiddle(left, right) || holdsMiddle(right, left));
}

/** "lost 33 percent of their hives", "a third of the hives died": a fall, and the share that fell. */
function loseTheSame(left: StatementFigure, right: StatementFigure): boolean {
  if (isChange(left.stated.sense) === isChange(right.stated.sense)) return false;
  return overlaps(sizeOf(left.band), sizeOf(right.band));
}

function sizeOf({ low, high }: Band): Band {
  return high < 0 ? { low: -high, high: -low } : { low, high };
}

/** "At least 34 dead" is borne out by 36, not by 240. */
function closeBand({ low, high }: Band): Band {
  if (high === Number.POSITIVE_INFINITY) return { low, high: low + BEYOND * Math.abs(low) };
  if (low === Number.NEGATIVE_INFINITY) return { low: high - BEYOND * Math.abs(high), high };
  return { low, high };
}

/** Days between what may be two ways to date one thing. editors */
const TOLERATED_DAYS = 31;

/** "the earthquake of 2011", "on Monday". */
function areOfOtherTimes(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.time === undefined || b.time === undefined || a.sense !== b.sense) return false;
  const [start, end] = a.time.end < b.time.start ? [a.time.end, b.time.start] : [b.time.end, a.time.start];
  return Date.parse(end) - Date.parse(start) > TOLERATED_DAYS * 86_400_000;
}

/**
 * "has risen to 4.25" and "stands at 4.25" give one value, and so do the target and the demand of one date; what is
 * pledged and what is do not. The figure's own kind counts: a price in "agreed to pay" is a price.
 */
function haveSameSense(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.concept !== undefined && b.concept !== undefined && a.concept.concept !== b.concept.concept)
    return false;
  if (a.qualifiers.includes('compared') !== b.qualifiers.includes('compared')) return false;
  if (isThreshold(a) !== isThreshold(b)) return false;
  if (a.sense === b.sense) return true;
  return isUnmet(a.sense) === isUnmet(b.sense) || isUnmet(a.figure.kind) === isUnmet(b.figure.kind);
}

/** "At least 60 percent must agree" is not confirmed by "71 percent agreed". */
function isThreshold({ figure: { approximation }, qualifiers }: ComparedFigure): boolean {
  return qualifiers.includes('unmet') && /^at(?:Least|Most)$/u.test(approximation);
}
