import type { BlockMeasures } from './blockMeasures.ts';
import { type CascadeVotes, voteByCascades } from './cascadeVotes.ts';

/** Probability per block that it belongs to the main text. */
export function scoreBlocks(measures: readonly BlockMeasures[]): Float64Array {
  const votes = voteByCascades(measures);
  return Float64Array.from(measures, (measure, index) => (isKept(measure, votes, index) ? 1 : 0));
}

function isKept(
  { linkDensity, words, sentenceEnds, block }: BlockMeasures,
  votes: CascadeVotes,
  index: number,
): boolean {
  if (votes.discarded[index] === 1) return false;
  const isInside = (votes.readability[index] ?? -1) >= 0 || votes.sibling[index] === 1;
  const isHeading = /^h[2-6]$/u.test(block.element.name);
  return (
    isInside &&
    linkDensity < 0.5 &&
    (words >= 8 || sentenceEnds > 0 || isHeading || block.element.name === 'li' || block.isTableRow)
  );
}
