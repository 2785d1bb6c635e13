import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { worksheetColumns } from '../../src/model/worksheet.ts';
import { readWorksheet } from '../../src/review/worksheet.ts';
import { fixture } from '../report/fixture.ts';
import { largeRun } from '../report/largeRun.ts';
import { hasNoBrowser, openBrowser, writeReport } from './reportBrowser.ts';

describe.skipIf(hasNoBrowser)('a reader of the report', () => {
  const {
    open,
    newPage,
    address: addressOf,
  } = openBrowser(async (folder) => {
    await writeReport(fixture, join(folder, 'small'));
    await writeReport(largeRun(100, 10), join(folder, 'medium'));
    await writeReport(largeRun(500, 10), join(folder, 'large'));
  });

  it('filters by facet and words, and keeps the view in the address', async () => {
    const { page } = await open('medium/report/claims.html');
    const shown = page.locator('.entry:not([hidden])');
    expect(await shown.count()).toBe(1000);
    await page.locator('[data-facet=kind] summary').click();
    await page.locator('[data-facet=kind] label', { hasText: 'Pledge' }).click();
    const pledges = await shown.count();
    expect(pledges).toBe(await page.locator('.entry[data-kind=Pledge]').count());
    expect(await page.locator('[data-facet=kind] label', { hasText: 'Pledge' }).textContent()).toContain(
      String(pledges),
    );
    await page.keyboard.press('Escape');
    await page.locator('.filters input[type=search]').fill('quellin envoy');
    const found = await shown.count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(pledges);
    const address = page.url();
    expect(address).toContain('#?q=quellin+envoy&kind=Pledge');
    await page.close();
    const again = await newPage();
    await again.goto(address);
    expect(await again.locator('.entry:not([hidden])').count()).toBe(found);
    await again.locator('button', { hasText: 'Show all' }).click();
    expect(await again.locator('.entry:not([hidden])').count()).toBe(1000);
    await again.close();
  });

  it('filters all pages of a long list from disk, under its policy', async () => {
    const { page, complaints } = await open('large/report/claims-2.html');
    await page.locator('[data-facet=kind] summary').click();
    await page.locator('[data-facet=kind] label', { hasText: 'Pledge 715' }).click();
    expect(await page.locator('#shown').textContent()).toBe('715 of 5000 claims shown');
    await page.locator('.filters input[type=search]').fill('number 9');
    expect(await page.locator('#shown').textContent()).toMatch(/^[1-6]\d{1,2} of 5000 claims shown$/u);
    const address = page.url();
    await page.locator('.found-claims a').first().click();
    await page.waitForURL(/claims\/art_\d+\.html#clm_/u);
    await page.goto(address);
    await page.locator('.found-claims a').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('searches names, events, articles and claims from any page', async () => {
    const { page, complaints } = await open('small/report/events/evt_met.html');
    await page.keyboard.press('/');
    await page.keyboard.type('quill');
    const found = page.locator('.found');
    await found.locator('h2', { hasText: 'People' }).waitFor();
    expect(await found.locator('h2').allTextContents()).toEqual([
      'People, bodies and places (1)',
      'Events (1)',
      'Articles (1)',
      expect.stringMatching(/^Claims \(\d\)$/u),
    ]);
    await found.locator('a', { hasText: 'Ada Quill' }).first().click();
    await page.waitForURL(/speakers\/ent_quill\.html$/u);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('moves, ticks and opens by keys, and exports what is ticked', async () => {
    const { page } = await open('medium/report/claims.html');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    expect(await page.locator('.ticks').textContent()).toContain('2 ticked');
    const saving = page.waitForEvent('download');
    await page.locator('.ticks button').first().click();
    const saved = await saving;
    const sheet = await readFile(await saved.path(), 'utf8');
    expect(sheet.split('\r\n')[0]).toBe(`\uFEFF${worksheetColumns.map((column) => `"${column}"`).join(',')}`);
    expect(sheet.trimEnd().split('\r\n')).toHaveLength(3);
    const [row] = readWorksheet('worksheet.csv', Buffer.from(sheet));
    expect(row?.cell('article')).toMatch(/^\d+\.html$/u);
    expect(row?.cell('id')).toMatch(/^clm_/u);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('o');
    await page.waitForURL(/claims\/art_\d+\.html#clm_/u);
    await page.close();
  });

  it('shows one claim at a time, turns to its neighbours, and ticks for one worksheet on all pages', async () => {
    const { page, complaints } = await open('small/report/claims/art_courier.html#clm_three');
    const visible = () =>
      page.locator('.record:visible').evaluateAll((records) => records.map((record) => record.id));
    expect(await visible()).toEqual(['clm_three']);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    const [next] = await visible();
    expect(next).not.toBe('clm_three');
    await page.keyboard.press('k');
    expect(await visible()).toEqual(['clm_three']);
    await page.keyboard.press('e');
    await page.waitForURL(/events\/evt_met\.html/u);
    await page.goto(addressOf('small/report/claims/art_ledger.html'));
    await page.locator('.tick input').first().check();
    expect(await page.locator('.ticks').textContent()).toContain('2 ticked');
    const saving = page.waitForEvent('download');
    await page.locator('.ticks button', { hasText: 'Markdown' }).click();
    const sheet = await readFile(await (await saving).path(), 'utf8');
    expect(sheet.trimEnd().split('\n')).toHaveLength(4);
    expect(sheet).toContain('Vellmark would spend 3% of GDP on harbours by 2035');
    await page.locator('.ticks button', { hasText: 'Untick all' }).click();
    expect(await page.locator('.ticks').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows one page at a time in a report of one file, without a script', async () => {
    const { page } = await open('small/report.html', { javaScriptEnabled: false });
    const visible = () => page.locator('.page:visible').evaluateAll((parts) => parts.map((part) => part.id));
    expect(await visible()).toEqual(['page-overview']);
    await page.locator('#page-overview a', { hasText: 'Quill–Brandt meeting' }).first().click();
    expect(await visible()).toEqual(['evt_met']);
    await page.locator('#evt_met blockquote a').first().click();
    expect(await visible()).toEqual(['claims-art_ledger']);
    expect(await page.locator('.record:visible').count()).toBe(1);
    await page.close();
  });

  it('sorts tables by a click on a head', async () => {
    const { page } = await open('large/report/figures.html');
    const first = page.locator('#all tbody tr').first().locator('td').first();
    await page.locator('#all th button').first().click();
    const low = Number.parseFloat((await first.textContent()) ?? '');
    await page.locator('#all th button').first().click();
    expect(Number.parseFloat((await first.textContent()) ?? '')).toBeGreaterThan(low);
    await page.close();
  });
});
