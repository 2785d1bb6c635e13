import { stem } from '../../language/natural.ts';
import type { ClaimKind } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import { type ClaimWording, containTerms, haveRivalNames, shareHead, shareName } from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { haveSameUnit } from './figureUnit.ts';
import type { MeasureConcept } from './measureConcepts.ts';

/** A figure in the claim that states it, with what decides whether another figure may be held against it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly wording: ClaimWording;
  readonly kind: string;
  /** What the words nearest to the figure say that it counts ("deaths"). */
  readonly concept: MeasureConcept | undefined;
  /** Other figures of the same unit stand in the claim: what each belongs to must be certain. */
  readonly isOneOfMany: boolean;
  /** "Of the 5 billion, 3 billion": one share of something larger. */
  readonly isPart: boolean;
}

const UNMET: ReadonlySet<ClaimKind> = new Set(['pledge', 'target', 'demand', 'forecast']);
/** Terms in common that stand in for a measure that the lexicon does not know. Own relation pairs. */
const SAME_WORDING = 0.8;

/** A number inside a pledge is pledged, whatever its own wording: it must never be held against what happened. */
export function findSense({ kind, change }: Figure, claim: UngroupedClaim): string {
  if (kind === 'change') return `change ${change?.direction ?? ''}`;
  return kind === 'actual' && UNMET.has(claim.kind) ? claim.kind : kind;
}

/** Whether two figures measure the same thing of the same subject at the same time in the same sense. */
export function areComparable(a: StatedFigure, b: StatedFigure): boolean {
  return (
    a.kind === b.kind &&
    a.isPart === b.isPart &&
    haveSameTime(a.figure, b.figure) &&
    haveSameMeasure(a, b) &&
    haveSameSubject(a, b)
  );
}

function haveSameMeasure(a: StatedFigure, b: StatedFigure): boolean {
  const sameConcept = a.concept !== undefined && a.concept.concept === b.concept?.concept;
  if (!haveSameUnit(a.figure, b.figure, sameConcept)) return false;
  // Shares of one whole differ from each other by nature.
  if (a.isPart) return containTerms(a.wording, b.wording) >= SAME_WORDING;
  if (sameConcept) return true;
  // "profit" and "sales", "killed" and "injured".
  if (a.concept !== undefined && b.concept !== undefined) return false;
  return isSameMeasure(a.figure, b.figure) || containTerms(a.wording, b.wording) >= SAME_WORDING;
}

/** The tagger's own measure, in the same words, where it says more than the counted noun. */
function isSameMeasure(a: Figure, b: Figure): boolean {
  const [left, right] = [a, b].map(({ measure, unit, base }) =>
    (measure ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(
        (word) =>
          word !== '' &&
          word !== unit.name?.toLowerCase() &&
          !(base ?? '').toLowerCase().includes(word) &&
          !/^(?:of|the|in|for|share|a)$/u.test(word),
      )
      .map(stem)
      .sort()
      .join(' '),
  );
  return left !== undefined && left !== '' && left === right;
}

function haveSameSubject(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(({ figure }) => figure.subject?.entityId);
  if (left !== undefined && right !== undefined && left !== right) return false;
  if (haveRivalNames(a.wording, b.wording)) return false;
  const named = nameSameSubject(a.figure, b.figure);
  if ((isAmongOthers(a) || isAmongOthers(b)) && !named) return false;
  // A story has one number of dead; it has many numbers of employees.
  if (a.concept?.ofEvent === true && b.concept?.ofEvent === true) return true;
  return shareHead(a.wording, b.wording) && (named || shareName(a.wording, b.wording));
}

/** "revised to 0.8 percent from 1.2" is about one thing, though it gives two figures. */
function isAmongOthers({ isOneOfMany, claim }: StatedFigure): boolean {
  return isOneOfMany && !/\b(?:revised|corrected|updated)\b/iu.test(claim.quote);
}

/** One subject's words within the other's: "Civic Union" and "Her Civic Union". */
function nameSameSubject(a: Figure, b: Figure): boolean {
  if (a.subject === undefined || b.subject === undefined) return false;
  if (a.subject.entityId !== undefined && a.subject.entityId === b.subject.entityId) return true;
  const [left, right] = [a.subject.text, b.subject.text].map((text) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(stem),
  );
  if (left === undefined || right === undefined) return false;
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}

/** Both dated: the times overlap. One undated: it speaks of its own time, which the caller compares. */
function haveSameTime({ time: a }: Figure, { time: b }: Figure): boolean {
  if (a === undefined || b === undefined) return true;
  return a.start <= b.end && b.start <= a.end;
}
