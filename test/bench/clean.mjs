// npm run bench -- clean [--data DIR]: CPU per page of cleaning and of @mozilla/readability on linkedom, page by page in
// one process over the same saved pages, and how much of the pages' text each finds. The ratio counts, not the times.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanRecord } from '../../dist/clean/cleanRecord.js';
import { loadCleanResources } from '../../dist/clean/cleanResources.js';
import { wordOverlap } from '../../dist/eval/extraction/extractionOverlap.js';
import { countSegments, segmentF1 } from '../../dist/eval/extraction/extractionSegments.js';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { realEffects } from '../../dist/pipeline/effects.js';

const SETS = ['wcxb', 'segments'];
const WARM_UP = 30;
const configuration = defaultConfiguration();
const resources = loadCleanResources(realEffects().readAsset);

function cleanPage({ id, html }) {
  const bytes = new TextEncoder().encode(html);
  const outcome = cleanRecord({ id, path: id, index: 0, mediaType: 'html', bytes }, resources, configuration);
  return 'article' in outcome ? outcome.article.text : '';
}

function readPage({ html }) {
  try {
    return new Readability(parseHTML(html).document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

function measure(step, page) {
  const before = process.cpuUsage();
  const text = step(page);
  const { user, system } = process.cpuUsage(before);
  return { text, cpuMs: (user + system) / 1000 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const at = process.argv.indexOf('--data');
const data = at < 0 ? '../shared/eval' : (process.argv[at + 1] ?? '');

for (const set of SETS) {
  const path = `${data}/extraction/${set}.jsonl.gz`;
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trim()
    .split('\n');
  const pages = lines.map((line) => JSON.parse(line));
  for (const page of pages.slice(0, WARM_UP)) {
    cleanPage(page);
    readPage(page);
  }
  // In turns, so that a busy machine slows both alike.
  const rows = pages.map((page) => ({
    page,
    ours: measure(cleanPage, page),
    theirs: measure(readPage, page),
  }));
  const score = (read) =>
    pages[0]?.text === undefined
      ? segmentF1(rows.map((row) => countSegments(read(row), row.page.with ?? [], row.page.without ?? [])))
      : mean(
          rows
            .filter(({ page }) => page.text !== undefined)
            .map((row) => wordOverlap(row.page.text, read(row)).f1),
        );
  const ours = median(rows.map((row) => row.ours.cpuMs));
  const theirs = median(rows.map((row) => row.theirs.cpuMs));
  print(`${set}: pages`, pages.length);
  print(`${set}: claimwire, median CPU ms per page`, ours.toFixed(2));
  print(`${set}: Readability on linkedom, median CPU ms per page`, theirs.toFixed(2));
  print(`${set}: ratio of the medians`, (ours / theirs).toFixed(3));
  const metric = pages[0]?.text === undefined ? 'segmentF1' : 'wordF1';
  print(`${set}: claimwire, ${metric}`, score((row) => row.ours.text).toFixed(4));
  print(`${set}: Readability on linkedom, ${metric}`, score((row) => row.theirs.text).toFixed(4));
}

function print(name, value) {
  console.log(`${String(name).padEnd(58)} ${String(value).padStart(8)}`);
}
