import type { TaggedFigure } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';

/** What there was before and what there is after. */
export type ChangedPair = readonly [TaggedFigure, TaggedFigure];

const SMALL = '(?:the |just |only |some |about |around |nearly |almost |over |more than ){0,2}';
const FROM_BEFORE = new RegExp(`\\bfrom ${SMALL}$`, 'iu');
const TO_BETWEEN = new RegExp(`^[^.;]{0,40}\\bto ${SMALL}$`, 'iu');
const TO_BEFORE = new RegExp(`\\bto ${SMALL}$`, 'iu');
const FROM_BETWEEN = new RegExp(`^[^.;]{0,15}\\bfrom ${SMALL}$`, 'iu');
/** "5,200 against 4,100", "90 kilometres long, double the 60 kilometres of 2019" */
const AGAINST = new RegExp(
  `^[^.;]{0,40}\\b(?:against|compared (?:with|to)|versus|(?:up|down) from|(?:double|twice|triple|half|times)(?: as (?:many|much) as)?) ${SMALL}$`,
  'iu',
);
const ONCE =
  /\b(?:last (?:year|month|week|season)|when|previous|earlier|before|(?:in|since) (?:19|20)\d\d|had|held|was|were|used to)\b/iu;
const NOW = /\b(?:now|this (?:year|month|week|season)|today|currently|at present|since)\b/iu;

/**
 * Two numbers of one thing of which the text says which was before: by "from ... to", by a comparison, or by when each
 * of them held.
 * @param figures of the claim, in text order
 */
export function findChangedPair(
  text: string,
  claim: Span,
  figures: readonly TaggedFigure[],
): ChangedPair | undefined {
  for (const [index, first] of figures.entries()) {
    const second = figures.slice(index + 1).find((other) => isOfOneUnit(first, other));
    if (second === undefined) continue;
    const before = text.slice(0, Math.max(0, first.span.start - claim.start));
    const between = text.slice(first.span.end - claim.start, second.span.start - claim.start);
    if (FROM_BEFORE.test(before) && TO_BETWEEN.test(between)) return [first, second];
    if (TO_BEFORE.test(before) && FROM_BETWEEN.test(between)) return [second, first];
    if (AGAINST.test(between)) return [second, first];
    if (figures.filter((other) => isOfOneUnit(first, other)).length > 2) continue;
    const [start, end] = [first.time?.start, second.time?.start];
    if (start !== undefined && end !== undefined && start !== end) {
      return start < end ? [first, second] : [second, first];
    }
    if (ONCE.test(before) && NOW.test(between)) return [first, second];
    if (NOW.test(before) && ONCE.test(between)) return [second, first];
  }
  return undefined;
}

/** Of one unit and, where both name it, one noun: 40 members and 300 staff are no change. */
function isOfOneUnit(a: TaggedFigure, b: TaggedFigure): boolean {
  const isShare = a.unit.kind === 'percent' || a.unit.kind === 'ratio';
  if (isShare && (a.kind === 'change' || b.kind === 'change')) return false;
  if (a.unit.kind !== b.unit.kind || a.unit.code !== b.unit.code) return false;
  return a.unit.name === undefined || b.unit.name === undefined || a.unit.name === b.unit.name;
}
