import type { BlockMeasures } from './blockMeasures.ts';

/** Class names of the lines between a headline and the text. */
const INTRO =
  /(?:^|[\s_-])(?:intro|introtext|lead|lede|teaser|standfirst|dek|deck|excerpt|summary|vorspann|anriss|chapo|entradilla|sumario|bajada|sommario|ingress|manchet|subtitle|subheadline|sub-?heading|page-?intro|article-?description|hero__text)(?:$|[\s_-])/iu;
const NEAR_HEADLINE = 10;
const MIN_WORDS = 9;

/**
 * The row of the standfirst: sentences close below the headline that are the page's own description, or are named as
 * the opening of the text. -1 where there is none.
 */
export function findStandfirst(measures: readonly BlockMeasures[], description: string): number {
  const heading = measures.findIndex(({ block }) => block.element.name === 'h1');
  if (heading < 0) return -1;
  const opening = description.slice(0, 60);
  for (let row = heading + 1; row <= heading + NEAR_HEADLINE && row < measures.length; row++) {
    const measure = measures[row];
    if (measure === undefined || measure.words < MIN_WORDS || measure.linkDensity > 0.3) continue;
    if (measure.sentenceEnds === 0 && measure.words < MIN_WORDS * 2) continue;
    const isDescription = opening.length >= 40 && measure.block.text.startsWith(opening);
    const isNamed = measure.chain.slice(0, 3).some(({ names, words }) => words < 200 && INTRO.test(names));
    if (isDescription || isNamed) return row;
  }
  return -1;
}
