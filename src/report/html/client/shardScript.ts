import type { Browser, PageElement } from './dom.ts';

/**
 * Runs after `claimListScript` where the list of claims has several pages: a search over all of them. The index
 * comes in shards, one per page, loaded as scripts when somebody asks, since a page opened from disk may not
 * fetch. Written out by source, as `pageScript`.
 */
export const shardScript = [enhanceShards, loadShards, showFound];

/** From `pageScript`. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;

function enhanceShards(browser: Browser): void {
  const place = browser.document.querySelector('.shards');
  const search = browser.document.querySelector('.filters input[type=search]');
  if (place === null || search === null) return;
  const rows: string[][] = [];
  const button = make(browser, 'button', 'Search all pages', 'plain-button');
  const find = () =>
    loadShards(browser, Number(place.dataset.shards), rows, () =>
      showFound(browser, place, rows, search.value),
    );
  button.addEventListener('click', find);
  search.addEventListener('keydown', (event) => event.key === 'Enter' && find());
  browser.document.querySelector('.filters .plain-button')?.before(button);
}

function loadShards(browser: Browser, count: number, rows: string[][], done: () => void): void {
  if (rows.length > 0) {
    done();
    return;
  }
  let loaded = 0;
  browser.claimwireShard = (more) => {
    for (const row of more) rows.push(row);
    loaded += 1;
    if (loaded === count) done();
  };
  for (let shard = 1; shard <= count; shard++) {
    const script = make(browser, 'script', '');
    script.async = false;
    script.src = `search/claims-${shard}.js`;
    browser.document.body.append(script);
  }
}

/** Rows are address, quote, and who said it where. */
function showFound(browser: Browser, place: PageElement, rows: readonly string[][], query: string): void {
  const words = query.toLowerCase().split(/\s+/u);
  const found = rows.filter((row) => {
    const text = row.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const list = make(browser, 'ol', '', 'said');
  for (const [address = '', quote = '', source = ''] of found.slice(0, 200)) {
    const item = make(browser, 'li', '');
    const link = make(browser, 'a', quote);
    link.href = address;
    item.append(link, ' ', make(browser, 'small', source));
    list.append(item);
  }
  const more = found.length > 200 ? ', the first 200 shown' : '';
  const status = make(browser, 'p', `${found.length} of ${rows.length} claims on all pages${more}`, 'from');
  status.setAttribute('role', 'status');
  place.replaceChildren(status, list);
}
