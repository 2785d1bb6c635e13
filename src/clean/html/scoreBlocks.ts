import { type BoostedTrees, predictProbability } from '../../learn/boostedTrees.ts';
import { describeBlocks, type PageHints } from './blockFeatures.ts';
import type { BlockMeasures } from './blockMeasures.ts';

/** Pages that put more of their prose into a footer use it for something else. */
const MAX_FRAMED = 0.3;

/** Probability per block that it belongs to the main text. */
export function scoreBlocks(
  measures: readonly BlockMeasures[],
  hints: PageHints,
  model: BoostedTrees,
): Float64Array {
  const sum = (words: (measure: BlockMeasures) => number): number =>
    measures.reduce((total, measure) => total + words(measure), 0);
  const framed = sum(({ isFrame, proseWords }) => (isFrame ? proseWords : 0));
  // Two blocks in five stand in menus and footers: describing them would cost as much as the text.
  const isLeftOut = framed <= sum(({ proseWords }) => proseWords) * MAX_FRAMED;
  const isDescribed = (row: number): boolean => !isLeftOut || measures[row]?.isFrame !== true;
  const table = describeBlocks(measures, hints, isDescribed);
  return Float64Array.from(measures, (_, row) =>
    isDescribed(row) ? predictProbability(model, table.row(row)) : 0,
  );
}
