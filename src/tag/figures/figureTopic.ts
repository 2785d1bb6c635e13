import type { TaggedFigure } from '../../model/figure.ts';
import { normalizeMeasure } from './figureWording.ts';

/** What outlays are called after: "defence spending", "health budget". */
const OUTLAY = /(?<!\p{L})(\p{Ll}{3,20}) (?:spending|expenditure|investment)(?!\p{L})/gu;
const NO_PURPOSE =
  /^(?:the|and|more|their|its|this|that|new|higher|lower|total|overall|own|such|much|any|all|increased|additional|annual|for|from|with|into|public|future|past)$/u;
/** A phrase must be said this often to be the article's topic. */
const OFTEN = 2;

/**
 * What an article's outlays are for, if it says so more often of one purpose than of any other: the measure of
 * "the 5% goal" where no figure before it names one.
 */
export function outlayTopic(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [phrase, purpose = ''] of text.matchAll(OUTLAY)) {
    if (NO_PURPOSE.test(purpose)) continue;
    const measure = normalizeMeasure(phrase);
    counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (first === undefined || first[1] < OFTEN || first[1] === second?.[1]) return undefined;
  return first[0];
}

/** Shares of an economy that are aimed at, pledged or demanded, without a measure of their own. */
export function withTopic(figures: readonly TaggedFigure[], text: string): TaggedFigure[] {
  const isOpen = (figure: TaggedFigure): boolean =>
    figure.measure === undefined &&
    figure.unit.kind === 'percent' &&
    (figure.base === 'GDP' || figure.base === 'GNI') &&
    figure.kind !== 'change';
  if (!figures.some(isOpen)) return [...figures];
  const measure = outlayTopic(text);
  return measure === undefined
    ? [...figures]
    : figures.map((figure) => (isOpen(figure) ? { ...figure, measure } : figure));
}
