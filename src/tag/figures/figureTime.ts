import type { Span } from '../../model/span.ts';
import type { Interval, TimeExpression } from '../../model/time.ts';
import type { FigureSentence } from './figureSentence.ts';

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

const THAN =
  /(?:\bthan (?:in |on |at |the |a )?|\b(?:\p{L}{2,12}est|best|worst|most|first|more|less)(?: \p{L}{1,12})? since )$/iu;
const FROM = /\bfrom $/iu;
const EARLIER = /(?:earlier|ago|before)$/iu;
const THAN_REACH = 40;
/** "12% below 2005 levels", "at 2019 prices" */
const MEASURED_BY = /^ (?:levels?|prices|terms)\b/iu;

/** "8 points more than in 2021", "up 3% from a year earlier", "its lowest since 2021": the time of what a figure is held against. */
export function isOfOther({ text, base }: FigureSentence, { span, quote }: TimeExpression): boolean {
  const before = text.slice(0, Math.max(0, span.start - base)).slice(-THAN_REACH);
  const behind = text.slice(span.end - base, span.end - base + 8);
  return MEASURED_BY.test(behind) || THAN.test(before) || (FROM.test(before) && EARLIER.test(quote));
}
