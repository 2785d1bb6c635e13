// npm run bench -- scale: how a run gets faster with workers, simulated from the costs in scaleCosts.json, and what holds
// it back; printed as the tables of src/scale/README.md. npm run bench -- scale record [COUNT] measures those costs first:
// COUNT pages on one machine, and the same by two workers over a Redis of its own (redis-server must be installed), in CPU
// time, since wall time depends on what else the machine does.
import { readFileSync, writeFileSync } from 'node:fs';
import { simulate } from './scaleSimulation.mjs';

const FILE = new URL('./scaleCosts.json', import.meta.url);
const WORKERS = [1, 4, 16, 64, 256];
const SIZES = [100_000, 1_000_000, 10_000_000];
const DAILY = [1, 10, 100];

const words = process.argv.slice(2);
if (words.includes('record')) {
  const { record } = await import('./scaleRecord.mjs');
  const costs = await record(Number(words.find((word) => /^\d+$/.test(word)) ?? 2000));
  writeFileSync(FILE, `${JSON.stringify(costs, null, 2)}\n`);
}
const costs = JSON.parse(readFileSync(FILE, 'utf8'));
const { shards: _shards, serialStages, ...measured } = costs;
table(['measured', ''], Object.entries({ ...measured, ...serialStages }));

for (const articles of SIZES) {
  console.log(`\n${articles.toLocaleString('en')} articles, workers of one thread`);
  const alone = simulate(costs, articles, 1).totalMs;
  const rows = WORKERS.map((workers) => {
    const { totalMs, sharedMs, repeatedMs, serialMs, bottleneck } = simulate(costs, articles, workers);
    const share = (ms) => `${((100 * ms) / totalMs).toFixed(0)}%`;
    const time = `${(totalMs / 3.6e6).toFixed(2)} h`;
    const gain = (alone / totalMs).toFixed(1);
    return [workers, time, gain, share(sharedMs), share(repeatedMs), share(serialMs), bottleneck];
  });
  table(['workers', 'time', 'speed-up', 'shared', 'by each', 'by one', 'what holds it back'], rows);
}

console.log('\nby the day, at full load');
const { relateMsPerArticle, groupMsPerArticle, renderMsPerArticle, mapMsPerArticle } = costs;
const sharedMs = mapMsPerArticle + relateMsPerArticle + groupMsPerArticle + renderMsPerArticle;
const aloneMs = costs.serialMsPerArticle + costs.tablesMsPerArticle;
const size = (millions) => {
  const count = millions * 1e6;
  const moved = (count * costs.bytesPerArticle) / 1e9;
  return [
    `${millions} million`,
    Math.ceil((count * sharedMs) / 86.4e6),
    (count / 32).toLocaleString('en'),
    ((4 * count) / 32 / 86_400).toFixed(1),
    `${moved.toFixed(0)} GB (${((moved * 8000) / 86_400).toFixed(0)} Mbit/s)`,
    `${((count * costs.storeBytesPerArticle) / 1e9).toFixed(0)} GB`,
    `${((count * aloneMs) / 3.6e6).toFixed(0)} h`,
  ];
};
table(
  ['a day', 'threads', 'shards', 'jobs/s', 'moved', 'store', 'of one output, by one worker'],
  DAILY.map(size),
);

function table(head, rows) {
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}
