import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { openRun } from '../../src/pipeline/openRun.ts';
import { prepareBatch } from '../../src/pipeline/prepareBatch.ts';
import { silentProgress } from '../../src/pipeline/progress.ts';
import { loadResources } from '../../src/pipeline/resources.ts';
import { runBatch } from '../../src/pipeline/runBatch.ts';
import { stageVersions } from '../../src/pipeline/stageVersions.ts';
import { executeHere } from '../../src/pipeline/workers/mapExecutor.ts';
import { conductRun } from '../../src/scale/run/conductRun.ts';
import { finishRun } from '../../src/scale/run/finishRun.ts';
import { planRun } from '../../src/scale/run/planRun.ts';
import { runIdOf, writePlan } from '../../src/scale/run/runPlan.ts';
import { type RunEnd, RunStates } from '../../src/scale/run/runState.ts';
import { openSharedFolder } from '../../src/scale/store/folderShared.ts';
import { makeStore } from '../../src/scale/store/sharedStore.ts';
import type { TaskJob } from '../../src/scale/tasks/taskJob.ts';
import { Executors } from '../../src/scale/worker/executors.ts';
import { startPieceThreads } from '../../src/scale/worker/pieceThreads.ts';
import { handleTasks } from '../../src/scale/worker/taskHandler.ts';
import { inFolder } from '../e2e/claimwire.ts';
import { writeFile, writeSmallArticles } from '../e2e/smallArticles.ts';
import { snapshot } from '../e2e/snapshot.ts';
import { type Fate, openMemoryQueue } from './memoryQueue.ts';

const effects = realEffects();
const configuration = defaultConfiguration();
const versions = stageVersions();
const { monotonicMs } = effects.clock;
const never = new AbortController().signal;
const choice = { formats: 'jsonl,csv,markdown' };

const read = (input: string) => readRecords([input], configuration.ingest, effects);

async function runAlone(input: string, output: string): Promise<void> {
  const opened = await openRun(output, configuration, effects);
  const batch = await prepareBatch(choice, configuration, effects);
  const resources = loadResources(effects.readAsset, configuration);
  const executor = executeHere(resources, configuration, monotonicMs);
  await runBatch(read(input), opened, { ...batch, progress: silentProgress, executor });
  await opened.close();
}

async function runOnWorkers(
  input: string,
  folder: string,
  shardSize: number,
  fateOf: (job: TaskJob, attempt: number) => Fate,
): Promise<RunEnd | undefined> {
  const store = openSharedFolder(folder, effects);
  await makeStore(store);
  const decisions = { version: '0', versions, configuration, choice, output: 'output' };
  const plan = await planRun(read(input), decisions, shardSize, store);
  const run = runIdOf(plan);
  await writePlan(store, run, plan);
  await new RunStates(store.documents).open(run);
  const executors = new Executors(1, effects);
  const handle = handleTasks(store, { executors, pieces: startPieceThreads(1, 1_000) }, effects);
  const queueOf = () =>
    openMemoryQueue<TaskJob>(
      (data) => handle({ id: data.name, data, report: async () => {} }, never),
      ({ data }, attempt) => fateOf(data, attempt),
    );
  return conductRun(run, {
    store,
    tasks: queueOf(),
    pieces: queueOf(),
    attempt: 'first',
    monotonicMs,
    finish: (order, settle) => finishRun(order, store, settle, effects),
    report: async () => {},
    signal: never,
  });
}

describe('a run on workers', () => {
  it('writes what a single machine does, for any shards, jobs done twice, forgotten and lost', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      writeSmallArticles(input, 24);
      writeFile(input, 'bad/empty.html', '');
      await runAlone(input, join(folder, 'single'));
      const fates: readonly Fate[] = ['do', 'do twice', 'forget', 'lose'];
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 30 }),
          fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 12 }),
          async (shardSize, some) => {
            const store = join(folder, `store${round++}`);
            let turn = 0;
            // What was lost as a shard is not lost as a record, nor twice: those tests are below.
            const fateOf = (job: TaskJob, attempt: number): Fate => {
              if (attempt > 0 || ('only' in job && job.only !== undefined)) return 'do';
              const fate = some[turn++ % some.length] ?? 'do';
              return fate === 'lose' && !('shard' in job) ? 'forget' : fate;
            };
            expect(await runOnWorkers(input, store, shardSize, fateOf)).toMatchObject({ state: 'finished' });
            expect(snapshot(join(store, 'output'))).toEqual(snapshot(join(folder, 'single')));
          },
        ),
        { numRuns: 3, seed: 9 },
      );
    });
  }, 240_000);

  it('makes a failure of the one record that no worker survives, in either step', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      const [, poison] = writeSmallArticles(input, 6);
      for (const step of ['clean', 'analyze'] as const) {
        const store = join(folder, step);
        const fateOf = (job: TaskJob): Fate =>
          job.step === step && (job.only === undefined || job.only === 1) ? 'lose' : 'do';
        await runOnWorkers(input, store, 30, fateOf);
        const [row = '', ...rest] = readFileSync(join(store, 'output/failures.jsonl'), 'utf8').split('\n');
        expect(rest).toEqual(['']);
        expect(JSON.parse(row)).toMatchObject({ stage: 'worker', reason: 'worker-lost' });
        const { counts } = JSON.parse(readFileSync(join(store, 'output/manifest.json'), 'utf8'));
        expect(counts).toMatchObject({ records: 6, articles: 5, failures: 1 });
      }
      expect(poison).toBeDefined();
    });
  }, 120_000);

  it('ends as failed where a job fails for another reason, and says which', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      writeSmallArticles(input, 2);
      // An output folder that another run has locked.
      writeFile(folder, 'store/output/.claimwire/lock', '{"host":"elsewhere","process":1,"identity":"x"}');
      const end = await runOnWorkers(input, join(folder, 'store'), 30, () => 'do');
      expect(end?.state).toBe('failed');
      expect(end?.message).toContain('another run is writing');
    });
  }, 60_000);
});
