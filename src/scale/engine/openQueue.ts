import { jobOptions, postgresOptions, redisOptions } from './bullOptions.ts';
import type { EngineAddress } from './engineAddress.ts';
import type { JobQueue, JobState } from './jobQueue.ts';
import { loadBull } from './loadBull.ts';
import { reachEngine } from './reachEngine.ts';

/** Jobs that are sent at once. */
const BATCH = 500;

const STATES: Readonly<Record<string, JobState['state']>> = {
  waiting: 'waiting',
  prioritized: 'waiting',
  active: 'running',
  delayed: 'retrying',
  failed: 'failed',
};

/** For who waits before a terminal. */
const PATIENCE_MS = 10_000;

/**
 * @param patienceMs how long the engine may take to answer
 * @throws UserError where it cannot be reached
 */
export async function openQueue<Data>(
  address: EngineAddress,
  name: string,
  patienceMs = PATIENCE_MS,
): Promise<JobQueue<Data>> {
  const { Queue, createPostgresBackend } = await loadBull(address);
  const postgres = address.kind === 'postgres' ? await postgresOptions(address.url) : undefined;
  const queue = await reachEngine(address, patienceMs, (onError) =>
    (postgres === undefined
      ? new Queue(name, redisOptions(address.url))
      : new Queue(name, postgres, createPostgresBackend)
    ).on('error', onError),
  );
  return {
    async add(jobs) {
      for (let start = 0; start < jobs.length; start += BATCH) {
        const some = jobs.slice(start, start + BATCH);
        await queue.addBulk(some.map(({ id, data }) => ({ name: 'job', data, opts: jobOptions(id) })));
      }
    },
    async look(id) {
      const job = await queue.getJob(id);
      if (job === undefined) return { state: 'gone' };
      const state = STATES[await job.getState()] ?? 'gone';
      return { state, reason: job.failedReason ?? '', progress: job.progress };
    },
    async remove(id) {
      const job = await queue.getJob(id);
      if (job !== undefined && !(await job.isActive())) await job.remove();
    },
    async counts() {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
      const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
      return { waiting: waiting + prioritized, running: active, retrying: delayed, failed };
    },
    workers: () => queue.getWorkersCount(),
    close: () => queue.close(),
  };
}
