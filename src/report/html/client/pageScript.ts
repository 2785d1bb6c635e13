import type { Browser, PageElement, PageEvent } from './dom.ts';

/**
 * Runs in the reader's browser on every page; all of it is optional, for the page reads without. The functions are
 * written out by their source (`toString`), so each may use only its arguments and its neighbours in this list.
 */
export const pageScript = [
  enhancePage,
  make,
  recall,
  remember,
  addThemeButton,
  sortTables,
  sortRows,
  addCopyButtons,
  citation,
  copyText,
  moveTo,
  handleKey,
  showHelp,
];

function enhancePage(browser: Browser): void {
  addThemeButton(browser);
  sortTables(browser);
  addCopyButtons(browser);
  browser.document.addEventListener('keydown', (event) => handleKey(browser, event));
}

function make(browser: Browser, name: string, words: string, className = ''): PageElement {
  const element = browser.document.createElement(name);
  element.textContent = words;
  if (className !== '') element.className = className;
  if (name === 'button') element.type = 'button';
  return element;
}

/** Storage is off in some browsers for pages opened from disk; then nothing is remembered, and nothing breaks. */
function recall(browser: Browser, key: string): string {
  try {
    return browser.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function remember(browser: Browser, key: string, value: string): void {
  try {
    browser.localStorage.setItem(key, value);
  } catch {
    return;
  }
}

function addThemeButton(browser: Browser): void {
  const root = browser.document.documentElement;
  const key = 'claimwire-theme';
  const saved = recall(browser, key);
  if (saved === 'light' || saved === 'dark') root.dataset.theme = saved;
  const button = make(browser, 'button', 'Light / dark', 'plain-button');
  button.addEventListener('click', () => {
    const systemIsDark = browser.matchMedia('(prefers-color-scheme: dark)').matches;
    const isDark = root.dataset.theme === undefined ? systemIsDark : root.dataset.theme === 'dark';
    root.dataset.theme = isDark ? 'light' : 'dark';
    remember(browser, key, root.dataset.theme);
  });
  const help = make(browser, 'button', 'Keys', 'plain-button');
  help.addEventListener('click', () => showHelp(browser));
  const tools = make(browser, 'div', '', 'tools');
  tools.append(button, help);
  browser.document.querySelector('.masthead')?.append(tools);
}

function sortTables(browser: Browser): void {
  for (const table of browser.document.querySelectorAll('table:not(.matrix)')) {
    const heads = [...table.querySelectorAll('thead th')];
    heads.forEach((head, at) => {
      const button = make(browser, 'button', head.textContent ?? '', 'sort');
      button.addEventListener('click', () => {
        const ascends = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', ascends ? 'ascending' : 'descending');
        sortRows(table, at, ascends);
      });
      head.replaceChildren(button);
    });
  }
}

/** Numbers by value, dates by their machine form, words in the reader's order. */
function sortRows(table: PageElement, at: number, ascends: boolean): void {
  const body = table.querySelector('tbody');
  if (body === null) return;
  const rows = [...body.children].map((row) => {
    const cell = row.children[at];
    const time = cell?.querySelector('time')?.getAttribute('datetime');
    return { row, words: time ?? (cell?.textContent ?? '').trim() };
  });
  rows.sort((a, b) => a.words.localeCompare(b.words, 'en', { numeric: true }) * (ascends ? 1 : -1));
  body.append(...rows.map(({ row }) => row));
}

function addCopyButtons(browser: Browser): void {
  for (const record of browser.document.querySelectorAll('.record')) {
    const bar = make(browser, 'p', '', 'copies');
    const quote = record.querySelector('blockquote')?.textContent ?? '';
    const address = browser.location.href.split('#')[0] ?? '';
    const texts = [
      ['Copy quote', quote],
      ['Copy with source', citation(browser, record)],
      ['Copy link to this record', `${address}#${record.id}`],
    ] as const;
    for (const [words, text] of texts) {
      const button = make(browser, 'button', words, 'plain-button');
      button.addEventListener('click', () => {
        copyText(browser, text);
        button.textContent = 'Copied';
        browser.setTimeout(() => {
          button.textContent = words;
        }, 2000);
      });
      bar.append(button, ' ');
    }
    record.querySelector('.claimed')?.after(bar);
  }
}

/** Quote, who said it where, and an address: of the publisher's page, or of this one. */
function citation(browser: Browser, item: PageElement | null): string {
  const { quote, speaker, publisher, date, source } = item?.dataset ?? {};
  const words = quote ?? item?.querySelector('blockquote, h3')?.textContent ?? '';
  const by = speaker === undefined ? [item?.querySelector('.by')?.textContent] : [speaker, publisher, date];
  const from = by.filter((part) => part !== undefined && part !== null).join(', ');
  const address = source || browser.location.href.split('#')[0];
  return [words, from, address].map((part) => (part ?? '').trim().replace(/\s+/gu, ' ')).join('\n');
}

function copyText(browser: Browser, text: string): void {
  const { clipboard } = browser.navigator;
  if (clipboard !== undefined) {
    clipboard.writeText(text).catch(() => undefined);
    return;
  }
  const area = make(browser, 'textarea', text);
  browser.document.body.append(area);
  area.select();
  browser.document.execCommand('copy');
  area.remove();
}

/** The next or previous claim, event or note in page order, hidden ones passed over; of a claim's record, its neighbour. */
function moveTo(browser: Browser, step: 1 | -1): void {
  const turn = browser.document.querySelector(`.record:target a[rel=${step === 1 ? 'next' : 'prev'}]`);
  if (turn !== null) {
    turn.click();
    return;
  }
  const items = [...browser.document.querySelectorAll('main :is(.claim, .event, .note, .record)')].filter(
    (item) => item.checkVisibility(),
  );
  const current = browser.document.querySelector('.current');
  const at = current === null ? -1 : items.indexOf(current);
  const next = items[at < 0 ? (step === 1 ? 0 : items.length - 1) : at + step];
  if (next === undefined) return;
  if (current !== null) current.className = current.className.replace(' current', '');
  next.className += ' current';
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function handleKey(browser: Browser, event: PageEvent): void {
  const { document, location } = browser;
  if (event.key === 'Escape') document.activeElement?.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select'))
    return;
  const current = document.querySelector('.current') ?? document.querySelector('.record:target');
  const follow = (selector: string) => {
    const address = current?.querySelector(selector)?.getAttribute('href');
    if (address !== null && address !== undefined) location.assign(address);
  };
  const actions: Record<string, () => void> = {
    j: () => moveTo(browser, 1),
    k: () => moveTo(browser, -1),
    o: () => follow('blockquote a, h3 a, a.whole'),
    e: () => follow('a[data-event]'),
    c: () => current !== null && copyText(browser, citation(browser, current)),
    x: () => current?.closest('.entry')?.querySelector('input[type=checkbox]')?.click(),
    '?': () => showHelp(browser),
    '/': () => {
      const list = document.querySelector('nav a[data-list=claims]')?.getAttribute('href');
      const fields = [...document.querySelectorAll('.filters input[type=search], .search-all input')];
      const search = fields.filter((field) => field.checkVisibility()).at(-1);
      if (search !== undefined) search.focus();
      else if (list) location.assign(list.startsWith('#') ? list : `${list}#search`);
    },
  };
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function showHelp(browser: Browser): void {
  const keys = [
    ['/', 'search'],
    ['j', 'next claim, event or note'],
    ['k', 'previous one'],
    ['o', 'open it'],
    ['e', 'open its event'],
    ['x', 'tick it'],
    ['c', 'copy it with its source'],
    ['Esc', 'leave the search, close this'],
  ] as const;
  const dialog = make(browser, 'dialog', '', 'help');
  dialog.setAttribute('aria-label', 'Keys');
  const list = make(browser, 'dl', '');
  for (const [key, words] of keys) {
    const row = make(browser, 'div', '');
    row.append(make(browser, 'dt', key), make(browser, 'dd', words));
    list.append(row);
  }
  const close = make(browser, 'button', 'Close', 'plain-button');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(make(browser, 'h2', 'Keys'), list, close);
  browser.document.body.append(dialog);
  dialog.showModal();
}
