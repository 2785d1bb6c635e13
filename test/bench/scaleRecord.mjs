// Measures what a run on workers costs, beside the same run on one machine.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { generatePages } from './pages.mjs';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const PORT = 26_397;
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
    const idle = await cpuMs(['worker', ...where, '--until-done', '-q']);
    const enqueue = await cpuMs(['enqueue', input, ...where, '-q']);
    const workers = await Promise.all(
      [1, 2].map(() => cpuMs(['worker', ...where, '--until-done', '-q', '-j', '1'])),
    );
    const jobs = marks(store);
    // Once more with all map steps found done: conductor, reduces and output alone.
    rmSync(join(store, 'output'), { recursive: true });
    execFileSync(process.execPath, [MAIN, 'enqueue', input, ...where, '-q'], { stdio: 'ignore' });
    const again = await cpuMs(['worker', ...where, '--until-done', '-q', '-j', '1']);
    const starting = await cpuMs(['worker', ...where, '--until-done', '-q', '-j', '1']);
    return costs({ count, single, enqueue, workers, idle, again, starting, jobs, store });
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function costs({ count, single, enqueue, workers, idle, again, starting, jobs, store }) {
  const all = enqueue + workers[0] + workers[1];
  const serial = again - starting;
  const clean = jobs.filter(({ timings }) => timings.clean !== undefined && timings.tag === undefined);
  const analyze = jobs.filter(({ timings }) => timings.tag !== undefined);
  const msOf = ({ timings }) => Object.values(timings).reduce((sum, ms) => sum + ms, 0);
  const wall = jobs.reduce((sum, job) => sum + msOf(job), 0);
  // Marks tell how shards differ; how much they cost together is told by the CPU time of the workers.
  const factor = (workers[0] + workers[1] - serial - 2 * starting) / wall;
  const round = (ms) => Math.round(ms * 10) / 10;
  const sorted = (list) => list.map((job) => round(msOf(job) * factor)).sort((a, b) => a - b);
  const [cleanMs, analyzeMs] = [sorted(clean), sorted(analyze)];
  return {
    articles: count,
    singleMachineCpuMs: Math.round(single),
    workersCpuMs: Math.round(all),
    overheadPercent: round((100 * (all - single)) / single),
    workerWithoutWorkCpuMs: Math.round(idle),
    enqueueMsPerArticle: round(enqueue / count),
    mapMsPerArticle: round((factor * wall) / count),
    serialMsPerArticle: round(serial / count),
    articlesPerShard: round(count / cleanMs.length),
    bytesPerArticle: Math.round(jobs.reduce((sum, { bytes }) => sum + bytes, 0) / count),
    storeBytesPerArticle: Math.round(bytesBelow(store) / count),
    shards: cleanMs.map((ms, at) => ({ cleanMs: ms, analyzeMs: analyzeMs[at] ?? 0 })),
  };
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
