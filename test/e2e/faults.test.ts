import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimwire, inFolder, pathsIn, ROOT } from './claimwire.ts';
import { smallArticle, writeFile, writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

interface Counts {
  readonly records: number;
  readonly articles: number;
  readonly failures: number;
  readonly skipped: number;
}

function readManifest(output: string): {
  counts: Counts;
  telemetry: { cache: Record<string, { misses: number }> };
} {
  return JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
}

function expectSum({ records, articles, failures, skipped }: Counts): void {
  expect(articles + failures + skipped).toBe(records);
}

/** A disk of its own for the work, where this user may mount one. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

function mount(folder: string, options: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
}

describe('a disk', () => {
  it.skipIf(!canMount())(
    'that is full stops the run with a hint, and the same command goes on',
    async () => {
      await inFolder(async (folder) => {
        const [input, output, whole] = pathsIn(folder, 'in', 'out', 'whole');
        writeSmallArticles(input, 120);
        mount(output, 'size=700k');
        try {
          const full = await claimwire([input, '-o', output, '-q']);
          expect(full.stderr).toContain('the disk is full');
          expect(full.code).toBe(2);
          execFileSync('mount', ['-o', 'remount,size=200m', output]);
          expect((await claimwire([input, '-o', output, '-q'])).code).toBe(0);
          expect((await claimwire([input, '-o', whole, '-q'])).code).toBe(0);
          expect(snapshot(output)).toEqual(snapshot(whole));
        } finally {
          execFileSync('umount', [output]);
        }
      });
    },
    300_000,
  );

  it.skipIf(!canMount())(
    'that can only be read is refused before any work',
    async () => {
      await inFolder(async (folder) => {
        const [input, output] = [join(folder, 'in'), join(folder, 'out')];
        writeSmallArticles(input, 3);
        mount(output, 'size=1m,ro');
        try {
          const { code, stderr } = await claimwire([input, '-o', output]);
          expect(code).toBe(2);
          expect(stderr).toContain('cannot write to the output folder');
        } finally {
          execFileSync('umount', [output]);
        }
      });
    },
    60_000,
  );
});

describe('two runs on one output', () => {
  it('do not meet: the second is turned away, the first is not disturbed', async () => {
    await inFolder(async (folder) => {
      const [input, output] = [join(folder, 'in'), join(folder, 'out')];
      writeSmallArticles(input, 200);
      const first = spawn(process.execPath, [
        join(ROOT, 'dist/cli/main.js'),
        input,
        '-o',
        output,
        '--progress',
        'json',
      ]);
      const ended = new Promise<number | null>((done) => first.on('close', done));
      await new Promise((done) => first.stderr.once('data', done));
      const second = await claimwire([input, '-o', output]);
      expect(second.code).toBe(2);
      expect(second.stderr).toContain('another run');
      expect(await ended).toBe(0);
      expect(readManifest(output).counts.articles).toBe(200);
    });
  }, 300_000);
});

describe('records', () => {
  it('that do not end in time are failures, and the counts add up', async () => {
    await inFolder(async (folder) => {
      const [input, output] = [join(folder, 'in'), join(folder, 'out')];
      writeSmallArticles(input, 4);
      writeFile(folder, 'config.json', '{"workers":{"recordTimeoutMs":1}}');
      const { code } = await claimwire([input, '-o', output, '-q', '--config', join(folder, 'config.json')]);
      expect(code).toBe(3);
      const { counts } = readManifest(output);
      expect(counts).toMatchObject({ records: 4, failures: 4 });
      // The machine may have been busy: the next run tries again.
      expect((await claimwire([input, '-o', output, '-q'])).code).toBe(0);
      expect(readManifest(output).counts).toMatchObject({ articles: 4, failures: 0 });
    });
  }, 300_000);

  it('that are corrupt, 1,000 among 2,000, cost a row each', async () => {
    await inFolder(async (folder) => {
      const [input, output] = [join(folder, 'in'), join(folder, 'out')];
      writeSmallArticles(input, 1000);
      for (let number = 0; number < 1000; number++)
        writeFile(input, `bad/${number}${BAD_ENDINGS[number % 5]}`, corrupt(number));
      const { code } = await claimwire([input, '-o', output, '-q', '-f', 'jsonl']);
      expect(code).toBe(3);
      const { counts } = readManifest(output);
      expectSum(counts);
      expect(counts.records).toBe(2000);
      expect(counts.articles).toBe(1000);
    });
  }, 600_000);
});

const BAD_ENDINGS = ['.html', '.json', '.txt', '.jsonl', '.md'];

function corrupt(number: number): Uint8Array {
  const kind = number % 5;
  if (kind === 1) return Buffer.from(`{"title": "cut off ${number}`);
  if (kind === 3) return Buffer.from('not json\n');
  if (number % 10 === 0) return Buffer.alloc(0);
  return Uint8Array.from({ length: 400 }, (_, at) => (at * 31 + number * 17) % 256);
}

describe('a growing folder', () => {
  it('costs the work of what is new, and forgets what is gone', async () => {
    await inFolder(async (folder) => {
      const [input, output, whole] = pathsIn(folder, 'in', 'out', 'whole');
      const [gone, changed] = writeSmallArticles(input, 20);
      const run = () => claimwire([input, '-o', output, '-q']);
      expect((await run()).code).toBe(0);
      const before = snapshot(output);
      const again = await claimwire([input, '-o', output]);
      expect(again.stderr).toContain('Nothing has changed');
      expect(snapshot(output)).toEqual(before);

      rmSync(join(input, gone ?? ''));
      appendFileSync(join(input, changed ?? ''), '<p>Updated in the evening.</p>');
      writeFile(input, 'north.example/day-8/new.html', smallArticle(900));
      expect((await run()).code).toBe(0);
      expect(readManifest(output).telemetry.cache.analyze?.misses).toBe(2);
      expect((await claimwire([input, '-o', whole, '-q'])).code).toBe(0);
      expect(snapshot(output)).toEqual(snapshot(whole));
    });
  }, 300_000);

  it('gives the same bytes for any number of workers, and with rows on disk', async () => {
    await inFolder(async (folder) => {
      const runs = ['1', '2', '5'];
      for (const jobs of runs) {
        const { code } = await claimwire(['corpus/demo', '-o', join(folder, jobs), '-q', '-j', jobs]);
        expect(code).toBe(0);
      }
      // The same with rows on disk, as in a run that does not fit into memory.
      writeFile(folder, 'config.json', '{"workers":{"articlesInMemory":0}}');
      const config = ['--config', join(folder, 'config.json')];
      expect((await claimwire(['corpus/demo', '-o', join(folder, 'disk'), '-q', ...config])).code).toBe(0);
      runs.push('disk');
      const [one, ...others] = runs.map((jobs) => snapshot(join(folder, jobs)));
      for (const other of others) expect(other).toEqual(one);
    });
  }, 300_000);

  it('is reported for what is new since an earlier run', async () => {
    await inFolder(async (folder) => {
      const [input, day1, day2] = pathsIn(folder, 'in', 'day1', 'day2');
      writeSmallArticles(input, 10);
      expect((await claimwire([input, '-o', day1, '-q'])).code).toBe(0);
      writeFile(input, 'north.example/day-8/new.html', smallArticle(905));
      expect((await claimwire([input, '-o', day2, '-q', '--new-since', day1])).code).toBe(0);
      // The tables hold the whole run, the exports what is new.
      expect(readManifest(day2).counts.articles).toBe(11);
      const csv = readFileSync(join(day2, 'claims.csv'), 'utf8');
      expect(csv).toContain('(905)');
      expect(csv.split('\n').length).toBeLessThan(
        readFileSync(join(day1, 'claims.csv'), 'utf8').split('\n').length,
      );
    });
  }, 300_000);
});
