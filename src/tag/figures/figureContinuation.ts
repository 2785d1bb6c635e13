import type { TaggedFigure } from '../../model/figure.ts';

/** Words that say only that there is a figure: "the share stood at 46%", "bring it to an average of 12". */
const LIGHT =
  /^(?:the |its |their |own |same |current |latest |average |overall )*(?:share|average|figure|number|total|level|rate|proportion|percentage|rest|sum|amount|target|goal)$/iu;
/** Who aims for a whole country. */
const RULING = /(?:^| )(?:government|cabinet|ministry|parliament|minister)$/iu;
/** How many figures back a measure is sought that the sentence before named. */
const REACH = 4;

/**
 * "Velmora gets 40% of its power from the sun. In 2020 the share stood at 12%": a figure whose own sentence names no
 * measure goes on about what the latest of its unit measured, in this sentence or the one before.
 */
export function continueMeasure(
  figure: TaggedFigure,
  figures: readonly TaggedFigure[],
  isOfBlock: (other: TaggedFigure) => boolean,
): TaggedFigure {
  const isLight = figure.measure !== undefined && LIGHT.test(figure.measure);
  if (figure.measure !== undefined && !isLight) return figure;
  if (!/^(?:percent|currency)$/u.test(figure.unit.kind)) return figure;
  const last = figures
    .slice(-REACH)
    .findLast(
      (other) => isOfOneKind(other, figure) && figure.sentence - other.sentence <= 1 && isOfBlock(other),
    );
  if (last?.measure === undefined || LIGHT.test(last.measure)) return figure;
  const isLevel = figure.unit.kind === 'percent' && figure.kind !== 'change' && last.kind !== 'change';
  const base = figure.base ?? (isLevel ? last.base : undefined);
  // "The budget deficit of Moravell widened. The government wants it below 3%": Moravell's.
  const isMeant =
    figure.kind !== 'actual' &&
    figure.subject?.entity === undefined &&
    RULING.test(figure.subject?.text ?? '');
  const subject = isMeant ? (last.subject ?? figure.subject) : (figure.subject ?? last.subject);
  return {
    ...figure,
    measure: last.measure,
    ...(base === undefined ? {} : { base }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function isOfOneKind(other: TaggedFigure, { unit }: TaggedFigure): boolean {
  return other.unit.kind === unit.kind || (unit.kind === 'percent' && isShare(other));
}

/** "one in six adults smokes" and "10%" are both shares. */
export function isShare({ unit, base }: TaggedFigure): boolean {
  return unit.kind === 'percent' || (unit.kind === 'ratio' && base !== undefined);
}
