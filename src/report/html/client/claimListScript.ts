import type { Browser, PageElement } from './dom.ts';

/**
 * Runs after `pageScript` on the list of claims: facets with counts, and search. The view is kept in the address, so
 * that it can be sent to a colleague. Written out by source, as `pageScript`.
 */
export const claimListScript = [
  enhanceClaimList,
  readView,
  writeView,
  buildFilters,
  valuesOf,
  matchesView,
  applyView,
  fillFacet,
];

interface ClaimView {
  query: string;
  readonly chosen: Record<string, string[]>;
  /** What the search looks through, lower-cased once. */
  readonly words: Map<PageElement, string>;
}

/** From `pageScript`, which stands before this one in the same element. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;

function enhanceClaimList(browser: Browser): void {
  const entries = [...browser.document.querySelectorAll('.entry:not(.record)')];
  if (entries.length === 0) return;
  const view = readView(browser);
  const form = buildFilters(browser, view, entries);
  browser.document.querySelector('.filters-place')?.append(form);
  applyView(browser, view, entries);
  browser.addEventListener('hashchange', () => {
    const next = readView(browser);
    view.query = next.query;
    for (const facet of Object.keys(view.chosen)) view.chosen[facet] = next.chosen[facet] ?? [];
    applyView(browser, view, entries);
  });
  if (browser.location.hash === '#search') form.querySelector('input')?.focus();
}

/** "#?q=harbour&kind=Pledge&kind=Target" */
function readView(browser: Browser): ClaimView {
  const { hash } = browser.location;
  const parameters = new URLSearchParams(hash.startsWith('#?') ? hash.slice(2) : '');
  const facets = ['kind', 'worth', 'agreement', 'speaker', 'publisher', 'event', 'place', 'measure', 'date'];
  return {
    query: parameters.get('q') ?? '',
    chosen: Object.fromEntries(facets.map((facet) => [facet, parameters.getAll(facet)])),
    words: new Map(),
  };
}

function writeView(browser: Browser, view: ClaimView): void {
  const parameters = new URLSearchParams();
  if (view.query !== '') parameters.set('q', view.query);
  for (const [facet, values] of Object.entries(view.chosen)) {
    for (const value of values) parameters.append(facet, value);
  }
  const words = parameters.toString();
  browser.history.replaceState(null, '', `#?${words}`);
}

function buildFilters(browser: Browser, view: ClaimView, entries: readonly PageElement[]): PageElement {
  const form = make(browser, 'div', '', 'filters');
  const label = make(browser, 'label', 'Search ');
  const search = make(browser, 'input', '');
  search.type = 'search';
  search.value = view.query;
  search.addEventListener('input', () => {
    view.query = search.value;
    writeView(browser, view);
    applyView(browser, view, entries);
  });
  label.append(search);
  const status = make(browser, 'p', '', 'from');
  status.id = 'shown';
  status.setAttribute('role', 'status');
  const clear = make(browser, 'button', 'Show all', 'plain-button');
  clear.addEventListener('click', () => {
    view.query = '';
    search.value = '';
    for (const facet of Object.keys(view.chosen)) view.chosen[facet] = [];
    writeView(browser, view);
    applyView(browser, view, entries);
  });
  const facets = make(browser, 'div', '', 'facets');
  for (const name of Object.keys(view.chosen)) {
    const facet = make(browser, 'details', '', 'facet');
    facet.dataset.facet = name;
    facet.append(make(browser, 'summary', name.charAt(0).toUpperCase() + name.slice(1)));
    facet.append(make(browser, 'div', '', 'values'));
    facets.append(facet);
  }
  form.append(label, clear, facets, status);
  return form;
}

function valuesOf(entry: PageElement, facet: string): string[] {
  return (entry.dataset[facet] ?? '').split('\n').filter((value) => value !== '');
}

/** All words of the query, and for each facet one of the chosen values; `except` leaves one facet out of account. */
function matchesView(view: ClaimView, entry: PageElement, except: string): boolean {
  const words = view.words.get(entry) ?? (entry.textContent ?? '').toLowerCase();
  view.words.set(entry, words);
  return (
    view.query
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => words.includes(word)) &&
    Object.entries(view.chosen).every(
      ([facet, chosen]) =>
        facet === except ||
        chosen.length === 0 ||
        valuesOf(entry, facet).some((value) => chosen.includes(value)),
    )
  );
}

function applyView(browser: Browser, view: ClaimView, entries: readonly PageElement[]): void {
  // In a report of one file the address of a view names no page, so the list is brought forward here.
  browser.document.documentElement.dataset.list = browser.location.hash.startsWith('#?') ? 'claims' : '';
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !matchesView(view, entry, '');
    if (!entry.hidden) shown += 1;
  }
  for (const section of browser.document.querySelectorAll('main section:has(> .columns > .entry)')) {
    section.hidden = section.querySelector('.entry:not([hidden])') === null;
  }
  for (const facet of browser.document.querySelectorAll('.facet')) fillFacet(browser, view, entries, facet);
  const search = browser.document.querySelector('.filters input[type=search]');
  if (search !== null && search.value !== view.query) search.value = view.query;
  const status = browser.document.querySelector('#shown');
  if (status !== null) status.textContent = `${shown} of ${entries.length} claims shown`;
}

/** The facet's values with how many claims each would show, given all other choices; the 40 most frequent. */
function fillFacet(
  browser: Browser,
  view: ClaimView,
  entries: readonly PageElement[],
  facet: PageElement,
): void {
  const name = facet.dataset.facet ?? '';
  const chosen = view.chosen[name] ?? [];
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const entry of entries) {
    if (!matchesView(view, entry, name)) continue;
    for (const value of valuesOf(entry, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 40);
  facet.hidden = counts.size < 2 && chosen.length === 0;
  const labels = byCount.map(([value, count]) => {
    const label = make(browser, 'label', '');
    const box = make(browser, 'input', '');
    box.type = 'checkbox';
    box.checked = chosen.includes(value);
    box.addEventListener('change', () => {
      view.chosen[name] = box.checked ? [...chosen, value] : chosen.filter((one) => one !== value);
      writeView(browser, view);
      applyView(browser, view, entries);
    });
    label.append(box, ` ${value} `, make(browser, 'small', String(count)));
    return label;
  });
  facet.querySelector('.values')?.replaceChildren(...labels);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const summary = facet.querySelector('summary');
  if (summary !== null)
    summary.textContent = chosen.length > 0 ? `${title} (${chosen.length} chosen)` : title;
}
