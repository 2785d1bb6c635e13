import type { TaggedFigure } from '../../model/figure.ts';

/** "This includes 3.5% for roads": a part is targeted, pledged or demanded where its whole is. */
export function inheritKind(figures: readonly TaggedFigure[], index: number): TaggedFigure[] {
  const figure = figures[index];
  if (figure === undefined) return [];
  const whole = figure.partOf === undefined ? undefined : figures[figure.partOf];
  return [figure.kind === 'actual' && whole !== undefined ? { ...figure, kind: whole.kind } : figure];
}
