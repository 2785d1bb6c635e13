import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { fixture } from '../report/fixture.ts';
import { largeRun } from '../report/largeRun.ts';
import { claimwire, ROOT } from './claimwire.ts';
import { hasNoBrowser, openBrowser, writeReport } from './reportBrowser.ts';

const SCREENSHOTS = join(ROOT, 'test/.screenshots');
const LISTS = ['index', 'events', 'claims', 'figures', 'speakers', 'articles', 'run'];

describe.skipIf(hasNoBrowser)('the pages of the report in a browser', () => {
  const { open, path: pathOf } = openBrowser(async (folder) => {
    await writeReport(fixture, join(folder, 'small'));
    await writeReport(largeRun(500, 10), join(folder, 'large'));
    const { code } = await claimwire([
      'run',
      'corpus/demo',
      '-o',
      join(folder, 'demo'),
      '-q',
      '-f',
      'jsonl,html',
    ]);
    expect(code).toBe(0);
    await mkdir(SCREENSHOTS, { recursive: true });
  });

  /** Every page type; of events, articles and speakers the one that has most to show, of claims one alone and all. */
  async function pageTypes(report: string): Promise<string[]> {
    const fullest = async (kind: string) => {
      const names = await readdir(pathOf(`${report}/report/${kind}`));
      const sizes = await Promise.all(
        names.map(async (name) => ({
          name,
          size: (await readFile(pathOf(`${report}/report/${kind}/${name}`))).length,
        })),
      );
      const [first] = sizes.sort((a, b) => b.size - a.size);
      return `${kind}/${first?.name}`;
    };
    const claims = await fullest('claims');
    const [, record] =
      /class="record[^"]*" id="([^"]+)"/u.exec(
        await readFile(pathOf(`${report}/report/${claims}`), 'utf8'),
      ) ?? [];
    return [
      ...LISTS.map((name) => `${name}.html`),
      await fullest('events'),
      await fullest('articles'),
      await fullest('speakers'),
      claims,
      `${claims}#${record}`,
    ].map((page) => `${report}/report/${page}`);
  }

  it.each(['small', 'demo', 'large'])(
    'of the %s report open quietly from disk, each under its own policy, and fit a phone',
    async (report) => {
      for (const path of await pageTypes(report)) {
        const { page, complaints } = await open(path, { viewport: { width: 390, height: 800 } });
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width, `${path} scrolls sideways`).toBeLessThanOrEqual(390);
        await page.locator('.tools button').first().click();
        expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
        expect(complaints, path).toEqual([]);
        await page.close();
      }
    },
    240_000,
  );

  it.each([
    ['small', 'light'],
    ['small', 'dark'],
    ['demo', 'light'],
    ['demo', 'dark'],
  ] as const)(
    'of the %s report have no axe violation in %s',
    async (report, colorScheme) => {
      for (const path of await pageTypes(report)) {
        const viewport = { width: colorScheme === 'light' ? 390 : 1280, height: 800 };
        const { page } = await open(path, { colorScheme, viewport, bypassCSP: true });
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        await page.evaluate(axe.source);
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))',
        );
        expect(violations, `${path} in ${colorScheme}`).toEqual([]);
        await page.close();
      }
    },
    400_000,
  );

  it('show every claim without JavaScript, in the list, at its article and on its own page', async () => {
    const claims = (await readFile(pathOf('demo/claims.jsonl'), 'utf8')).trimEnd().split('\n');
    const list = await open('demo/report/claims.html', { javaScriptEnabled: false });
    expect(await list.page.locator('.entry blockquote:visible').count()).toBe(claims.length);
    const article =
      (await pageTypes('demo')).find((path) => path.includes('/claims/') && !path.includes('#')) ?? '';
    const { page } = await open(article, { javaScriptEnabled: false });
    const records = await page.locator('.record:visible').count();
    expect(records).toBeGreaterThan(5);
    await page.goto(`${page.url()}#${await page.locator('.record').nth(2).getAttribute('id')}`);
    expect(await page.locator('.record:visible').count()).toBe(1);
    expect(await page.locator('.record:visible dt').allTextContents()).toContain('Where it stands');
    await page.goto(page.url().replace('/claims/', '/articles/').split('#')[0] ?? '');
    expect(await page.locator('.note:visible').count()).toBe(records);
    for (const one of [page, list.page]) await one.close();
  }, 120_000);

  it('print on white, in black, with everything to click left out', async () => {
    for (const path of await pageTypes('demo')) {
      const { page } = await open(path, { colorScheme: 'dark', viewport: { width: 794, height: 1123 } });
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(
        '(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))',
      );
      expect(colours, path).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect(
        await page.locator(':is(nav, .tools, .filters, .ticks, .tick, .plain-button):visible').count(),
      ).toBe(0);
      await page.close();
    }
  }, 120_000);

  it('are kept as pictures, for somebody to look at: two themes, phone, laptop and print', async () => {
    const views = [
      ['laptop-light', { viewport: { width: 1366, height: 900 }, colorScheme: 'light' }],
      ['laptop-dark', { viewport: { width: 1366, height: 900 }, colorScheme: 'dark' }],
      ['phone-light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
      ['phone-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
      ['print', { viewport: { width: 794, height: 1123 }, colorScheme: 'light' }],
    ] as const;
    for (const path of await pageTypes('demo')) {
      for (const [name, options] of views) {
        const { page } = await open(path, options);
        if (name === 'print') await page.emulateMedia({ media: 'print' });
        const height = Math.min(3200, Number(await page.evaluate('document.documentElement.scrollHeight')));
        const [, folder, one] = /report\/(?:(\w+)\/)?([\w-]+)/u.exec(path) ?? [];
        const kind = folder === undefined ? one : `${path.includes('#') ? 'one-of-' : 'page-of-'}${folder}`;
        await page.screenshot({
          path: join(
            SCREENSHOTS,
            `${kind}-${path.includes('/report/claims/') ? 'of-article-' : ''}${name}.png`,
          ),
          fullPage: true,
          clip: { x: 0, y: 0, width: options.viewport.width, height },
        });
        await page.close();
      }
    }
    expect((await readdir(SCREENSHOTS)).length).toBeGreaterThanOrEqual(60);
  }, 600_000);
});
