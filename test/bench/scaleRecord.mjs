// Measures what a run on workers costs, beside the same run on one machine.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chooseReporters } from '../../dist/pipeline/reports/chooseReporters.js';
import { generatePages } from './pages.mjs';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const SHARE = new URL('../../dist/pipeline/reports/reportShare.js', import.meta.url).href;
const EFFECTS = new URL('../../dist/pipeline/effects.js', import.meta.url).href;
const PORT = 26_397;
/** What one worker does, as the stopwatch of the run calls it. */
const ALONE = ['gather', 'link', 'stories', 'merge', 'join', 'groups'];
const call = promisify(execFile);

/** @returns costs per article and of each shard, for `simulate` */
export async function record(count) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-scale-'));
  const redis = spawn('redis-server', ['--bind', '127.0.0.1', '--port', String(PORT), '--save', ''], {
    stdio: 'ignore',
    cwd: folder,
  });
  try {
    const input = join(folder, 'in');
    for (const { path, bytes } of generatePages(count)) {
      mkdirSync(dirname(join(input, path)), { recursive: true });
      writeFileSync(join(input, path), bytes);
    }
    const single = await cpuMs([input, '-o', join(folder, 'single'), '-q', '-j', '2']);
    const store = join(folder, 'store');
    const where = ['--store', store, '--queue', `redis://127.0.0.1:${PORT}`];
    const worker = ['worker', ...where, '--until-done', '-q', '-j', '1'];
    const enqueue = await cpuMs(['enqueue', input, ...where, '-q']);
    const workers = await Promise.all([1, 2].map(() => cpuMs(worker)));
    const jobs = marks(store);
    const reading = readingMs(join(store, 'output'));
    // Once more with all map steps and pieces found done, and nothing but the tables written: what is done alone.
    execFileSync(process.execPath, [MAIN, 'enqueue', input, ...where, '-q', '-f', 'jsonl'], {
      stdio: 'ignore',
    });
    const again = await cpuMs(worker);
    const { timings } = JSON.parse(readFileSync(join(store, 'output/manifest.json'), 'utf8'));
    const starting = await cpuMs(worker);
    return costs({ count, single, enqueue, workers, again, starting, timings, reading, jobs, store });
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function costs({ count, single, enqueue, workers, again, starting, timings, reading, jobs, store }) {
  const all = enqueue + workers[0] + workers[1];
  const serial = again - starting;
  const of = (stage) => jobs.filter(({ timings }) => timings[stage] !== undefined);
  const msOf = ({ timings }) => Object.values(timings).reduce((sum, ms) => sum + ms, 0);
  const sumOf = (list) => list.reduce((sum, job) => sum + msOf(job), 0);
  // Marks tell how tasks differ; how much they cost together is told by the CPU time of the workers.
  const factor = (workers[0] + workers[1] - serial - 2 * starting) / sumOf(jobs);
  const round = (ms) => Math.round(ms * 10) / 10;
  const sorted = (list) => list.map((job) => round(msOf(job) * factor)).sort((a, b) => a - b);
  const clean = sorted(of('clean').filter(({ timings }) => timings.tag === undefined));
  const analyze = sorted(of('tag'));
  const perArticle = (stage) => round((factor * sumOf(of(stage))) / count);
  const parts = Math.max(1, of('render').length);
  return {
    articles: count,
    singleMachineCpuMs: Math.round(single),
    workersCpuMs: Math.round(all),
    overheadPercent: round((100 * (all - single)) / single),
    workerWithoutWorkCpuMs: Math.round(starting),
    enqueueMsPerArticle: round(enqueue / count),
    mapMsPerArticle: round((factor * (sumOf(of('clean')) + sumOf(of('tag')))) / count),
    relateMsPerArticle: perArticle('relate'),
    groupMsPerArticle: perArticle('group'),
    // Each part reads the tables; the rest is shared.
    tablesMsPerArticle: round(reading / count),
    renderMsPerArticle: round(Math.max(0, perArticle('render') - (parts * reading) / count)),
    serialMsPerArticle: round(serial / count),
    // Wall time, some of it waiting: for what of the serial part is what.
    serialStages: Object.fromEntries(ALONE.map((stage) => [stage, round((timings[stage] ?? 0) / count)])),
    articlesPerShard: round(count / clean.length),
    bytesPerArticle: Math.round(jobs.reduce((sum, { bytes }) => sum + bytes, 0) / count),
    storeBytesPerArticle: Math.round(bytesBelow(store) / count),
    shards: clean.map((ms, at) => ({ cleanMs: ms, analyzeMs: analyze[at] ?? 0 })),
  };
}

/** CPU time of reading an output's tables and going through the files of the report, none of which is written. */
function readingMs(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { version, complete, counts, inputs } = manifest;
  const context = { version, complete, counts, inputs: inputs.map(({ path }) => path), excerpts: false };
  const formats = chooseReporters(undefined)
    .map(([name]) => name)
    .filter((name) => name !== 'jsonl');
  const share = { folder, formats, context, hasCorrections: false, onDisk: counts.articles > 500 };
  const code = `import { writeShare } from '${SHARE}'; import { realEffects } from '${EFFECTS}';
    const { user, system } = process.cpuUsage();
    const tickets = new SharedArrayBuffer(4);
    await writeShare({ ...${JSON.stringify(share)}, tickets, part: { at: 1, of: 1 } }, realEffects());
    const used = process.cpuUsage(); console.log((used.user + used.system - user - system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { maxBuffer: 1e8 }).toString(),
  );
}

function marks(store) {
  const folder = join(store, 'marks');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function bytesBelow(folder) {
  const [kilobytes] = execFileSync('du', ['-sk', '--exclude=output', folder]).toString().split('\t');
  return Number(kilobytes) * 1024;
}

/** CPU time of a command and its threads, user and system, in milliseconds. */
async function cpuMs(args) {
  const timed = 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1';
  const { stderr } = await call('bash', ['-c', timed, process.execPath, MAIN, ...args]);
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return 1000 * (user + system);
}
