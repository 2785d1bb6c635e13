import { stem } from '../language/natural.ts';
import type { ClaimKind } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { type ClaimWording, containTerms, haveRivalNames, shareHead } from './claimWording.ts';
import type { UngroupedClaim } from './collection.ts';
import { haveSameUnit } from './figureUnit.ts';

/** A figure in the claim that states it, with what decides whether another figure may be held against it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly wording: ClaimWording;
  readonly kind: string;
  /** Concepts of the lexicon ("deaths") that stand near the figure, the nearest first. */
  readonly concepts: readonly string[];
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
  const sameConcept = a.concepts[0] !== undefined && a.concepts[0] === b.concepts[0];
  if (!haveSameUnit(a.figure, b.figure, sameConcept)) return false;
  // Shares of one whole differ from each other by nature.
  if (a.isPart) return containTerms(a.wording, b.wording) >= SAME_WORDING;
  if (sameConcept) return true;
  // "profit" and "sales", "killed" and "injured".
  if (a.concepts.length > 0 && b.concepts.length > 0) return false;
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
  return shareHead(a.wording, b.wording) && !haveRivalNames(a.wording, b.wording);
}

/** Both dated: the times overlap. One undated: it speaks of its own time, which the caller compares. */
function haveSameTime({ time: a }: Figure, { time: b }: Figure): boolean {
  if (a === undefined || b === undefined) return true;
  return a.start <= b.end && b.start <= a.end;
}
