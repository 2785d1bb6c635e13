import type { Browser, PageElement } from './dom.ts';
import type { IndexRow } from './shardScript.ts';

/**
 * Runs after `pageScript` on the list of claims: facets with counts, and search. The view is kept in the address, so
 * that it can be sent to a colleague. A list over several pages is filtered as a whole, by the search index.
 * Written out by source, as `pageScript`.
 */
export const claimListScript = [
  enhanceClaimList,
  itemOf,
  readView,
  writeView,
  isNarrowed,
  matchesView,
  applyView,
  showItems,
  listItems,
];

/** A claim that can be shown: an entry of this page, or a row of the index. */
export interface ClaimItem {
  readonly words: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly entry?: PageElement;
  readonly row?: IndexRow;
}

export interface ClaimView {
  query: string;
  readonly chosen: Record<string, string[]>;
  /** Those of this page, and those of all pages once they are loaded. */
  items: readonly ClaimItem[];
  /** Whether the list has more pages that are not loaded yet. */
  isPartial: boolean;
}

/** From `pageScript`, `shardScript` and `facetScript`, which stand in the same element. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;
declare function loadShards(browser: Browser, done: (rows: readonly IndexRow[]) => void): void;
declare function buildFilters(browser: Browser, view: ClaimView, update: () => void): PageElement;
declare function fillFacet(browser: Browser, view: ClaimView, facet: PageElement, update: () => void): void;
declare const facetTitles: Readonly<Record<string, string>>;

function enhanceClaimList(browser: Browser): void {
  const place = browser.document.querySelector('.filters-place');
  if (place === null) return;
  const entries = [...browser.document.querySelectorAll('.entry:not(.record)')];
  const view: ClaimView = {
    ...readView(browser),
    items: entries.map(itemOf),
    isPartial: Number(place.dataset.pages) > 1,
  };
  const refresh = () => {
    if (view.isPartial && isNarrowed(view)) loadAll();
    else applyView(browser, view, update);
  };
  const update = () => {
    writeView(browser, view);
    refresh();
  };
  const loadAll = () =>
    loadShards(browser, (rows) => {
      const claims = rows.filter(({ kind }) => kind === 'claim');
      view.items = claims.map((row) => ({ words: row.words, values: row.values, row }));
      view.isPartial = false;
      refresh();
    });
  const form = buildFilters(browser, view, update);
  form.addEventListener('focusin', () => view.isPartial && loadAll());
  place.append(form);
  applyView(browser, view, update);
  refresh();
  browser.addEventListener('hashchange', () => {
    const next = readView(browser);
    view.query = next.query;
    for (const facet of Object.keys(view.chosen)) view.chosen[facet] = next.chosen[facet] ?? [];
    refresh();
  });
  if (browser.location.hash === '#search') place.querySelector('input')?.focus();
}

function itemOf(entry: PageElement): ClaimItem {
  const values: Record<string, readonly string[]> = {};
  for (const facet of Object.keys(facetTitles)) {
    values[facet] = (entry.dataset[facet] ?? '').split('\n').filter((value) => value !== '');
  }
  return { words: (entry.textContent ?? '').toLowerCase(), values, entry };
}

/** "#?q=harbour&kind=Pledge&kind=Target" */
function readView(browser: Browser): Pick<ClaimView, 'query' | 'chosen'> {
  const { hash } = browser.location;
  const parameters = new URLSearchParams(hash.startsWith('#?') ? hash.slice(2) : '');
  return {
    query: parameters.get('q') ?? '',
    chosen: Object.fromEntries(Object.keys(facetTitles).map((facet) => [facet, parameters.getAll(facet)])),
  };
}

function writeView(browser: Browser, view: ClaimView): void {
  const parameters = new URLSearchParams();
  if (view.query !== '') parameters.set('q', view.query);
  for (const [facet, values] of Object.entries(view.chosen)) {
    for (const value of values) parameters.append(facet, value);
  }
  browser.history.replaceState(null, '', `#?${parameters}`);
}

function isNarrowed({ query, chosen }: ClaimView): boolean {
  return query.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);
}

/** All words of the query, and for each facet one of the chosen values; `except` leaves one facet out of account. */
function matchesView(view: ClaimView, item: ClaimItem, except: string): boolean {
  return (
    view.query
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => item.words.includes(word)) &&
    Object.entries(view.chosen).every(
      ([facet, chosen]) =>
        facet === except ||
        chosen.length === 0 ||
        (item.values[facet] ?? []).some((value) => chosen.includes(value)),
    )
  );
}

function applyView(browser: Browser, view: ClaimView, update: () => void): void {
  const { document } = browser;
  // In a report of one file the address of a view names no page, so the list is brought forward here.
  document.documentElement.dataset.list = browser.location.hash.startsWith('#?') ? 'claims' : '';
  const shown = view.items.filter((item) => matchesView(view, item, ''));
  showItems(browser, view, shown);
  for (const facet of document.querySelectorAll('.facet')) fillFacet(browser, view, facet, update);
  const search = document.querySelector('.filters input[type=search]');
  if (search !== null && search.value !== view.query) search.value = view.query;
  const status = document.querySelector('#shown');
  if (status === null) return;
  status.textContent = view.isPartial
    ? `${view.items.length} claims on this page; search and filters look through all pages`
    : `${shown.length} of ${view.items.length} claims shown`;
}

/** Entries of this page are hidden or shown; what the index finds on all pages stands as a list in their place. */
function showItems(browser: Browser, view: ClaimView, shown: readonly ClaimItem[]): void {
  const { document } = browser;
  const isWhole = view.items.some(({ row }) => row !== undefined);
  const visible = new Set(shown.map(({ entry }) => entry));
  for (const entry of document.querySelectorAll('.entry:not(.record)')) {
    entry.hidden = isWhole ? isNarrowed(view) : !visible.has(entry);
  }
  for (const section of document.querySelectorAll('main section:has(> .columns > .entry)')) {
    section.hidden = section.querySelector('.entry:not([hidden])') === null;
  }
  const place = document.querySelector('.found-claims');
  if (place !== null)
    place.replaceChildren(...(isWhole && isNarrowed(view) ? [listItems(browser, shown)] : []));
}

function listItems(browser: Browser, shown: readonly ClaimItem[]): PageElement {
  const most = 300;
  const list = make(browser, 'ol', '', 'said');
  for (const { row } of shown.slice(0, most)) {
    if (row === undefined) continue;
    const item = make(browser, 'li', '');
    const link = make(browser, 'a', row.text);
    link.href = row.address;
    item.append(link, ' ', make(browser, 'small', row.source));
    list.append(item);
  }
  if (shown.length > most) {
    list.append(make(browser, 'li', `and ${shown.length - most} more: narrow the view to see them`));
  }
  return list;
}
