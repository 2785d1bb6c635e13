import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimwire, inFolder } from './claimwire.ts';
import { Crew, marksIn } from './crew.ts';
import { describeOverEngines } from './engines.ts';
import { Partition } from './partition.ts';
import { writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

const ARTICLES = 150;
const KILLS = 20;
/** Workers that begin while the engine is restarted. */
const STARTS = 3;
const LOCK_SECONDS = 2;

const base = mkdtempSync(join(tmpdir(), 'claimwire-faults-'));
const [input, single] = [join(base, 'in'), join(base, 'single')];
beforeAll(async () => {
  writeSmallArticles(input, ARTICLES);
  expect((await claimwire([input, '-o', single, '-q', '-f', 'jsonl,csv'])).code).toBe(0);
}, 240_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

describeOverEngines('workers over %s', (engine, kind) => {
  /** Enqueues the articles, lets something happen to the workers, and looks at what they have written. */
  async function withstand(
    workers: number,
    happen: (crew: Crew, store: string) => Promise<void>,
    url = engine().url,
  ): Promise<void> {
    await inFolder(async (store) => {
      const flags = ['--store', store, '--queue', engine().url, '--shard', '5', '-q', '-f', 'jsonl,csv'];
      expect((await claimwire(['enqueue', input, ...flags])).code).toBe(0);
      const crew = new Crew(url, store, LOCK_SECONDS);
      try {
        crew.hire(workers);
        await happen(crew, store);
        const codes = await crew.finish();
        expect(codes, crew.said).toEqual(crew.members.map(() => 0));
        expect(snapshot(join(store, 'output'))).toEqual(snapshot(single));
      } finally {
        await crew.dismiss();
      }
    });
  }

  it(`are killed ${KILLS} times at random moments`, async () => {
    await withstand(3, async (crew) => {
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(100 + Math.random() * 700);
        await crew.replace(Math.floor(Math.random() * crew.members.length));
      }
    });
  }, 400_000);

  it('see the engine die and come back', async () => {
    await withstand(2, async (_crew, store) => {
      await marksIn(store, 8);
      await engine().restart({ awayMs: 1_000 });
      await marksIn(store, 30);
      // Redis may have kept nothing at all: the runs stand in the store.
      await engine().restart({ forgetful: kind === 'redis' });
    });
  }, 400_000);

  it('begin while the engine goes and comes back', async () => {
    await withstand(2, async (crew) => {
      for (let start = 0; start < STARTS; start++) {
        crew.hire();
        await sleep(Math.random() * 2_500);
        await engine().restart({ awayMs: 300 });
      }
    });
  }, 400_000);

  it('are stopped for longer than their lock, and wake up again', async () => {
    await withstand(2, async ({ members }, store) => {
      await marksIn(store, 8);
      members[0]?.child.kill('SIGSTOP');
      await sleep(LOCK_SECONDS * 3_000);
      members[0]?.child.kill('SIGCONT');
    });
  }, 400_000);

  it('are cut off from the engine for longer than their lock', async () => {
    const url = new URL(engine().url);
    const partition = await Partition.before(Number(url.port));
    url.port = String(partition.port);
    try {
      await withstand(
        2,
        async (_crew, store) => {
          await marksIn(store, 8);
          await partition.cut(LOCK_SECONDS * 2_500);
        },
        url.href,
      );
    } finally {
      await partition.close();
    }
  }, 400_000);

  it('lose the store for a while', async () => {
    await withstand(2, async (_crew, store) => {
      await marksIn(store, 8);
      renameSync(store, `${store}-away`);
      await sleep(4_000);
      for (;;) {
        try {
          rmSync(store, { recursive: true, force: true });
          renameSync(`${store}-away`, store);
          return;
        } catch {
          // A worker has just written into the folder that is none.
        }
      }
    });
  }, 400_000);

  it('end in peace when they are asked to, and others go on', async () => {
    await withstand(2, async ({ members }, store) => {
      await marksIn(store, 8);
      members[0]?.child.kill('SIGTERM');
      expect(await members[0]?.ended).toBe(0);
    });
  }, 400_000);
});
