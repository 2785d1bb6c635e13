import type { BlockMeasures } from './blockMeasures.ts';
import type { BlockChoice } from './chooseBlocks.ts';

/** Linked headlines that a front page or a section page has at least. */
const MIN_HEADLINES = 30;
/** The shortest news in brief of the public sets has more words of its own. */
const MAX_OWN_WORDS = 50;

/**
 * Whether a page leads to articles instead of being one: many linked headlines, next to no words of its own.
 * @param isDeclaredArticle whether the page calls itself an article
 */
export function isIndexPage(
  measures: readonly BlockMeasures[],
  choices: readonly BlockChoice[],
  isDeclaredArticle: boolean,
): boolean {
  if (isDeclaredArticle) return false;
  const headlines = measures.filter(
    ({ linkDensity, words }) => linkDensity > 0.8 && words >= 4 && words <= 30,
  );
  const ownWords = measures.reduce(
    (sum, { words, linkDensity }, row) =>
      sum + (choices[row]?.isKept === true && linkDensity < 0.5 ? words : 0),
    0,
  );
  return headlines.length >= MIN_HEADLINES && ownWords < MAX_OWN_WORDS;
}
