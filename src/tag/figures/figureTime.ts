import type { Span } from '../../model/span.ts';
import type { Interval, TimeExpression } from '../../model/time.ts';

/** A figure between a time and the one it is asked for counts as this many characters more. */
const FIGURE_BETWEEN = 60;
/** Further away than this a time of the same sentence says nothing about a figure. editors */
const REACH = 120;

/** The time that a figure holds for: the nearest resolved expression of its sentence, one after it before one before it. */
export function nearestTime(
  figure: Span,
  figures: readonly Span[],
  times: readonly TimeExpression[],
): Interval | undefined {
  let best: { distance: number; interval: Interval } | undefined;
  for (const { span, interval } of times) {
    if (interval === undefined) continue;
    const isAfter = span.start >= figure.end;
    if (!isAfter && span.end > figure.start) continue;
    const gap = isAfter ? span.start - figure.end : figure.start - span.end;
    const between = figures.some((other) =>
      isAfter
        ? other.start >= figure.end && other.end <= span.start
        : other.start >= span.end && other.end <= figure.start,
    );
    const distance = gap + (between ? FIGURE_BETWEEN : 0) + (isAfter ? 0 : 10);
    if (distance <= REACH && (best === undefined || distance < best.distance)) best = { distance, interval };
  }
  // Where a sentence names one time only, it holds for its far ends too.
  const dated = best === undefined ? times.filter(({ interval }) => interval !== undefined) : [];
  return best?.interval ?? (dated.length === 1 ? dated[0]?.interval : undefined);
}
