import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';

/** Words of four letters and more that headline style leaves small. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'about after against amid among before between from into like near onto over than that till upon when with'.split(
    ' ',
  ),
);
/** One verb that an editor forgot, in a headline of eight words. */
const SMALL_SHARE = 0.125;

/**
 * Headline style: most words have a capital, so that capitals say little. A sentence that is merely full of names
 * ("The Narrow Canal Union (NCU) sent an observer, A. Moss.") shows it by its other words, which are small.
 */
export function isTitleCase(words: readonly string[]): boolean {
  let letters = 0;
  let capitals = 0;
  let small = 0;
  for (const word of words) {
    const isCapital = opensWithCapital(word);
    if (!isCapital && !opensSmall(word) && !opensWithOtherLetter(word)) continue;
    letters++;
    if (isCapital) capitals++;
    else if (word.length > 3 && !SMALL_IN_TITLES.has(word)) small++;
  }
  return capitals > letters * 0.6 && small <= letters * SMALL_SHARE;
}

/** Whether a word begins with a letter that is neither large nor small, as those of many scripts. */
function opensWithOtherLetter(word: string): boolean {
  return word.charCodeAt(0) > 127 && /^\p{L}/u.test(word);
}
