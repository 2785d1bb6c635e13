import type { Browser, PageElement } from './dom.ts';

/**
 * Runs after `pageScript` on pages of claims: a tick box per claim, and the worksheet of all that are ticked, on
 * whatever page of the report. Written out by source, as `pageScript`.
 */
export const tickScript = [
  enhanceTicks,
  readTicks,
  addTickBar,
  worksheetRow,
  exportWorksheet,
  csvCell,
  markdownCell,
  save,
];

/** A row of the worksheet per ticked claim. */
type Ticks = Map<string, string[]>;

/** From `pageScript`, which stands before this one in the same element. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;
declare function recall(browser: Browser, key: string): string;
declare function remember(browser: Browser, key: string, value: string): void;
declare const worksheetHeads: readonly string[];

function enhanceTicks(browser: Browser): void {
  const entries = [...browser.document.querySelectorAll('.entry')];
  if (entries.length === 0) return;
  const key = `claimwire-ticks-${browser.document.documentElement.dataset.run}`;
  const ticks = readTicks(recall(browser, key));
  const boxes: PageElement[] = [];
  const update = addTickBar(browser, ticks, () => {
    ticks.clear();
    for (const box of boxes) box.checked = false;
    remember(browser, key, '[]');
  });
  for (const entry of entries) {
    const id = entry.dataset.claim ?? '';
    const label = make(browser, 'label', '', 'tick');
    const box = make(browser, 'input', '');
    box.type = 'checkbox';
    box.checked = ticks.has(id);
    box.dataset.claim = id;
    box.addEventListener('change', () => {
      for (const other of boxes) if (other.dataset.claim === id) other.checked = box.checked;
      if (box.checked) ticks.set(id, worksheetRow(entry));
      else ticks.delete(id);
      remember(browser, key, JSON.stringify([...ticks]));
      update();
    });
    boxes.push(box);
    label.append(box, ' Tick for the worksheet');
    (entry.querySelector('.copies') ?? entry).append(label);
  }
}

/** What another version or another page left in the browser's storage may be anything. */
function readTicks(saved: string): Ticks {
  try {
    return new Map(JSON.parse(saved));
  } catch {
    return new Map();
  }
}

/** The bar that says how many are ticked; returns what brings it up to date. */
function addTickBar(browser: Browser, ticks: Ticks, clear: () => void): () => void {
  const bar = make(browser, 'div', '', 'ticks');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Tick list');
  const count = make(browser, 'span', '');
  count.setAttribute('role', 'status');
  const update = () => {
    count.textContent = `${ticks.size} ticked `;
    bar.hidden = ticks.size === 0;
  };
  bar.append(count);
  for (const format of ['CSV', 'Markdown'] as const) {
    const button = make(browser, 'button', `Worksheet as ${format}`, 'plain-button');
    button.addEventListener('click', () => exportWorksheet(browser, [...ticks.values()], format));
    bar.append(button, ' ');
  }
  const none = make(browser, 'button', 'Untick all', 'plain-button');
  none.addEventListener('click', () => {
    clear();
    update();
  });
  bar.append(none);
  browser.document.querySelector('main')?.append(bar);
  update();
  return update;
}

/** The first columns; those that a person fills in stay empty. */
function worksheetRow(entry: PageElement): string[] {
  const { claim, article, speaker, publisher, date, url } = entry.dataset;
  const quote = entry.querySelector('blockquote')?.textContent;
  return [claim, article, quote, speaker, publisher, date, url].map((cell) => cell ?? '');
}

function exportWorksheet(browser: Browser, ticked: readonly string[][], format: 'CSV' | 'Markdown'): void {
  const rows = [worksheetHeads, ...ticked.map((row) => worksheetHeads.map((_, at) => row[at] ?? ''))];
  if (format === 'CSV') {
    const lines = rows.map((row) => row.map(csvCell).join(','));
    save(browser, 'worksheet.csv', 'text/csv', `\uFEFF${lines.join('\r\n')}\r\n`);
    return;
  }
  const lines = rows.map((row) => `| ${row.map(markdownCell).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(worksheetHeads.length)}`);
  save(browser, 'worksheet.md', 'text/markdown', `${lines.join('\n')}\n`);
}

/** No cell begins as a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function markdownCell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]{}<>&~|$^]/gu, '\\$&');
}

function save(browser: Browser, name: string, type: string, text: string): void {
  const link = make(browser, 'a', '');
  link.href = browser.URL.createObjectURL(new browser.Blob([text], { type }));
  link.download = name;
  link.click();
  browser.setTimeout(() => browser.URL.revokeObjectURL(link.href), 10_000);
}
