import { type BoostedTrees, predictProbability } from '../../learn/boostedTrees.ts';
import { describeBlocks, type PageHints } from './blockFeatures.ts';
import type { BlockMeasures } from './blockMeasures.ts';

/** Probability per block that it belongs to the main text. */
export function scoreBlocks(
  measures: readonly BlockMeasures[],
  hints: PageHints,
  model: BoostedTrees,
): Float64Array {
  const table = describeBlocks(measures, hints);
  return Float64Array.from(measures, (_, row) => predictProbability(model, table.row(row)));
}
