import { UserError } from '../../model/userError.ts';
import { jobOptions, postgresOptions, redisOptions } from './bullOptions.ts';
import type { EngineAddress } from './engineAddress.ts';
import type { JobQueue, JobState } from './jobQueue.ts';
import { loadBull } from './loadBull.ts';

/** Jobs that are sent at once. */
const BATCH = 500;

const STATES: Readonly<Record<string, JobState['state']>> = {
  waiting: 'waiting',
  prioritized: 'waiting',
  active: 'running',
  delayed: 'retrying',
  failed: 'failed',
};

/**
 * @param patienceMs how long the engine may take to answer
 * @throws UserError where it cannot be reached
 */
export async function openQueue<Data>(
  address: EngineAddress,
  name: string,
  patienceMs = 10_000,
): Promise<JobQueue<Data>> {
  const { Queue, createPostgresBackend } = await loadBull(address);
  const queue =
    address.kind === 'redis'
      ? new Queue(name, redisOptions(address.url))
      : new Queue(name, postgresOptions(address.url), createPostgresBackend);
  let trouble = 'no answer';
  queue.on('error', (error: Error) => {
    trouble = error.message || trouble;
  });
  await reach(queue, address, patienceMs, () => trouble);
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

async function reach(
  queue: { waitUntilReady(): Promise<unknown>; close(): Promise<void> },
  address: EngineAddress,
  patienceMs: number,
  trouble: () => string,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      queue.waitUntilReady(),
      new Promise((_, fail) => {
        timer = setTimeout(() => fail(new Error(trouble())), patienceMs);
      }),
    ]);
  } catch (error) {
    // Not waited for: closing waits for the connection that does not come.
    queue.close().catch(() => {});
    const reason = address.redact(error instanceof Error ? error.message || trouble() : String(error));
    throw new UserError(
      `cannot reach the queue at ${address.shown}: ${reason}`,
      'check that it runs, its certificate, and the user and password in the address',
    );
  } finally {
    clearTimeout(timer);
  }
}
