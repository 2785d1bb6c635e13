import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimwire, inFolder, pathsIn } from './claimwire.ts';
import { Crew } from './crew.ts';
import { describeOverEngines, PASSWORD } from './engines.ts';
import { writeFile, writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

describeOverEngines('a run on workers over %s', (engine) => {
  const enqueue = (store: string, ...args: readonly string[]) =>
    claimwire(['enqueue', '--store', store, '--queue', engine().url, ...args]);

  it('writes the bytes of a single machine with 1, 2 and 4 workers', async () => {
    await inFolder(async (folder) => {
      const single = join(folder, 'single');
      expect((await claimwire(['corpus/demo', '-o', single, '-q', '-j', '2'])).code).toBe(0);
      for (const workers of [1, 2, 4]) {
        const store = join(folder, `store${workers}`);
        const { code, stdout } = await enqueue(store, 'corpus/demo', '--shard', '5');
        expect(code).toBe(0);
        const crew = new Crew(engine().url, store);
        crew.hire(workers);
        expect(await crew.finish()).toEqual(Array(workers).fill(0));
        expect(snapshot(join(store, 'output'))).toEqual(snapshot(single));
        const status = await claimwire([
          'status',
          stdout.trim(),
          '--wait',
          '--json',
          '--store',
          store,
          '--queue',
          engine().url,
        ]);
        expect(status.code).toBe(0);
        expect(JSON.parse(status.stdout)).toMatchObject({ records: 56, end: { state: 'finished' } });
        expect(crew.said + status.stdout + status.stderr).not.toContain(PASSWORD);
        expect(crew.said).not.toContain(encodeURIComponent(PASSWORD));
      }
    });
  }, 600_000);

  it('makes failures of what cannot be read, finds unchanged shards done, and keeps to --until', async () => {
    await inFolder(async (folder) => {
      const [input, store, single] = pathsIn(folder, 'in', 'store', 'single');
      writeSmallArticles(input, 40);
      writeFile(input, 'bad/empty.html', '');
      writeFile(input, 'bad/short.txt', 'Too short.');
      const flags = ['--until', '2025-03-20', '-f', 'jsonl,csv'];
      const run = async (): Promise<void> => {
        expect((await enqueue(store, input, '--shard', '4', ...flags)).code).toBe(0);
        const crew = new Crew(engine().url, store);
        crew.hire();
        await crew.finish();
        await claimwire([input, '-o', single, '-q', ...flags]);
        expect(snapshot(join(store, 'output'))).toEqual(snapshot(single));
      };
      await run();
      expect(readFileSync(join(single, 'failures.jsonl'), 'utf8').split('\n').length).toBe(3);
      writeFile(
        input,
        'north.example/day-3/late.html',
        readFileSync(join(input, 'north.example/day-0/0000.html')),
      );
      await run();
    });
  }, 600_000);

  it('can be cancelled, and goes on when it is enqueued again', async () => {
    await inFolder(async (folder) => {
      const [input, store] = [join(folder, 'in'), join(folder, 'store')];
      writeSmallArticles(input, 12);
      const run = (await enqueue(store, input, '-q')).stdout.trim();
      const where = ['--store', store, '--queue', engine().url];
      const waiting = await claimwire(['status', ...where]);
      expect(waiting.stdout).toContain('no worker of this version');
      expect((await claimwire(['cancel', run, ...where])).code).toBe(0);
      expect((await claimwire(['status', run, '--wait', ...where])).code).toBe(1);
      expect((await enqueue(store, input, '-q')).stdout.trim()).toBe(run);
      const crew = new Crew(engine().url, store);
      crew.hire();
      expect(await crew.finish()).toEqual([0]);
      expect((await claimwire(['status', run, ...where])).stdout).toContain('finished: 12 articles');
    });
  }, 600_000);

  it('refuses a worker of another version', async () => {
    await inFolder(async (folder) => {
      const [input, store] = [join(folder, 'in'), join(folder, 'store')];
      writeSmallArticles(input, 2);
      const run = (await enqueue(store, input, '-q')).stdout.trim();
      const plan = join(store, 'runs', run, 'plan.json');
      const stated = JSON.parse(readFileSync(plan, 'utf8'));
      writeFileSync(plan, JSON.stringify({ ...stated, versions: { ...stated.versions, run: 'another' } }));
      const { code, stderr } = await claimwire(['worker', '--store', store, '--queue', engine().url]);
      expect(code).toBe(2);
      expect(stderr).toContain('install the same version on every machine');
    });
  }, 60_000);

  it('never shows the password, whatever is wrong', async () => {
    await inFolder(async (folder) => {
      const secret = 'wrong-secret';
      const url = new URL(engine().url);
      url.password = secret;
      const away = new URL(engine().url);
      away.port = '1';
      away.password = secret;
      for (const wrong of [url.href, away.href, engine().url.replace('//', '/ /')]) {
        const args = ['enqueue', 'corpus/demo', '--store', folder, '--queue', wrong];
        const { code, stdout, stderr } = await claimwire(args);
        expect(code).toBe(2);
        expect(stdout + stderr).not.toContain(secret);
        expect(stdout + stderr).not.toContain(encodeURIComponent(PASSWORD));
      }
    });
  }, 200_000);
});
