import type { TaggedFigure } from '../../model/figure.ts';
import type { DraftFigure } from './figureDraft.ts';

/** "18.6 billion, a third more than before": shares and multiples compare what stands before them. */
const COMPARED: ReadonlySet<string> = new Set(['percent', 'percentagePoint', 'ratio']);
/** Numbers further apart than this are not of one unit. editors */
const UNIT_RATIO = 10;

/** "3.5% of GDP for arms and 1.5% for roads": a share beside a share of the same economy. */
export function carryBase(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  const isEconomy = last?.base === 'GDP' || last?.base === 'GNI';
  if (!isEconomy || last.sentence !== figure.sentence || last.unit.kind !== 'percent') return figure;
  const isOpen = figure.unit.kind === 'percent' && figure.base === undefined && figure.kind !== 'change';
  return isOpen && last.base !== undefined ? { ...figure, base: last.base } : figure;
}

/** Figures of a list are of one kind and measure. */
export function continueList(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  if (last === undefined || last.sentence !== figure.sentence || last.unit.kind !== figure.unit.kind)
    return figure;
  if (figure.unit.kind === 'count' && figure.unit.name !== last.unit.name) return figure;
  const measure = last.measure ?? figure.measure;
  const base = figure.base ?? last.base;
  return {
    ...figure,
    kind: last.kind,
    ...(measure === undefined ? {} : { measure }),
    ...(base === undefined ? {} : { base }),
    ...(last.change === undefined || figure.change !== undefined
      ? {}
      : { change: { direction: last.change.direction } }),
  };
}

/** "Unions want wages raised by 7%, while employers have offered 3.5%": a figure of one unit goes on about the same thing. */
export function carryMeasure(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  if (figure.measure !== undefined || last?.measure === undefined || last.sentence !== figure.sentence)
    return figure;
  const isOfOneKind = last.unit.kind === figure.unit.kind || COMPARED.has(figure.unit.kind);
  if (!isOfOneKind || figure.unit.kind === 'duration' || last.measure === 'time') return figure;
  const base =
    figure.base ?? (last.unit.kind === figure.unit.kind && figure.kind !== 'change' ? last.base : undefined);
  return { ...figure, measure: last.measure, ...(base === undefined ? {} : { base }) };
}

/** "has closed two factories and cut 850 jobs": the subject goes on where no other is named. */
export function carrySubject(
  figure: TaggedFigure,
  last: TaggedFigure | undefined,
  { isAgentShared, isClauseSubject }: DraftFigure,
): TaggedFigure {
  if (isClauseSubject && last?.subject?.entity === undefined) return figure;
  if (figure.subject !== undefined || last?.subject === undefined || last.sentence !== figure.sentence)
    return figure;
  // "Heavy rain has destroyed the crop, and prices have risen": what is measured anew is not the rain's.
  const isOther =
    figure.measure !== undefined && last.measure !== undefined && figure.measure !== last.measure;
  if (isOther && last.subject.entity === undefined && !isAgentShared) return figure;
  return { ...figure, subject: last.subject };
}

/** "and the Farmers 9 percent": measure, kind and base of the figure before, of the same sentence. */
export function continueGap(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  if (last === undefined || last.sentence !== figure.sentence) return figure;
  const base = figure.base ?? last.base;
  return {
    ...figure,
    kind: last.kind,
    ...(last.measure === undefined ? {} : { measure: last.measure }),
    ...(base === undefined ? {} : { base }),
  };
}

/** What is compared with the figure before measures the same thing of the same subject. */
export function continueSequel(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  if (last === undefined || last.sentence !== figure.sentence) return figure;
  const base = figure.base ?? (figure.unit.kind === last.unit.kind ? last.base : undefined);
  const { measure: _ownMeasure, subject: _ownSubject, ...own } = figure;
  return {
    ...own,
    ...(last.measure === undefined ? {} : { measure: last.measure }),
    ...(last.subject === undefined ? {} : { subject: last.subject }),
    ...(base === undefined ? {} : { base }),
  };
}

/** A bare number whose unit the sentence before gave: "94 days ... bring it down to 60", "1.4 million a year". */
export function continueUnit(figure: TaggedFigure, figures: readonly TaggedFigure[]): TaggedFigure {
  if (figure.unit.kind !== 'count' || figure.unit.name !== undefined) return figure;
  const last = figures.at(-1);
  if (last === undefined || figure.sentence - last.sentence > 1 || last.unit.kind === 'percent')
    return figure;
  const value = figure.value ?? figure.max ?? 0;
  const before = last.value ?? last.max ?? 0;
  const isNear = value > 0 && before > 0 && value <= before * UNIT_RATIO && before <= value * UNIT_RATIO;
  return isNear
    ? {
        ...figure,
        unit: last.unit,
        ...(last.measure !== undefined && figure.measure === undefined ? { measure: last.measure } : {}),
      }
    : figure;
}
