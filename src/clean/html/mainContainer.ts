import type { BlockMeasures } from './blockMeasures.ts';
import type { PageElement } from './pageElement.ts';

/** Blocks of which the model is this sure say where the article stands. */
const SURE = 0.7;
const MIN_SURE_WORDS = 100;
/** So much of what they say stands in the article's own element. */
const COVER = 0.8;
/**
 * Outside the article's element stand bylines, deks and boxes about the author, of which the model is in two minds.
 * Word F1 on the train pages, each half of the hosts by a model of the other: .9544 without, .9552 at .5, .9556 at .6,
 * .9554 at .7; at .5 four pages gain for one that loses.
 */
const OUTSIDE_KEEP_AT = 0.5;
const CONTAINERS = new Set('article div main section td'.split(' '));

/** Of what is kept, less outside the element that holds nearly all of the text of which the model is sure. */
export function doubtOutside(
  measures: readonly BlockMeasures[],
  scores: Float64Array,
  isKept: (row: number) => boolean,
  isStandfirst: (row: number) => boolean,
): (row: number) => boolean {
  const container = findContainer(measures, scores, isKept);
  if (container === undefined) return isKept;
  return (row) => {
    if (!isKept(row)) return false;
    if ((scores[row] ?? 0) >= OUTSIDE_KEEP_AT || isStandfirst(row)) return true;
    const measure = measures[row];
    if (measure?.block.element.ruling === 'keep') return true;
    return measure?.chain.includes(container) === true;
  };
}

function findContainer(
  measures: readonly BlockMeasures[],
  scores: Float64Array,
  isKept: (row: number) => boolean,
): PageElement | undefined {
  const wordsIn = new Map<PageElement, number>();
  let sure = 0;
  measures.forEach(({ chain, words }, row) => {
    if ((scores[row] ?? 0) < SURE || !isKept(row)) return;
    sure += words;
    for (const element of chain) wordsIn.set(element, (wordsIn.get(element) ?? 0) + words);
  });
  if (sure < MIN_SURE_WORDS) return undefined;
  let best: PageElement | undefined;
  for (const [element, words] of wordsIn) {
    if (words < sure * COVER || !CONTAINERS.has(element.name)) continue;
    if (best === undefined || element.depth > best.depth) best = element;
  }
  return best;
}
