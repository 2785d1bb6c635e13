import type { ClaimItem, ClaimView } from './claimListScript.ts';
import type { Browser, PageElement } from './dom.ts';

/** The form above the list of claims: search and facets. Written out by source, as `pageScript`. */
export const facetScript = [buildFilters, fillFacet, countValues];

/** From `pageScript` and `claimListScript`, which stand in the same element. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;
declare function matchesView(view: ClaimView, item: ClaimItem, except: string): boolean;
declare const facetTitles: Readonly<Record<string, string>>;

function buildFilters(browser: Browser, view: ClaimView, update: () => void): PageElement {
  const form = make(browser, 'div', '', 'filters');
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', 'The list of claims');
  const label = make(browser, 'label', 'Search these claims ');
  const search = make(browser, 'input', '');
  search.type = 'search';
  search.addEventListener('input', () => {
    view.query = search.value;
    update();
  });
  label.append(search);
  const status = make(browser, 'p', '', 'from');
  status.id = 'shown';
  status.setAttribute('role', 'status');
  const clear = make(browser, 'button', 'Show all', 'plain-button');
  clear.addEventListener('click', () => {
    view.query = '';
    for (const facet of Object.keys(view.chosen)) view.chosen[facet] = [];
    update();
  });
  const facets = make(browser, 'div', '', 'facets');
  for (const [name, title] of Object.entries(facetTitles)) {
    const facet = make(browser, 'details', '', 'facet');
    facet.dataset.facet = name;
    facet.append(make(browser, 'summary', title), make(browser, 'div', '', 'values'));
    facets.append(facet);
  }
  form.append(label, clear, facets, status);
  return form;
}

/** The facet's values with how many claims each would show, given all other choices: the 40 most frequent. */
function fillFacet(browser: Browser, view: ClaimView, facet: PageElement, update: () => void): void {
  const name = facet.dataset.facet ?? '';
  const chosen = view.chosen[name] ?? [];
  const counts = countValues(view, name, chosen);
  const most = counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 40);
  // Dates read in their order, the latest first.
  if (name === 'date') most.sort(([a], [b]) => (a < b ? 1 : -1));
  facet.hidden = counts.length < 2 && chosen.length === 0;
  const labels = most.map(([value, count]) => {
    const label = make(browser, 'label', '');
    const box = make(browser, 'input', '');
    box.type = 'checkbox';
    box.checked = chosen.includes(value);
    box.addEventListener('change', () => {
      view.chosen[name] = box.checked ? [...chosen, value] : chosen.filter((one) => one !== value);
      update();
    });
    const shown = view.isPartial ? '' : count.toLocaleString('en');
    label.append(box, ` ${value} `, make(browser, 'small', shown));
    return label;
  });
  facet.querySelector('.values')?.replaceChildren(...labels);
  const title = facetTitles[name] ?? name;
  const summary = facet.querySelector('summary');
  if (summary !== null)
    summary.textContent = chosen.length > 0 ? `${title} (${chosen.length} chosen)` : title;
}

function countValues(view: ClaimView, name: string, chosen: readonly string[]): [string, number][] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const item of view.items) {
    if (!matchesView(view, item, name)) continue;
    for (const value of item.values[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts];
}
