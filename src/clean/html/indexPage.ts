import type { BlockMeasures } from './blockMeasures.ts';
import type { BlockChoice } from './chooseBlocks.ts';

/** Linked headlines that a front page or a section page has at least. */
const MIN_HEADLINES = 25;
/** An article has more prose of its own, however many teasers stand around it. */
const MAX_PROSE_WORDS = 120;
const MAX_PROSE_PER_HEADLINE = 3;

/** Whether a page leads to articles instead of being one: many linked headlines, next to no prose of its own. */
export function isIndexPage(measures: readonly BlockMeasures[], choices: readonly BlockChoice[]): boolean {
  const headlines = measures.filter(
    ({ linkDensity, words }) => linkDensity > 0.8 && words >= 4 && words <= 30,
  );
  const prose = measures.reduce(
    (sum, { proseWords }, row) => sum + (choices[row]?.isKept === true ? proseWords : 0),
    0,
  );
  return (
    headlines.length >= MIN_HEADLINES &&
    prose < MAX_PROSE_WORDS &&
    prose < headlines.length * MAX_PROSE_PER_HEADLINE
  );
}
