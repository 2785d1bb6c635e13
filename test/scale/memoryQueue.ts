import type { Job, JobQueue, JobState } from '../../src/scale/engine/jobQueue.ts';

export type Fate = 'do' | 'do twice' | 'forget' | 'lose';

/** A queue in this process that does jobs in any order, some twice, forgets some and loses the worker of others. */
export function openMemoryQueue<Data>(
  work: (data: Data) => Promise<void>,
  fateOf: (job: Job<Data>, attempt: number) => Fate,
): JobQueue<Data> & { readonly added: ReadonlyMap<string, number> } {
  const states = new Map<string, JobState>();
  const added = new Map<string, number>();
  const take = async (job: Job<Data>, fate: Fate): Promise<void> => {
    await new Promise(setImmediate);
    if (fate === 'lose') {
      states.set(job.id, { state: 'failed', reason: 'job stalled more than allowable limit' });
      return;
    }
    if (fate !== 'forget') await work(job.data);
    if (fate === 'do twice') await work(job.data);
    states.delete(job.id);
  };
  return {
    added,
    async add(jobs) {
      for (const job of jobs) {
        if (states.has(job.id)) continue;
        const attempt = added.get(job.id) ?? 0;
        added.set(job.id, attempt + 1);
        states.set(job.id, { state: 'waiting' });
        void take(job, fateOf(job, attempt));
      }
    },
    look: async (id) => states.get(id) ?? { state: 'gone' },
    remove: async (id) => void states.delete(id),
    counts: async () => ({ waiting: states.size, running: 0, retrying: 0, failed: 0 }),
    workers: async () => 3,
    close: async () => {},
  };
}
