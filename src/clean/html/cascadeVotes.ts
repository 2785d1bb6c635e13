import type { BlockMeasures } from './blockMeasures.ts';
import { boilerplateCues, cueBit } from './classCues.ts';
import { ancestry, type PageElement } from './pageElement.ts';

/** What two classic rule cascades hold of a block; the model takes them as evidence. */
export interface CascadeVotes {
  /** Depth of the block below readability's top candidate, -1 outside. */
  readonly readability: Int8Array;
  /** Whether readability would append it as a sibling of the top candidate. */
  readonly sibling: Uint8Array;
  /** Which step of the content cascade holds the block: 1 is the most specific, 0 none. */
  readonly content: Uint8Array;
  /** Whether a discarding rule of the second cascade meets it. */
  readonly discarded: Uint8Array;
  /** Levels from the block up to the first element that also holds the top candidate. */
  readonly distance: Int8Array;
}

/** Steps of trafilatura's content search (Barbaresi 2021), retold: from exact names to bare tags. */
const CONTENT_STEPS: readonly ((element: PageElement) => boolean)[] = [
  ({ names }) =>
    /(?:^|[\s_-])(?:post|article|story|entry|news|blog)[_-]?(?:body|text|content|copy|detail|main)|articlebody|body-text|field-body/iu.test(
      names,
    ),
  ({ name }) => name === 'article',
  ({ names }) =>
    /(?:^|\s)(?:article|post|story|entry|hentry|content|main-content|page-content|text|single-post)(?:\s|$)/iu.test(
      names,
    ),
  ({ names, name }) => name === 'main' || /(?:^|[\s_-])(?:main|content|primary)(?:[\s_-]|$)/iu.test(names),
];
const CONTAINERS = new Set('article div main section td body amp-story'.split(' '));
const DISCARDED = boilerplateCues | cueBit('byline');
const UNLIKELY_TAGS = new Set('nav footer aside form button label menu dialog'.split(' '));

export function voteByCascades(measures: readonly BlockMeasures[]): CascadeVotes {
  const elements = elementsOf(measures);
  const top = topCandidate(elements);
  const containers = elements.filter(isContainer);
  const steps = CONTENT_STEPS.map((fits) => bestContainer(containers, fits));
  const votes: CascadeVotes = {
    readability: new Int8Array(measures.length).fill(-1),
    sibling: new Uint8Array(measures.length),
    content: new Uint8Array(measures.length),
    discarded: new Uint8Array(measures.length),
    distance: new Int8Array(measures.length),
  };
  const aboveTop = new Set(ancestry(top));
  measures.forEach(({ chain, linkDensity, words, sentenceEnds }, index) => {
    const level = top === undefined ? -1 : chain.indexOf(top);
    votes.readability[index] = Math.min(100, level);
    if (level < 0 && top?.parent !== undefined) {
      const below = chain.indexOf(top.parent);
      const sibling = below > 0 ? chain[below - 1] : undefined;
      const scored = sibling !== undefined && contentScore(sibling) >= Math.max(10, contentScore(top) * 0.2);
      const paragraph = below >= 0 && below <= 1 && words >= 12 && linkDensity < 0.25 && sentenceEnds > 0;
      votes.sibling[index] = scored || paragraph ? 1 : 0;
    }
    votes.distance[index] = Math.max(
      -1,
      chain.findIndex((element) => aboveTop.has(element)),
    );
    votes.content[index] = steps.findIndex((step) => step !== undefined && chain.includes(step)) + 1;
    const inside = chain.slice(0, votes.readability[index] >= 0 ? Math.max(1, level) : 8);
    votes.discarded[index] = inside.some(isDiscarded) ? 1 : 0;
  });
  return votes;
}

/** The element whose name says that it holds the article's text; the most specific that there is. */
export function namedContent(measures: readonly BlockMeasures[]): PageElement | undefined {
  const [named, article] = CONTENT_STEPS;
  const containers = elementsOf(measures).filter(isContainer);
  return (named && bestContainer(containers, named, 1)) ?? (article && bestContainer(containers, article, 1));
}

function isDiscarded(element: PageElement): boolean {
  if (UNLIKELY_TAGS.has(element.name)) return true;
  if ((element.cues & DISCARDED) === 0) return false;
  // Half of a page may stand in "main-with-sidebar": an element full of prose is no side matter.
  return element.proseWords < 150;
}

function contentScore(element: PageElement): number {
  const density = element.words === 0 ? 1 : Math.min(1, element.linkWords / element.words);
  const weight = (element.cues & boilerplateCues) === 0 ? 0 : -25;
  return (element.score + (element.proseWords > 300 ? 0 : weight)) * (1 - density);
}

function topCandidate(elements: readonly PageElement[]): PageElement | undefined {
  let best: PageElement | undefined;
  let bestScore = 0;
  for (const element of elements) {
    const score = contentScore(element);
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best;
}

function isContainer({ name }: PageElement): boolean {
  return CONTAINERS.has(name);
}

/** Of the containers that fit, the one with the most prose; the outermost of equals. */
function bestContainer(
  containers: readonly PageElement[],
  fits: (element: PageElement) => boolean,
  minProse = 30,
): PageElement | undefined {
  let best: PageElement | undefined;
  for (const element of containers) {
    if (element.proseWords < Math.max(minProse, best?.proseWords ?? 0)) continue;
    if (best?.proseWords === element.proseWords && element.depth >= best.depth) continue;
    if (fits(element)) best = element;
  }
  return best;
}

/** Every element once, in reading order. */
function elementsOf(measures: readonly BlockMeasures[]): PageElement[] {
  const seen = new Set<PageElement>();
  for (const { chain } of measures) {
    for (const element of chain) {
      if (seen.has(element)) break;
      seen.add(element);
    }
  }
  return [...seen];
}
