// npm run bench -- scale: how a run gets faster with workers, simulated from the costs in scaleCosts.json, and what holds
// it back. npm run bench -- scale record [COUNT] measures those costs first: COUNT pages on one machine, and the same by
// two workers over a Redis of its own (redis-server must be installed), in CPU time, since wall time depends on what else
// the machine does.
import { readFileSync, writeFileSync } from 'node:fs';
import { simulate } from './scaleSimulation.mjs';

const FILE = new URL('./scaleCosts.json', import.meta.url);
const WORKERS = [1, 4, 8, 16, 32, 64, 128, 256];
const SIZES = [100_000, 1_000_000, 10_000_000];

const words = process.argv.slice(2);
if (words.includes('record')) {
  const { record } = await import('./scaleRecord.mjs');
  const costs = await record(Number(words.find((word) => /^\d+$/.test(word)) ?? 2000));
  writeFileSync(FILE, `${JSON.stringify(costs, null, 2)}\n`);
}
const costs = JSON.parse(readFileSync(FILE, 'utf8'));
const { shards: _shards, ...measured } = costs;
for (const [name, value] of Object.entries(measured))
  console.log(`${name.padEnd(46)} ${String(value).padStart(12)}`);
for (const articles of SIZES) {
  console.log(`\n${articles.toLocaleString('en')} articles, workers of one thread`);
  console.log('workers    hours  speed-up  shared %  repeated %  serial %  what holds it back');
  const alone = simulate(costs, articles, 1).totalMs;
  for (const workers of WORKERS) {
    const { totalMs, sharedMs, repeatedMs, serialMs, bottleneck } = simulate(costs, articles, workers);
    const cells = [
      String(workers).padStart(7),
      (totalMs / 3.6e6).toFixed(2).padStart(8),
      (alone / totalMs).toFixed(1).padStart(9),
      ((100 * sharedMs) / totalMs).toFixed(0).padStart(9),
      ((100 * repeatedMs) / totalMs).toFixed(0).padStart(11),
      ((100 * serialMs) / totalMs).toFixed(0).padStart(9),
    ];
    console.log(`${cells.join(' ')}  ${bottleneck}`);
  }
}
