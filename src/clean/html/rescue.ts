import type { DraftBlock } from '../draft.ts';
import { stringOf } from '../metadata/linkedData.ts';
import { firstMeta, type PageHead } from '../metadata/pageHead.ts';
import { type DomNode, foldSpace, isElement, isText, parseHtml, textOf } from './dom.ts';
import { collectBlocks } from './pageBlocks.ts';
import { countWords } from './words.ts';

/** A page whose blocks hold fewer words of text than this is read once more elsewhere. */
const POOR_WORDS = 60;
/** So much more must a page's JSON-LD hold than its blocks to be the better source. */
const RICHER = 2;
const MIN_DESCRIPTION = 60;

/** Text that stands outside a page's blocks, and what a reader should know about it. */
export interface Rescue {
  readonly blocks: readonly DraftBlock[];
  readonly warning: string;
  readonly isStub?: boolean;
}

/**
 * The text of a page that shows next to none: pages that a script fills keep it in JSON-LD, in `<noscript>` or in a
 * template; behind a wall, the description is all there is.
 * @param keptWords words of the blocks that were kept
 * @param readPage main text of what was found inside the page
 */
export function rescueText(
  head: PageHead,
  roots: readonly DomNode[],
  keptWords: number,
  readPage: (nodes: readonly DomNode[]) => readonly DraftBlock[],
): Rescue | undefined {
  const stated = stringOf(head.linkedData.article?.articleBody) ?? '';
  // Tags only add to its words: most pages show more, and what they state needs no parsing.
  const mayBeRicher = countWords(stated) >= Math.max(POOR_WORDS, keptWords * RICHER);
  const body = mayBeRicher ? paragraphsOf(stated) : [];
  const bodyWords = wordsOf(body);
  if (bodyWords >= POOR_WORDS && bodyWords >= keptWords * RICHER)
    return { blocks: body, warning: 'The text is that of the JSON-LD: the page itself shows less.' };
  if (keptWords >= POOR_WORDS) return undefined;
  for (const nodes of hiddenPages(roots)) {
    const blocks = readPage(nodes);
    if (wordsOf(blocks) >= POOR_WORDS && wordsOf(blocks) >= keptWords * RICHER)
      return { blocks, warning: 'The text stands in a template or a noscript element of the page.' };
  }
  const description = foldSpace(firstMeta(head, 'og:description', 'description') ?? '');
  if (keptWords === 0 && description.length >= MIN_DESCRIPTION)
    return {
      blocks: [paragraph(description)],
      warning: 'The page shows no text: only its description could be read.',
      isStub: true,
    };
  return undefined;
}

function paragraphsOf(text: string): DraftBlock[] {
  const source = /<(?:p|br|div)\b/iu.test(text) ? text : text.replace(/\n+/gu, '<br>');
  return collectBlocks(parseHtml(source).root().contents().toArray()).map((block) => paragraph(block.text));
}

function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', role: 'body', text, reasons: [] };
}

function wordsOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** What stands inside templates, script templates and noscript elements, longest first. */
function hiddenPages(roots: readonly DomNode[]): DomNode[][] {
  const found: { nodes: DomNode[]; length: number }[] = [];
  const pending: DomNode[] = [...roots];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isElement(node)) continue;
    const isScript = node.name === 'script' && /template|text\/html/iu.test(node.attribs.type ?? '');
    const nodes = isScript
      ? parseHtml(node.children.map((child) => (isText(child) ? child.data : '')).join(''))
          .root()
          .contents()
          .toArray()
      : node.name === 'noscript' || node.name === 'template'
        ? node.children
        : undefined;
    if (nodes === undefined) {
      for (const child of node.children) pending.push(child);
      continue;
    }
    const length = nodes.reduce((sum, inner) => sum + textOf(inner).length, 0);
    if (length >= MIN_LENGTH) found.push({ nodes, length });
  }
  return found
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_PAGES)
    .map(({ nodes }) => nodes);
}

const MIN_LENGTH = 400;
const MAX_PAGES = 3;
