// npm run bench -- run [COUNT]: the whole command from HTML pages to every output, as a user would run it, with one and
// with two workers, again over the unchanged folder, and beside it what a user would otherwise put together in Node on
// the same pages. CPU seconds and ratios within one call count; wall time depends on what else the machine does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatePages } from './pages.mjs';
import { runPeers } from './peers.mjs';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const count = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 300);
const peerCount = Math.min(count, 200);
const folder = mkdtempSync(join(tmpdir(), 'claimwire-bench-'));
const rows = [];
try {
  const input = join(folder, 'in');
  let bytes = 0;
  const pages = [];
  for (const page of generatePages(count)) {
    const file = join(input, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page.bytes);
    bytes += page.bytes.length;
    if (pages.length < peerCount) pages.push(page.bytes.toString());
  }
  const run = (output, jobs) => {
    const started = performance.now();
    execFileSync(process.execPath, [MAIN, input, '-o', join(folder, output), '-j', String(jobs), '-q'], {
      stdio: 'inherit',
    });
    const wallMs = performance.now() - started;
    return { wallMs, ...JSON.parse(readFileSync(join(folder, output, 'manifest.json'), 'utf8')) };
  };
  const two = run('two', 2);
  const one = run('one', 1);
  const again = run('two', 2);
  const words =
    readFileSync(join(folder, 'two/articles.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .reduce((sum, line) => sum + JSON.parse(line).text.split(/\s+/).length, 0) / two.counts.articles;
  const mapMs = ({ telemetry }) => telemetry.mapMs;
  const perArticle = (ms) => (ms / two.counts.articles).toFixed(2);
  rows.push(
    ['articles', two.counts.articles],
    ['kB per page', Math.round(bytes / count / 1000)],
    ['words per article', Math.round(words)],
    ['articles per second, two workers', two.telemetry.articlesPerSecond],
    ['articles per CPU second', ((1000 * two.counts.articles) / two.telemetry.cpuMs).toFixed(1)],
    ['map steps, two workers against one', (mapMs(one) / mapMs(two)).toFixed(2)],
    ['whole run, two workers against one', (one.telemetry.wallMs / two.telemetry.wallMs).toFixed(2)],
    ['unchanged folder again, seconds', (again.wallMs / 1000).toFixed(2)],
    ['peak memory, MB', Math.round(two.memoryPeakBytes / 1e6)],
    ['CPU ms per article: all of claimwire, one worker', perArticle(one.telemetry.cpuMs)],
    ...Object.entries(two.timings)
      .filter(([stage]) => stage !== 'total')
      .map(([stage, ms]) => [`ms per article: ${stage}`, perArticle(ms)]),
    ['CPU ms per article: all of claimwire, two workers', perArticle(two.telemetry.cpuMs)],
  );
  const peers = await runPeers(pages);
  for (const [name, ms] of Object.entries(peers))
    rows.push([`CPU ms per article: ${name}`, (ms / pages.length).toFixed(2)]);
  const peerMs = Object.values(peers).reduce((sum, ms) => sum + ms, 0) / pages.length;
  rows.push(
    ['CPU ms per article: the peers together', peerMs.toFixed(2)],
    ['the peers / claimwire', (peerMs / (two.telemetry.cpuMs / two.counts.articles)).toFixed(2)],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [name, value] of rows) console.log(`${String(name).padEnd(52)} ${String(value).padStart(10)}`);
