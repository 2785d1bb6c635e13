import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunResult } from '../../src/model/run.ts';
import reporter from '../../src/report/html/html.ts';
import single from '../../src/report/html/single.ts';
import { contextOf } from '../report/largeRun.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const isRequired = process.env.CI === 'true';

/** Where no browser is, CI fails and a developer is told. */
export const hasNoBrowser = CHROMIUM === undefined && !isRequired;
if (hasNoBrowser) {
  console.warn('no Chromium found (apt-get install chromium): the report is not tested in a browser');
}

export interface Opened {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests to anything but a file. */
  readonly complaints: string[];
}

/** A browser and a folder of reports for the tests of one file. `paths` are below the folder, with their fragment. */
export function openBrowser(prepare: (folder: string) => Promise<void>) {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '/usr/bin/chromium' });
    folder = await mkdtemp(join(tmpdir(), 'claimwire-report-'));
    await prepare(folder);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    path: (path: string): string => join(folder, path),
    address: (path: string): string => pathToFileURL(join(folder, path)).href,
    newPage: (): Promise<Page> => browser.newPage(),
    async open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
      const page = await browser.newPage(options);
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) complaints.push(`request to ${request.url()}`);
      });
      const [file = '', fragment] = path.split('#');
      const { href } = pathToFileURL(join(folder, file));
      await page.goto(fragment === undefined ? href : `${href}#${fragment}`);
      return { page, complaints };
    },
  };
}

export async function writeReport(run: RunResult, folder: string): Promise<void> {
  const context = contextOf(run);
  for (const { path, chunks } of [...reporter(run, context), ...single(run, context)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), [...chunks].join(''));
  }
}
