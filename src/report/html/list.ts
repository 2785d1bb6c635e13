import type { Script } from './client/script.ts';
import { type ListName, listPath } from './links.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** A list over one or more pages. */
export interface List {
  readonly name: ListName;
  readonly title: string;
  /** Its pages, at least one, rendered one at a time. */
  pages(view: View): Iterable<ListPage>;
  /** All rows as one body, for a report of one file. */
  whole(view: View): Content;
}

export interface ListPage {
  readonly number: number;
  readonly script?: Script;
  body(): Content;
}

interface Definition<Row> extends Omit<List, 'pages' | 'whole'> {
  /** Keeps a page well below 2 MB. */
  readonly rowsPerPage: number;
  rows(view: View): readonly Row[];
  /** What stands before the rows, on the first page only. */
  opening(view: View, rows: readonly Row[]): Content;
  /** @param count pages that the list has */
  body(view: View, rows: readonly Row[], count: number): Content;
  /** For lists with a script of their own. */
  readonly script?: Script;
}

export function defineList<Row>(definition: Definition<Row>): List {
  const { rowsPerPage, title, name, script } = definition;
  return {
    name,
    title,
    *pages(view) {
      const rows = definition.rows(view);
      const count = Math.max(1, Math.ceil(rows.length / rowsPerPage));
      for (let number = 1; number <= count; number++) {
        const some = rows.slice((number - 1) * rowsPerPage, number * rowsPerPage);
        yield {
          number,
          body: () => [
            html`<h1>${title}${number > 1 && `, page ${number}`}</h1>`,
            number === 1 && definition.opening(view, rows),
            count > 1 && pager(name, number, count, script === undefined),
            definition.body(view, some, count),
            count > 1 && pager(name, number, count, script === undefined),
          ],
          ...(script === undefined ? {} : { script }),
        };
      }
    },
    whole(view) {
      const rows = definition.rows(view);
      return [html`<h1>${title}</h1>`, definition.opening(view, rows), definition.body(view, rows, 1)];
    },
  };
}

function pager(name: ListName, current: number, count: number, isSorted: boolean): Markup {
  const pages = Array.from({ length: count }, (_, at) => at + 1);
  return html`<p class="pager">Page ${pages.map((page) => (page === current ? html` <b>${page}</b>` : html` <a href="${listPath(name, page)}">${page}</a>`))}${isSorted && html` <small>Sorting acts on one page.</small>`}</p>`;
}
