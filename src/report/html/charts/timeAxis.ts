import type { ScaleTime } from 'd3-scale';
import { tickWords } from '../../dates.ts';
import { type Chart, roundPosition } from './plot.ts';

/** A few round dates of an axis of days, each with as much of its date as tells it from the others. */
export function timeTicks(scale: ScaleTime<number, number>): Chart['ticks'] {
  const dates = scale.ticks(4);
  const words = tickWords(dates);
  return dates.map((date, index) => ({ at: roundPosition(scale(date)), words: words[index] ?? '' }));
}
