import type { TaggedFigure } from '../../model/figure.ts';
import {
  carryBase,
  carryMeasure,
  carrySubject,
  continueGap,
  continueList,
  continueSequel,
  continueUnit,
} from './figureCarry.ts';
import { continueMeasure, isShare } from './figureContinuation.ts';
import type { DraftFigure } from './figureDraft.ts';
import { pluralOf } from './figureNoun.ts';

/** How many sentences back a whole may stand from its parts. */
const PART_REACH = 3;
/** How many figures back an antecedent is sought; keeps long tables linear. */
const REACH = 40;

const POINTING = /^(?:them|these|those|which|whom)\b/u;

/** "73 graves, two thirds of them children's": what "them" stands for is what the figure before counts. */
function withCounted(figure: TaggedFigure, last: TaggedFigure | undefined): TaggedFigure {
  if (figure.base === undefined || !POINTING.test(figure.base)) return figure;
  const { base: _, ...open } = figure;
  if (last?.unit.kind !== 'count' || last.unit.name === undefined || figure.sentence - last.sentence > 1)
    return open;
  const counted = pluralOf(last.unit.name);
  const measure = figure.measure?.replace(/\b(?:them|these|those|which|whom)\b/u, counted);
  return { ...open, base: counted, ...(measure === undefined ? {} : { measure }) };
}

/** Fills what a figure leaves to its antecedent: base, measure, subject and kind, and the whole that it is part of. */
export function resolveAntecedents(
  drafts: readonly DraftFigure[],
  blockOf: (sentence: number) => number | undefined,
): TaggedFigure[] {
  const figures: TaggedFigure[] = [];
  for (const [index, given] of drafts.entries()) {
    const last = figures.at(-1);
    const draft = { ...given, figure: withCounted(given.figure, last) };
    const figure = continued(draft, figures);
    if (figure !== draft.figure && !draft.isPart) {
      figures.push(carrySubject(figure, last, draft));
      continue;
    }
    const whole = findWhole(drafts, figures, index);
    const source = whole ?? findAntecedent(figures, draft);
    if (source === undefined) {
      const block = blockOf(draft.figure.sentence);
      const isOfBlock = ({ sentence }: TaggedFigure): boolean => blockOf(sentence) === block;
      figures.push(continueMeasure(carryOn(draft, figures), figures, isOfBlock));
      continue;
    }
    const from = figures[source];
    if (from === undefined) continue;
    figures.push(
      whole === undefined ? inherit(draft, from) : { ...inheritPart(draft.figure, from), partOf: whole },
    );
  }
  return figures;
}

/** A figure that its words join to the one before; itself where nothing joins it. */
function continued(draft: DraftFigure, figures: readonly TaggedFigure[]): TaggedFigure {
  const last = figures.at(-1);
  if (draft.isListed) return continueList(draft.figure, last);
  if (draft.isSequel) return continueSequel(draft.figure, last);
  if (draft.isGapped) return continueGap(draft.figure, last);
  return continueUnit(draft.figure, figures);
}

/** What a figure without an antecedent takes from the figures of its own sentence. */
function carryOn(draft: DraftFigure, figures: readonly TaggedFigure[]): TaggedFigure {
  const { figure } = draft;
  const last = figures.at(-1);
  // "Two thirds want to stay, a survey of 900 households found; only 12 percent would rebuild": a share goes on about a share.
  const isBehindCount = figure.unit.kind === 'percent' && last?.unit.kind === 'count';
  const share = isBehindCount ? figures.slice(-REACH).findLast(isShare) : undefined;
  const carrying = share?.sentence === figure.sentence ? share : last;
  return carrySubject(carryMeasure(carryBase(figure, last), carrying), last, draft);
}

/** The latest earlier figure of the same unit that says more: of the same value, or of the same measure. */
function findAntecedent(
  figures: readonly TaggedFigure[],
  { figure, isElliptical }: DraftFigure,
): number | undefined {
  if (figure.unit.kind !== 'percent') return undefined;
  for (let index = figures.length - 1; index >= Math.max(0, figures.length - REACH); index--) {
    const other = figures[index];
    if (
      other === undefined ||
      other.unit.kind !== 'percent' ||
      other.base === undefined ||
      other.partOf !== undefined
    )
      continue;
    const sameValue = other.value !== undefined && other.value === figure.value;
    if (isElliptical ? sameValue : coversMeasure(other.measure, figure.measure)) return index;
  }
  if (!isElliptical || figure.kind === 'actual' || figure.kind === 'change') return undefined;
  // A target of another value is still one of the same thing: "at least a 5% goal" after "2% of GDP".
  const last = figures.findLastIndex(
    (other) =>
      other.unit.kind === 'percent' &&
      other.base !== undefined &&
      other.kind !== 'actual' &&
      other.kind !== 'change',
  );
  return last === -1 || last < figures.length - REACH ? undefined : last;
}

/** "defence spending" covers "spending" and "full-spectrum defence spending": one holds all words of the other. */
function coversMeasure(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const left = new Set(a.toLowerCase().split(' '));
  const right = new Set(b.toLowerCase().split(' '));
  const [shorter, longer] = left.size <= right.size ? [left, right] : [right, left];
  return [...shorter].every((word) => longer.has(word));
}

function inherit({ figure, isElliptical }: DraftFigure, from: TaggedFigure): TaggedFigure {
  const base = figure.base ?? from.base;
  const measure = fuller(figure.measure, from.measure);
  // "debates over the 5% target": whose it is was said where the target was named.
  const isSame = isElliptical && figure.value === from.value && figure.subject?.entity === undefined;
  const subject = isSame ? (from.subject ?? figure.subject) : figure.subject;
  return {
    ...figure,
    ...(base === undefined ? {} : { base }),
    ...(measure === undefined ? {} : { measure }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** "spending" alone is the antecedent's "defence spending"; a measure of several words stands for itself. */
function fuller(own: string | undefined, other: string | undefined): string | undefined {
  return own === undefined || (other !== undefined && !own.includes(' ')) ? (other ?? own) : own;
}

function inheritPart(figure: TaggedFigure, whole: TaggedFigure): TaggedFigure {
  const base = figure.base ?? whole.base;
  return {
    ...figure,
    kind: whole.kind === 'change' ? figure.kind : whole.kind,
    ...(base === undefined ? {} : { base }),
    ...(whole.subject === undefined
      ? {}
      : { subject: figure.subject?.entity === undefined ? whole.subject : figure.subject }),
    ...(figure.measure === undefined && whole.measure !== undefined ? { measure: whole.measure } : {}),
  };
}

/** The whole of a part: the latest earlier figure of its unit that its sentence's parts add up to. */
function findWhole(
  drafts: readonly DraftFigure[],
  figures: readonly TaggedFigure[],
  index: number,
): number | undefined {
  const draft = drafts[index];
  if (draft === undefined || !draft.isPart) return undefined;
  const { figure } = draft;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const other = figures[at];
    if (other === undefined || figure.sentence - other.sentence > PART_REACH) return undefined;
    if (drafts[at]?.isPart === true && other.partOf !== undefined) {
      if (other.sentence === figure.sentence && sameUnit(other, figure)) return other.partOf;
      continue;
    }
    if (sameUnit(other, figure) && (other.value ?? 0) > (figure.value ?? 0)) return at;
  }
  return undefined;
}

function sameUnit(a: TaggedFigure, b: TaggedFigure): boolean {
  return a.unit.kind === b.unit.kind && (a.unit.kind === 'count' || a.unit.name === b.unit.name);
}
