import { type ArticleField, articleFieldNames, articleFields } from '../../model/articleFields.ts';
import type { IngestOptions } from '../options.ts';
import type { StatedArticle } from '../statedRecord.ts';

/** Where in a row each field of an article stands. */
export interface ColumnMap {
  readonly places: ReadonlyMap<ArticleField, number>;
}

/** Finds the columns by the headers that the user named, then by the usual names; or says what is missing. */
export function mapColumns(
  header: readonly string[],
  named: IngestOptions['columns'],
): { readonly columns: ColumnMap } | { readonly problem: string } {
  const folded = header.map(foldName);
  const places = new Map<ArticleField, number>();
  for (const field of articleFieldNames) {
    const wanted = named[field];
    if (wanted !== undefined) {
      const place = header.indexOf(wanted) >= 0 ? header.indexOf(wanted) : folded.indexOf(foldName(wanted));
      if (place < 0) {
        return { problem: `There is no column "${wanted}" (ingest.columns). It has: ${showHeader(header)}` };
      }
      places.set(field, place);
    }
  }
  const taken = new Set(places.values());
  for (const field of articleFieldNames) {
    if (places.has(field)) continue;
    const place = articleFields[field]
      .map((name) => folded.indexOf(foldName(name)))
      .find((candidate) => candidate >= 0 && !taken.has(candidate));
    if (place === undefined) continue;
    places.set(field, place);
    taken.add(place);
  }
  if (places.has('text') || places.has('html')) return { columns: { places } };
  return {
    problem: `None of its columns is known to hold the text of an article; name it with --columns text=HEADER. It has: ${showHeader(header)}`,
  };
}

/** The article of a row, `undefined` where it has no text. */
export function readRow(cells: readonly string[], { places }: ColumnMap): StatedArticle | undefined {
  const article: Partial<Record<ArticleField, string>> = {};
  for (const [field, place] of places) {
    const cell = cells[place]?.trim() ?? '';
    if (cell !== '') article[field] = cell;
  }
  if (article.text === undefined && article.html === undefined) return undefined;
  const { authors, ...fields } = article;
  return authors === undefined ? fields : { ...fields, authors: splitAuthors(authors) };
}

/** `["A", "B"]` as Python and JSON write it, or names with semicolons or bars between. */
function splitAuthors(cell: string): readonly string[] {
  const list = cell.startsWith('[') && cell.endsWith(']') ? cell.slice(1, -1) : undefined;
  const names = list === undefined ? cell.split(/[;|]/u) : list.split(/['"]\s?,/u);
  return names
    .map((name) => name.replaceAll(/^[\s'"]{1,3}|['"]{1,2}$/gu, '').trim())
    .filter((name) => name !== '');
}

/** `Date Published`, `date-published` and `datePublished` are one name. */
function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function showHeader(header: readonly string[]): string {
  return header
    .slice(0, 20)
    .map((name) => name.slice(0, 40))
    .join(', ');
}
