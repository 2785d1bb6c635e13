// npm run bench -- report [COUNT]: what it costs to render COUNT claims (100,000 where not given), each file streamed
// and thrown away: CPU seconds, peak memory over that of the rows, and the sizes that a reader's browser has to bear.
// The rows are those of the demo corpus, copied with ids of their own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { contentId } from '../../dist/model/ids.js';
import { realEffects } from '../../dist/pipeline/effects.js';
import { loadResources } from '../../dist/pipeline/resources.js';
import { runPipeline } from '../../dist/pipeline/runPipeline.js';
import { claimPage, everyPage } from '../../dist/report/html/client/script.js';
import reporter from '../../dist/report/html/html.js';
import { copyRun, countRows } from './copies.mjs';

const FOLDER = new URL('../../corpus/demo/', import.meta.url).pathname;
const wanted = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 100_000);
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function* records() {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  for (const path of names.filter((name) => /\.(html|txt|md)$/.test(name)).sort()) {
    const bytes = readFileSync(join(FOLDER, path));
    const mediaType = path.endsWith('.html') ? 'html' : path.endsWith('.md') ? 'markdown' : 'text';
    yield {
      kind: 'record',
      record: { id: contentId('r', path, 0, bytes), path, index: 0, mediaType, bytes },
    };
  }
}

const configuration = defaultConfiguration();
const resources = loadResources(realEffects().readAsset, configuration);
const { result } = await runPipeline(records(), { configuration, resources, monotonicMs: cpuSeconds });
const run = copyRun(result, Math.ceil(wanted / result.claims.length));
const rowsMb = process.memoryUsage().rss / 2 ** 20;
const context = { version: 'bench', complete: true, inputs: [], counts: countRows(run) };
let peakMb = rowsMb;
let files = 0;
let bytes = 0;
let largest = { size: 0, path: '' };
const startedSeconds = cpuSeconds();
for (const { path, chunks } of reporter(run, context)) {
  let size = 0;
  for (const chunk of chunks) size += Buffer.byteLength(chunk);
  files++;
  bytes += size;
  if (path.endsWith('.html') && size > largest.size) largest = { size, path };
  if (files % 50 === 0) peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
}
const renderSeconds = cpuSeconds() - startedSeconds;
const zipped = (text) => (gzipSync(text).length / 1000).toFixed(1);
const rows = [
  ['articles', run.articles.length],
  ['claims', run.claims.length],
  ['CPU seconds', renderSeconds.toFixed(1)],
  ['CPU seconds per 1,000 articles', ((renderSeconds / run.articles.length) * 1000).toFixed(2)],
  ['memory of the rows, MB', Math.round(rowsMb)],
  ['peak memory while rendering, MB', Math.round(peakMb)],
  ['files', files],
  ['all files, MB', Math.round(bytes / 1e6)],
  [`largest page, kB (${largest.path})`, Math.round(largest.size / 1000)],
  ['script of a page, kB gzipped', zipped(everyPage.text)],
  ['script of the list of claims, kB gzipped', zipped(claimPage.text)],
];
for (const [name, value] of rows) console.log(`${String(name).padEnd(58)} ${String(value).padStart(10)}`);
