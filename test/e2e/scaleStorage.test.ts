import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimwire, inFolder } from './claimwire.ts';
import { Crew } from './crew.ts';
import { describeOverEngines } from './engines.ts';
import { type ObjectStorage, startObjectStorage } from './objectStorage.ts';
import { Partition } from './partition.ts';
import { writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

const ARTICLES = 30;
/** Small enough for pieces of the reduces and parts of the report, too, to be several. */
const FLAGS = ['-q', '--shard', '2'];

const base = mkdtempSync(join(tmpdir(), 'claimwire-storage-'));
const [input, single] = [join(base, 'in'), join(base, 'single')];
beforeAll(async () => {
  writeSmallArticles(input, ARTICLES);
  expect((await claimwire([input, '-o', single, '-q'])).code).toBe(0);
}, 240_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

describeOverEngines(
  'a store on S3, with a queue on %s',
  (engine) => {
    /** Enqueues the articles, lets something happen, and looks at what the workers have written. */
    async function run(
      workers: number,
      happen: (storage: ObjectStorage, marks: (count: number) => Promise<void>) => Promise<void>,
      endpointOf = async ({ endpoint }: ObjectStorage) => endpoint,
    ): Promise<void> {
      const storage = await startObjectStorage();
      const { store, environment } = storage;
      const queue = engine().url;
      const crew = new Crew(queue, store, 30, {
        ...environment,
        AWS_ENDPOINT_URL_S3: await endpointOf(storage),
      });
      try {
        const args = ['enqueue', input, '--store', store, '--queue', queue, ...FLAGS];
        const { code, stdout, stderr } = await claimwire(args, { environment });
        expect(code, stderr).toBe(0);
        crew.hire(workers);
        await happen(storage, async (count) => {
          while ((await storage.countKeys('marks/')) < count) await sleep(100);
        });
        expect(await crew.finish(), crew.said).toEqual(Array(workers).fill(0));
        storage.slowDown(0);
        await inFolder(async (folder) => {
          await storage.fetchOutput(stdout.trim(), folder);
          expect(snapshot(folder)).toEqual(snapshot(single));
        });
        expect(crew.said + stdout + stderr).not.toContain(environment.AWS_SECRET_ACCESS_KEY);
      } finally {
        await crew.dismiss();
        await storage.stop();
      }
    }

    it.each([1, 2])(
      'ends with the bytes of a single machine with %i workers',
      async (workers) => {
        await run(workers, async () => {});
      },
      200_000,
    );

    it('may be slow', async () => {
      await run(2, async (storage) => storage.slowDown(150));
    }, 200_000);

    it('may be out of reach for a while', async () => {
      let partition: Partition | undefined;
      try {
        await run(
          2,
          async (_storage, marks) => {
            await marks(4);
            await partition?.cut(3_000);
          },
          async ({ endpoint }) => {
            partition = await Partition.before(Number(new URL(endpoint).port));
            return `http://127.0.0.1:${partition.port}/`;
          },
        );
      } finally {
        await partition?.close();
      }
    }, 200_000);

    it('refuses wrong keys, and does not repeat them', async () => {
      const storage = await startObjectStorage();
      try {
        const wrong = { AWS_ACCESS_KEY_ID: 'wrong-key', AWS_SECRET_ACCESS_KEY: 'wrong-secret' };
        const environment = { ...storage.environment, ...wrong };
        const args = ['enqueue', input, '--store', storage.store, '--queue', engine().url];
        const { code, stdout, stderr } = await claimwire(args, { environment });
        expect(code).toBe(2);
        expect(stderr).toContain('InvalidAccessKeyId');
        expect(stdout + stderr).not.toMatch(/wrong-(key|secret)/);
      } finally {
        await storage.stop();
      }
    }, 60_000);
  },
  { kinds: ['redis'] },
);
