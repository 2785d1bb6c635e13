import { type DomElement, type DomNode, foldSpace, isElement, isText, textOf } from './dom.ts';

export interface TableRow {
  readonly text: string;
  readonly linkWords: number;
}

/** Longer cells hold paragraphs: the table is there for layout. */
const MAX_CELL_LENGTH = 160;
const MAX_NODES = 400;
/** What stands in no cell of a data table. */
const LAYOUT = /^(?:table|ul|ol|form|h[1-6]|section|article|nav|iframe|script|style|noscript|input)$/u;

/** The cells of a data table's row as one line, "Norway | 2.2%"; `undefined` for a row that lays out the page. */
export function readTableRow(row: DomElement): TableRow | undefined {
  const cells = row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
  if (cells.length < 2 || !isPlain(row)) return undefined;
  const texts = cells.map((cell) => textOf(cell, MAX_CELL_LENGTH + 1));
  if (texts.some((text) => text.length > MAX_CELL_LENGTH)) return undefined;
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2) return undefined;
  return { text: filled.join(' | '), linkWords: countLinkWords(cells) };
}

function isPlain(row: DomElement): boolean {
  let nodes = 0;
  const pending: DomNode[] = [...row.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (++nodes > MAX_NODES) return false;
    if (!isElement(node)) continue;
    if (LAYOUT.test(node.name)) return false;
    pending.push(...node.children);
  }
  return true;
}

function countLinkWords(cells: readonly DomElement[]): number {
  let words = 0;
  const pending: DomNode[] = [...cells];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isText(node) || !isElement(node)) continue;
    if (node.name === 'a') words += foldSpace(textOf(node)).split(' ').length;
    else pending.push(...node.children);
  }
  return words;
}
