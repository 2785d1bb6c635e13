import type { Script } from './client/script.ts';
import { type ListName, listPath } from './links.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** A list over one or more pages. */
export interface List {
  readonly name: ListName;
  readonly title: string;
  readonly script?: Script;
  /** The bodies of its pages, rendered one at a time; at least one. */
  pages(view: View): Iterable<() => Content>;
  /** All rows as one body, for a report of one file. */
  whole(view: View): Content;
}

interface Definition<Row> extends Omit<List, 'pages' | 'whole'> {
  /** Keeps a page well below 2 MB. */
  readonly rowsPerPage: number;
  rows(view: View): readonly Row[];
  /** What stands before the rows, on the first page only. */
  opening(view: View, rows: readonly Row[]): Content;
  body(view: View, rows: readonly Row[]): Content;
}

export function defineList<Row>(definition: Definition<Row>): List {
  const { rowsPerPage, title, name } = definition;
  return {
    ...definition,
    *pages(view) {
      const rows = definition.rows(view);
      const count = Math.max(1, Math.ceil(rows.length / rowsPerPage));
      for (let page = 1; page <= count; page++) {
        const some = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
        yield () => [
          html`<h1>${title}${page > 1 && `, page ${page}`}</h1>`,
          page === 1 && definition.opening(view, rows),
          count > 1 && pager(name, page, count),
          definition.body(view, some),
          count > 1 && pager(name, page, count),
        ];
      }
    },
    whole(view) {
      const rows = definition.rows(view);
      return [html`<h1>${title}</h1>`, definition.opening(view, rows), definition.body(view, rows)];
    },
  };
}

function pager(name: ListName, current: number, count: number): Markup {
  const pages = Array.from({ length: count }, (_, at) => at + 1);
  return html`<p class="pager">Page ${pages.map((page) => (page === current ? html` <b>${page}</b>` : html` <a href="${listPath(name, page)}">${page}</a>`))} <small>Search, filters and sorting act on one page.</small></p>`;
}
