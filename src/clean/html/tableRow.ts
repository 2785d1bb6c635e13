import type { TableCell } from '../draft.ts';
import { type DomElement, type DomNode, foldSpace, isElement, isText, textOf } from './dom.ts';

export interface TableRow {
  readonly text: string;
  readonly linkWords: number;
  readonly cells: readonly TableCell[];
}

/** Longer cells hold paragraphs: the table is there for layout. */
const MAX_CELL_LENGTH = 160;
const MAX_NODES = 400;
const MAX_COLUMNS = 100;
/** What stands in no cell of a data table. */
const LAYOUT = /^(?:table|ul|ol|form|h[1-6]|section|article|nav|iframe|script|style|noscript|input)$/u;
const SEPARATOR = ' | ';

/**
 * The cells of a data table's row as one line, "Norway | 2.2%", each with the headers of its row and column;
 * `undefined` for a row that lays out the page.
 */
export function readTableRow(row: DomElement): TableRow | undefined {
  const cells = cellsOf(row);
  if (cells.length < 2 || !isPlain(row)) return undefined;
  const texts = cells.map((cell) => textOf(cell, MAX_CELL_LENGTH + 1));
  if (texts.some((text) => text.length > MAX_CELL_LENGTH)) return undefined;
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2) return undefined;
  const headers = columnHeaders(row);
  const [first] = cells;
  const rowHeader = first !== undefined && isRowHeader(first, texts[0] ?? '') ? texts[0] : undefined;
  let text = '';
  let column = 0;
  const read: TableCell[] = [];
  cells.forEach((cell, index) => {
    const words = texts[index] ?? '';
    const header = headers[column];
    column += spanOf(cell);
    if (words === '') return;
    if (text !== '') text += SEPARATOR;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    const row = index > 0 && rowHeader !== undefined && rowHeader !== '' ? { row: rowHeader } : {};
    read.push({
      span,
      ...row,
      ...(header === undefined || header === '' || header === words ? {} : { column: header }),
    });
  });
  return { text, linkWords: countLinkWords(cells), cells: read };
}

function cellsOf(row: DomElement): DomElement[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
}

/** Headers by column number: the cells of the table's first row, where they are marked as headers or hold no figure. */
function columnHeaders(row: DomElement): string[] {
  const first = firstRow(row);
  if (first === undefined || first === row) return [];
  const cells = cellsOf(first);
  const texts = cells.map((cell) => textOf(cell, MAX_CELL_LENGTH));
  const isMarked = cells.length > 1 && cells.slice(1).every(({ name }) => name === 'th');
  // Years head columns; other figures are data.
  const isWords = texts.slice(1).every((text) => !/\d/u.test(text) || /^(?:19|20)\d\d\D{0,12}$/u.test(text));
  if (!isMarked && !isWords) return [];
  const headers: string[] = [];
  cells.forEach((cell, index) => {
    for (let count = spanOf(cell); count > 0; count--) headers.push(texts[index] ?? '');
  });
  return headers.slice(0, MAX_COLUMNS);
}

function firstRow(row: DomElement): DomElement | undefined {
  let table = row.parent;
  while (table !== null && !(isElement(table) && table.name === 'table')) table = table.parent;
  const sections = table?.children.filter(isElement) ?? [];
  const rows = sections.flatMap((section) =>
    section.name === 'tr'
      ? [section]
      : section.children
          .filter(isElement)
          .filter(({ name }) => name === 'tr')
          .slice(0, 1),
  );
  return rows[0];
}

function isRowHeader({ name }: DomElement, text: string): boolean {
  return name === 'th' || (/\p{L}/u.test(text) && !/^[^\p{L}]*\d/u.test(text));
}

function spanOf({ attribs }: DomElement): number {
  const span = Number(attribs.colspan ?? 1);
  return span >= 1 && span <= MAX_COLUMNS ? Math.trunc(span) : 1;
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
