import type { Browser, PageElement } from './dom.ts';
import type { IndexRow } from './shardScript.ts';

/**
 * Runs after `pageScript` and `shardScript` on every page of a report in a folder: a search over names, events,
 * articles and claims. Written out by source, as `pageScript`.
 */
export const searchScript = [enhanceSearch, findRows, showFound];

declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;
declare function hasShards(browser: Browser): boolean;
declare function loadShards(browser: Browser, done: (rows: readonly IndexRow[]) => void): void;

function enhanceSearch(browser: Browser): void {
  if (!hasShards(browser)) return;
  const { document } = browser;
  const label = make(browser, 'label', '', 'search-all');
  const input = make(browser, 'input', '');
  input.type = 'search';
  input.placeholder = 'Search';
  label.append(make(browser, 'span', 'Search the report', 'unseen'), input);
  document.querySelector('.tools')?.prepend(label);
  const found = make(browser, 'section', '', 'found');
  found.setAttribute('aria-label', 'Found in the report');
  found.hidden = true;
  document.querySelector('.masthead')?.after(found);
  const search = () => {
    const query = input.value.trim();
    found.hidden = query.length < 2;
    if (!found.hidden) loadShards(browser, (rows) => showFound(browser, found, rows, query));
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    search();
  });
}

/** Rows that hold every word, those first whose text begins a word with each of them. */
function findRows(rows: readonly IndexRow[], query: string): IndexRow[] {
  const words = query.toLowerCase().split(/\s+/u);
  const found = rows.filter((row) => words.every((word) => row.words.includes(word)));
  const isClose = ({ text }: IndexRow) => {
    const lower = ` ${text.toLowerCase()}`;
    return words.every((word) => lower.includes(` ${word}`));
  };
  return [...found.filter(isClose), ...found.filter((row) => !isClose(row))];
}

function showFound(browser: Browser, place: PageElement, rows: readonly IndexRow[], query: string): void {
  const found = findRows(rows, query);
  const root = browser.document.documentElement.dataset.root ?? '';
  const kinds = [
    ['name', 'People, bodies and places', 6],
    ['event', 'Events', 6],
    ['article', 'Articles', 6],
    ['claim', 'Claims', 12],
  ] as const;
  const parts = kinds.flatMap(([kind, title, most]) => {
    const some = found.filter((row) => row.kind === kind);
    if (some.length === 0) return [];
    const list = make(browser, 'ul', '', 'said');
    for (const { address, text, source } of some.slice(0, most)) {
      const item = make(browser, 'li', '');
      const link = make(browser, 'a', text);
      link.href = root + address;
      item.append(link, ' ', make(browser, 'small', source));
      list.append(item);
    }
    if (kind === 'claim' && some.length > most) {
      const item = make(browser, 'li', '');
      const all = make(browser, 'a', `All ${some.length} claims in the list`);
      all.href = `${root}claims.html#?${new URLSearchParams({ q: query })}`;
      item.append(all);
      list.append(item);
    }
    const part = make(browser, 'div', '');
    part.append(make(browser, 'h2', `${title} (${some.length})`), list);
    return [part];
  });
  const status = make(browser, 'p', found.length === 0 ? `Nothing found for “${query}”.` : '', 'from');
  status.setAttribute('role', 'status');
  place.replaceChildren(status, ...parts);
}
