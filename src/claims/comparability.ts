import { stem } from '../language/natural.ts';
import type { ClaimKind } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import type { UngroupedClaim } from './collection.ts';
import { findMeasureConcept, type MeasureConcepts } from './measureConcepts.ts';

/** A figure in the claim that states it, with what decides whether another figure may be held against it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly kind: string;
  readonly unit: string;
  readonly subject: string | undefined;
  /** Concept of the lexicon ("deaths"), where the words round the figure name one. */
  readonly concept: string | undefined;
  readonly measure: ReadonlySet<string>;
}

const UNMET: ReadonlySet<ClaimKind> = new Set(['pledge', 'target', 'demand', 'forecast']);
/** People by whatever word they are counted. */
const PEOPLE =
  /^(?:people|persons?|residents?|inhabitants?|villagers?|men|women|civilians?|victims?|lives|dead|deaths?|casualt(?:y|ies))$/u;

export function stateFigure(figure: Figure, claim: UngroupedClaim, concepts: MeasureConcepts): StatedFigure {
  return {
    figure,
    claim,
    kind: findKind(figure, claim),
    unit: nameUnit(figure),
    subject:
      figure.subject === undefined
        ? undefined
        : (figure.subject.entityId ?? stems(figure.subject.text).join(' ')),
    concept: findMeasureConcept(figure, claim, concepts),
    measure: new Set(stems(figure.measure ?? '')),
  };
}

/** A number inside a pledge is pledged, whatever its own wording: it must never be held against what happened. */
function findKind({ kind, change }: Figure, claim: UngroupedClaim): string {
  if (kind === 'change') return `change ${change?.direction ?? ''}`;
  return kind === 'actual' && UNMET.has(claim.kind) ? claim.kind : kind;
}

export function nameUnit({ unit: { kind, name, code }, base }: Figure): string {
  if (kind === 'currency') return `currency ${code ?? name ?? ''}`;
  if (kind === 'percent') return `percent ${base === undefined ? '' : stems(base).join(' ')}`;
  const word = (code ?? name ?? '').toLowerCase();
  if (kind === 'count')
    return PEOPLE.test(word) ? 'count people' : `count ${stem(word.split(' ').at(-1) ?? '')}`;
  return `${kind} ${word}`;
}

/** Whether two figures measure the same thing of the same subject at the same time in the same sense. */
export function areComparable(a: StatedFigure, b: StatedFigure): boolean {
  return (
    a.kind === b.kind &&
    a.unit === b.unit &&
    haveSameSubject(a, b) &&
    haveSameMeasure(a, b) &&
    haveSameTime(a.figure, b.figure)
  );
}

function haveSameSubject(a: StatedFigure, b: StatedFigure): boolean {
  if (a.subject !== undefined && b.subject !== undefined) return a.subject === b.subject || isSubject(a, b);
  // A subject that only one of them names: the concept must say that both count the same thing.
  return a.concept !== undefined && a.concept === b.concept;
}

/** "the flood" and "the flood on the Orre": one wording within the other, neither a known entity. */
function isSubject(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(({ figure }) =>
    figure.subject?.entityId === undefined ? stems(figure.subject?.text ?? '') : [],
  );
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.every((word) => long.includes(word));
}

function haveSameMeasure(a: StatedFigure, b: StatedFigure): boolean {
  if (a.concept !== undefined || b.concept !== undefined) return a.concept === b.concept;
  if (a.measure.size === 0 || b.measure.size === 0) return false;
  const shared = [...a.measure].filter((word) => b.measure.has(word)).length;
  return shared > 0 && shared >= Math.min(a.measure.size, b.measure.size);
}

/** Both dated: the times overlap. One undated: it speaks of its own time, which the caller compares. */
function haveSameTime({ time: a }: Figure, { time: b }: Figure): boolean {
  if (a === undefined || b === undefined) return true;
  return a.start <= b.end && b.start <= a.end;
}

const IGNORED: ReadonlySet<string> = new Set(
  'the a an of in on for to and its their his her by at from with'.split(' '),
);

function stems(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !IGNORED.has(word)).map(stem);
}
