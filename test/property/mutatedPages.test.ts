import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cleanRecord } from '../../src/clean/cleanRecord.ts';
import { loadCleanResources } from '../../src/clean/cleanResources.ts';
import { mulberry32 } from '../../src/learn/random.ts';
import type { Article } from '../../src/model/article.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { readAsset } from '../asset.ts';
import { mutatePage } from './mutatePage.ts';

/**
 * By default some hundred pages from the demo corpus. The full run, over saved pages of the web, with a bound on the
 * heap so that what is measured is what a page needs and not what has not been collected yet:
 * NODE_OPTIONS=--max-old-space-size=256 MUTATIONS=10000 PAGES=DIR/extraction/wcxb.jsonl.gz npx vitest run --config test/vitest.config.ts test/property/mutatedPages
 */
const COUNT = Number(process.env.MUTATIONS ?? 150);
const MAX_CPU_MS = 2000;
const MAX_GROWTH_MB = 300;

const resources = loadCleanResources(readAsset);
const configuration = defaultConfiguration();

function readPages(): string[] {
  const path = process.env.PAGES;
  if (path !== undefined) {
    const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
    return lines.map((line) => (JSON.parse(line) as { html: string }).html);
  }
  const folder = 'corpus/demo';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  return files.sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** What is wrong with an article's spans; `undefined` where nothing is. */
function wrongSpan({ text, blocks, removed }: Article): string | undefined {
  const joined = blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n');
  if (joined !== text) return 'the blocks do not make up the text';
  if (text !== text.normalize('NFC')) return 'the text is not NFC';
  if (removed.some(({ near }) => near < 0 || near > text.length)) return 'a removal stands outside the text';
  const cells = blocks.flatMap(({ span, cells: own }) =>
    (own ?? []).map((cell) => ({ span, cell: cell.span })),
  );
  const isOutside = cells.some(
    ({ span, cell }) => cell.start < span.start || cell.end > span.end || cell.start >= cell.end,
  );
  return isOutside ? 'a cell stands outside its row' : undefined;
}

it(`cleans ${COUNT} mutated pages without an exception, a wrong span, or more than its share of time and memory`, () => {
  const pages = readPages();
  const random = mulberry32(20260309);
  const problems: string[] = [];
  let slowestMs = 0;
  const startMb = process.memoryUsage().rss / 1e6;
  let peakMb = startMb;
  for (let number = 0; number < COUNT; number++) {
    const { html, changes } = mutatePage(pages[number % pages.length] ?? '', random);
    const bytes = new TextEncoder().encode(html);
    const before = process.cpuUsage();
    try {
      const outcome = cleanRecord(
        { id: 'r', path: 'page.html', index: 0, mediaType: 'html', bytes },
        resources,
        configuration,
      );
      const wrong = 'article' in outcome ? wrongSpan(outcome.article) : undefined;
      if (wrong !== undefined) problems.push(`${number} (${changes.join()}): ${wrong}`);
    } catch (error) {
      problems.push(`${number} (${changes.join()}): ${String(error)}`);
    }
    const { user } = process.cpuUsage(before);
    slowestMs = Math.max(slowestMs, user / 1000);
    if (user / 1000 > MAX_CPU_MS)
      problems.push(`${number} (${changes.join()}): ${Math.round(user / 1000)} ms`);
    peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6);
  }
  console.info(
    `${COUNT} pages, slowest ${Math.round(slowestMs)} CPU ms, memory +${Math.round(peakMb - startMb)} MB`,
  );
  expect(problems).toEqual([]);
  expect(peakMb - startMb).toBeLessThan(MAX_GROWTH_MB);
}, 7_200_000);
