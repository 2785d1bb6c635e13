import type { ClaimKind } from '../model/claim.ts';
import { roundScore } from '../model/order.ts';
import {
  type ClaimWording,
  containTerms,
  differInStatus,
  haveRivalNames,
  shareDenial,
  shareHead,
  shareName,
  swapActors,
} from './claimWording.ts';
import { compareFigures, type StatementFigure } from './figureAgreement.ts';
import { countDigits, overlaps } from './relations/figureBand.ts';
import type { Statement } from './statement.ts';

/** Wording in common that makes two claims one, by what else they share. editors */
const WORDING_ALONE = 0.45;
const WORDING_WITH_FIGURE = 0.16;
const WORDING_WITH_EVENT = 0.16;
const WORDING_OF_ONE_SPEAKER = 0.3;
/** Below this nothing else makes two claims one; with a figure in common a contained claim may have little more. */
const LEAST_WORDING = 0.16;
/** Share of the shorter claim's terms, where only one of the two gives its figures. editors */
const CONTAINED_ONE_SIDED = 0.8;
const CONTAINED_WITH_FIGURE = 0.6;

/** The same where both give one number of three digits or more that is not rounded, of what both name. */
const WORDING_WITH_PRECISE_FIGURE = 0.08;
const FEWEST_DIGITS = 3;

/**
 * Two claims with less of their wording in common agree in no case: what lets less than `WORDING_ALONE` do below is
 * one story or one event. Nothing else need be read of such a pair.
 */
export function leastWording(areClose: boolean): number {
  return areClose ? WORDING_WITH_PRECISE_FIGURE : WORDING_ALONE;
}

/**
 * How strongly two claims say the same thing, 0 where they do not.
 * @param wording how much of it they have in common (`StatementTable`)
 */
export function findAgreement(a: Statement, b: Statement, wording: number): number {
  if (wording < WORDING_WITH_PRECISE_FIGURE || !mayBeSameSpeaker(a, b)) return 0;
  if (wording < LEAST_WORDING && !givePreciseFigure(a, b)) return 0;
  // A figure that is pledged in one and pledged in the other says more than the verbs round it.
  const figures = compareFigures(a, b);
  if (figures === 'different' || swapActors(a.wording, b.wording)) return 0;
  const sameStory = a.claim.storyId !== undefined && a.claim.storyId === b.claim.storyId;
  const sameEvent = a.claim.eventId !== undefined && a.claim.eventId === b.claim.eventId;
  if (!sameEvent && areOfOtherDays(a.days, b.days)) return 0;
  if (a.claim.negated !== b.claim.negated && !shareDenial(a.wording, b.wording)) return 0;
  if (differInStatus(a.wording, b.wording)) return 0;
  const ofOne = sameStory && isOneSpeaker(a, b) && wording >= WORDING_OF_ONE_SPEAKER;
  if (figures !== 'same' && !ofOne && !haveSameKind(a.claim.kind, b.claim.kind, sameEvent)) return 0;
  const oneSided = a.figures.length > 0 !== b.figures.length > 0;
  const isLoose = oneSided || !speakOfOne(a, b, figures === 'same');
  if (sameEvent && wording >= (isLoose ? 2 : 1) * WORDING_WITH_EVENT) return 0.5 + wording;
  const contained = roundScore(containTerms(a.wording, b.wording));
  if (figures === 'same' && sameStory && contained >= CONTAINED_WITH_FIGURE) return 1 + wording;
  if (haveRivalNames(a.wording, b.wording)) return 0;
  if (figures === 'same' && sameStory && (wording >= WORDING_WITH_FIGURE || wording < LEAST_WORDING))
    return 1 + wording;
  if (ofOne && !oneSided) return wording;
  // "The council met on Tuesday evening", "the residents met on Tuesday evening": nothing but their wording ties them.
  if (figures !== 'same' && !shareHead(a.wording, b.wording)) return 0;
  if (oneSided)
    return sameStory && contained >= CONTAINED_ONE_SIDED && wording >= WORDING_ALONE ? wording : 0;
  return wording >= WORDING_ALONE ? wording : 0;
}

/** "She doubts that they will allow the deal", "it will look at the deal": of one event, and nothing else in common. */
function speakOfOne({ wording: a }: Statement, { wording: b }: Statement, shareFigure: boolean): boolean {
  return shareFigure || shareHead(a, b) || shareName(a, b);
}

/** Both say on which day, and no day is in both: two journeys, two votes. */
function areOfOtherDays(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((day) => b.includes(day));
}

/** What is to come may be announced, pledged, planned or foreseen; the wording decides whether it is the same. */
const INTENTS: ReadonlySet<ClaimKind> = new Set(['announcement', 'pledge', 'target', 'forecast']);

function haveSameKind(a: ClaimKind, b: ClaimKind, sameEvent: boolean): boolean {
  // "asked them to" of one event is told as a fact or as a demand.
  if (sameEvent && a !== 'opinion' && b !== 'opinion') return INTENTS.has(a) === INTENTS.has(b);
  if (a === b || (INTENTS.has(a) && INTENTS.has(b))) return true;
  return (a === 'fact' && b === 'announcement') || (a === 'announcement' && b === 'fact');
}

/** "41.3 degrees" of Saltmere in both: hardly anything else is told in such a number. One speaker may round it. */
function givePreciseFigure(a: Statement, b: Statement): boolean {
  if (!shareName(a.wording, b.wording)) return false;
  const isOfOne = isOneSpeaker(a, b) || shareSource(a, b);
  const isGivenBy = ({ stated: { figure }, band }: StatementFigure, other: Statement): boolean => {
    if (figure.value === undefined || figure.approximation !== 'exact') return false;
    if (countDigits(figure.value) < FEWEST_DIGITS) return false;
    return other.figures.some(
      (one) => one.stated.figure.value === figure.value || (isOfOne && overlaps(one.band, band)),
    );
  };
  return a.figures.some((figure) => isGivenBy(figure, b)) || b.figures.some((figure) => isGivenBy(figure, a));
}

/** "The grid operator Netzkor said", "Netzkor put the number at": found as a source or not. */
function shareSource({ wording: a }: Statement, { wording: b }: Statement): boolean {
  const knows = ({ names, sourceNames }: ClaimWording, name: string): boolean =>
    names.has(name) || sourceNames.has(name);
  return (
    [...a.sourceNames].some((name) => knows(b, name)) || [...b.sourceNames].some((name) => knows(a, name))
  );
}

/** Facts may be confirmed by anybody; opinions, pledges and demands are their speaker's own. */
function mayBeSameSpeaker(
  { claim: a, wording }: Statement,
  { claim: b, wording: other }: Statement,
): boolean {
  const [left, right] = [a.speakerId, b.speakerId];
  // "The police chief called the raid a success", "a lawyer called the raid a disaster".
  if (a.kind === 'opinion' && b.kind === 'opinion' && (left === undefined || right === undefined))
    return wording.head !== undefined && wording.head === other.head;
  if (left === undefined || right === undefined || left === right) return true;
  return !OWN.has(a.kind) && !OWN.has(b.kind);
}

const OWN: ReadonlySet<ClaimKind> = new Set(['opinion', 'demand', 'pledge']);

function isOneSpeaker({ claim: a }: Statement, { claim: b }: Statement): boolean {
  return a.speakerId !== undefined && a.speakerId === b.speakerId;
}
