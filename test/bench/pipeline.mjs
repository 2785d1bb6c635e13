// npm run bench [-- COUNT]: articles per second, CPU per stage and peak memory on articles generated from the demo
// corpus, with compromise's own full parse of the same texts beside it. On a noisy machine the ratios count.
import nlp from 'compromise/three';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { contentId } from '../../dist/model/ids.js';
import { realEffects } from '../../dist/pipeline/effects.js';
import { loadResources } from '../../dist/pipeline/resources.js';
import { runPipeline } from '../../dist/pipeline/runPipeline.js';
import { reporters } from '../../dist/report/reporters.js';
import { generateArticles } from './corpus.mjs';

const PARSED_BY_COMPROMISE = 50;
const count = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1000);
const configuration = defaultConfiguration();
const effects = realEffects();
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function* records() {
  for (const { path, bytes } of generateArticles(count)) {
    const mediaType = path.endsWith('.html') ? 'html' : path.endsWith('.md') ? 'markdown' : 'text';
    yield {
      kind: 'record',
      record: { id: contentId('r', path, 0, bytes), path, index: 0, mediaType, bytes },
    };
  }
}

const resources = loadResources(effects.readAsset, configuration);
const startedMs = performance.now();
const startedCpuMs = cpuMs();
const outcome = await runPipeline(records(), { configuration, resources, monotonicMs: cpuMs });
const analysedMs = performance.now() - startedMs;

const renderStartedMs = cpuMs();
let bytes = 0;
const context = { version: 'bench', complete: true, counts: {}, inputs: [] };
for (const load of Object.values(reporters)) {
  const render = await load();
  for (const { chunks } of render(outcome.result, { ...context, counts: emptyCounts() })) {
    for (const chunk of chunks) bytes += chunk.length;
  }
}
const renderMs = cpuMs() - renderStartedMs;
const totalMs = performance.now() - startedMs;
const totalCpuMs = cpuMs() - startedCpuMs;

const texts = outcome.result.articles.slice(0, PARSED_BY_COMPROMISE).map(({ text }) => text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
const parseStartedMs = cpuMs();
for (const text of texts) {
  const document = nlp(text);
  document.people().json();
  document.places().json();
  document.organizations().json();
  document.numbers().json();
}
const compromiseMs = (cpuMs() - parseStartedMs) / texts.length;

const perArticle = (milliseconds) => (milliseconds / count).toFixed(2);
const rows = [
  ['articles', count],
  ['words per article', Math.round(words)],
  ['articles per second', (count / (totalMs / 1000)).toFixed(1)],
  ['articles per CPU second', (count / (totalCpuMs / 1000)).toFixed(1)],
  ['  without rendering', (count / (analysedMs / 1000)).toFixed(1)],
  ...Object.entries(outcome.timings).map(([stage, ms]) => [`CPU ms per article: ${stage}`, perArticle(ms)]),
  ['CPU ms per article: render', perArticle(renderMs)],
  ['CPU ms per article: all', perArticle(totalCpuMs)],
  ["compromise's full parse, CPU ms per article", compromiseMs.toFixed(2)],
  ['tag step / full parse of compromise', ((outcome.timings.tag ?? 0) / count / compromiseMs).toFixed(2)],
  ['peak memory, MB', Math.round(process.resourceUsage().maxRSS / 1024)],
  ['output, kB per article', Math.round(bytes / 1024 / count)],
];
for (const [name, value] of rows) console.log(`${String(name).padEnd(46)} ${String(value).padStart(10)}`);

function emptyCounts() {
  const { result } = outcome;
  const counts = {
    records: count,
    articles: result.articles.length,
    failures: result.failures.length,
    skipped: 0,
  };
  for (const name of ['entities', 'figures', 'events', 'stories', 'claims', 'groups', 'relations']) {
    counts[name] = result[name].length;
  }
  return counts;
}
