import type { PageBlock } from './pageBlocks.ts';
import { ancestry, type PageElement } from './pageElement.ts';
import { stopWords } from './stopWords.ts';
import { readTextCues } from './textCues.ts';
import { countKnown } from './words.ts';

/** What is counted in a block's text. */
export interface BlockMeasures {
  readonly block: PageBlock;
  readonly words: number;
  /** Share of words inside links, 0 to 1. */
  readonly linkDensity: number;
  /** Share of function words, 0 to 1: running text has many, menus have none. */
  readonly stopWordDensity: number;
  readonly sentenceEnds: number;
  readonly commas: number;
  /** Words, where the block reads like sentences. */
  readonly proseWords: number;
  /** Mask of what a short block says of itself. */
  readonly textCues: number;
  /** Stands in a menu or a footer: of a hundred words there, less than one is text. */
  readonly isFrame: boolean;
  /** The block's text in lower case. */
  readonly lower: string;
  readonly chain: readonly PageElement[];
}

const MAX_STOP_WORD = 6;
const SCORED_LEVELS = 6;
const PARAGRAPHS = new Set('p li blockquote pre h1 h2 h3 h4 h5 h6 td dd dt'.split(' '));
const SENTENCE_END = /[.!?…。](?=\s|$|["”’'»)])/gu;
const COMMA = /[,;،、]/gu;

/** Measures every block and hands the sums up to the elements around it. */
export function measureBlocks(blocks: readonly PageBlock[]): BlockMeasures[] {
  return blocks.map((block) => {
    const lower = block.text.toLowerCase();
    const { words, known } = countKnown(lower, stopWords, MAX_STOP_WORD);
    const linkDensity = words === 0 ? 0 : Math.min(1, block.linkWords / Math.max(1, block.words));
    const sentenceEnds = block.text.match(SENTENCE_END)?.length ?? 0;
    const commas = block.text.match(COMMA)?.length ?? 0;
    const proseWords = linkDensity < 0.4 && words >= 10 && sentenceEnds > 0 ? words : 0;
    const chain = ancestry(block.element);
    for (const element of chain) {
      if (element.blocks === 0) element.opening = block.text.slice(0, 40);
      element.words += words;
      element.linkWords += block.linkWords;
      element.proseWords += proseWords;
      element.blocks++;
    }
    const { isFrame } = block.element;
    addReadabilityScore(block, linkDensity, commas, chain);
    return {
      block,
      words,
      linkDensity,
      stopWordDensity: words === 0 ? 0 : known / words,
      sentenceEnds,
      commas,
      proseWords,
      textCues: isFrame ? 0 : readTextCues(block.text, lower, words),
      isFrame,
      lower,
      chain,
    };
  });
}

/**
 * Readability's content score (Arc90, Mozilla): a paragraph gives its parent a point, one per comma and up to three
 * for its length; the grandparent gets half, further ancestors a share that falls with the distance.
 */
function addReadabilityScore(
  block: PageBlock,
  linkDensity: number,
  commas: number,
  chain: readonly PageElement[],
): void {
  const { length } = block.text;
  if (length < 25 || linkDensity > 0.5) return;
  const score = 1 + commas + Math.min(3, Math.floor(length / 100));
  // A paragraph's own element is no container; text that stands in a <div> by itself is.
  const isParagraph = PARAGRAPHS.has(block.element.name);
  const from = isParagraph ? 1 : 0;
  for (let level = 0; level < SCORED_LEVELS; level++) {
    const element = chain[from + level];
    if (element === undefined) return;
    element.score += score / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
  }
}
