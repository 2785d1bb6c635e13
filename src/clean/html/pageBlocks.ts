import type { TableCell } from '../draft.ts';
import { CueReader } from './classCues.ts';
import { type DomElement, type DomNode, foldSpace, isElement, isText } from './dom.ts';
import { newPageElement, type PageElement, type Ruling } from './pageElement.ts';
import { readTableRow } from './tableRow.ts';
import { countWords } from './words.ts';

/** A stretch of text between two block-level borders, as a reader sees it. */
export interface PageBlock {
  readonly text: string;
  /** The innermost block-level element that holds it. */
  readonly element: PageElement;
  readonly words: number;
  readonly linkWords: number;
  /** Inline elements inside. */
  readonly inlineElements: number;
  /** Words in bold or italics. */
  readonly emphasisWords: number;
  /** Only a line break stands between it and the block before. */
  readonly followsBreak: boolean;
  /** Of a data table's row: its cells with their headers. */
  readonly cells?: readonly TableCell[];
}

const BLOCK_LEVEL = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul br button label option select textarea iframe video audio amp-ad amp-embed'
  ).split(' '),
);
/** Elements without text for a reader. */
const SILENT = new Set(
  'script style noscript template svg head object iframe select textarea canvas video audio map math'.split(
    ' ',
  ),
);
const EMPHASIS = new Set(['b', 'strong', 'em', 'i', 'u']);

interface OpenBlock {
  text: string;
  words: number;
  linkWords: number;
  emphasisWords: number;
  inlineElements: number;
  readonly followsBreak: boolean;
}

/** A node to enter, or what ends here. */
type Step = DomNode | 'block' | 'link' | 'emphasis';

/** All blocks of a page in reading order; one walk without recursion. */
export function collectBlocks(
  roots: readonly DomNode[],
  rulings: ReadonlyMap<DomNode, Ruling> = new Map(),
): PageBlock[] {
  const blocks: PageBlock[] = [];
  const cues = new CueReader();
  let current: PageElement | undefined;
  let open: OpenBlock | undefined;
  let afterBreak = false;
  let linkDepth = 0;
  let emphasisDepth = 0;
  const pending: Step[] = [...roots].reverse();

  const addText = (data: string): void => {
    if (open === undefined) {
      if (!/\S/u.test(data)) return;
      open = {
        text: '',
        words: 0,
        linkWords: 0,
        emphasisWords: 0,
        inlineElements: 0,
        followsBreak: afterBreak,
      };
    }
    const words = countWords(data);
    open.text += data;
    open.words += words;
    if (linkDepth > 0) open.linkWords += words;
    if (emphasisDepth > 0) open.emphasisWords += words;
  };
  const close = (cells?: readonly TableCell[]): void => {
    if (open === undefined) return;
    const text = foldSpace(open.text);
    if (open.words > 0 && current !== undefined)
      blocks.push({ ...open, text, element: current, ...(cells === undefined ? {} : { cells }) });
    open = undefined;
    afterBreak = false;
  };
  const enterBlock = (node: DomElement): void => {
    close();
    if (node.name === 'br') {
      afterBreak = true;
      return;
    }
    afterBreak = false;
    current = newPageElement(node, current, cues, rulings.get(node));
    pending.push('block');
    const cells = node.name === 'tr' ? readTableRow(node) : undefined;
    if (cells === undefined) {
      pushChildren(node);
      return;
    }
    addText(cells.text);
    if (open !== undefined) open.linkWords = cells.linkWords;
    close(cells.cells);
  };
  const enterInline = (node: DomElement): void => {
    if (open !== undefined) open.inlineElements++;
    if (node.name === 'time') noteTime(current, node.attribs.datetime);
    if (node.name === 'a') {
      linkDepth++;
      pending.push('link');
    } else if (EMPHASIS.has(node.name)) {
      emphasisDepth++;
      pending.push('emphasis');
    }
    pushChildren(node);
  };
  const pushChildren = (node: DomElement): void => {
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) pending.push(child);
    }
  };

  // Text before or without <body> needs an element to stand in.
  current = newPageElement({ name: '#document', attribs: {} }, undefined, cues);
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step === 'block') {
      close();
      current = current?.parent ?? current;
    } else if (step === 'link') linkDepth--;
    else if (step === 'emphasis') emphasisDepth--;
    else if (isText(step)) addText(step.data);
    else if (isElement(step) && !SILENT.has(step.name)) {
      if (BLOCK_LEVEL.has(step.name) || rulings.has(step)) enterBlock(step);
      else enterInline(step);
    }
  }
  close();
  return blocks;
}

/** Levels above a time element among which the post that it dates is found. */
const TIME_LEVELS = 12;

function noteTime(element: PageElement | undefined, time: string | undefined): void {
  if (time === undefined) return;
  let above = element;
  for (let level = 0; above !== undefined && level < TIME_LEVELS; level++, above = above.parent) {
    if (above.times === 0) above.time = time;
    above.times++;
  }
}
