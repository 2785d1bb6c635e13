import type { EngineAddress } from '../engine/engineAddress.ts';
import type { JobQueue } from '../engine/jobQueue.ts';
import { openQueue } from '../engine/openQueue.ts';
import type { TaskJob } from '../tasks/taskJob.ts';
import type { RunJob } from '../worker/runHandler.ts';
import type { queueNames } from './runPlan.ts';

/** All queues of the runs that this code can work on. */
export interface RunQueues {
  readonly tasks: JobQueue<TaskJob>;
  readonly pieces: JobQueue<TaskJob>;
  readonly runs: JobQueue<RunJob>;
  close(): Promise<void>;
}

/**
 * One after another: the first makes the tables that PostgreSQL needs.
 * @param patienceMs how long the engine may take to answer
 * @throws UserError where one cannot be reached; then none stays open, which would keep the process from its end
 */
export async function openRunQueues(
  address: EngineAddress,
  names: ReturnType<typeof queueNames>,
  patienceMs?: number,
  open = openQueue,
): Promise<RunQueues> {
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((queue) => queue.close()));
  };
  const openOne = async <Data>(name: string): Promise<JobQueue<Data>> => {
    const queue = await open<Data>(address, name, patienceMs);
    opened.push(queue);
    return queue;
  };
  try {
    return {
      tasks: await openOne<TaskJob>(names.tasks),
      pieces: await openOne<TaskJob>(names.pieces),
      runs: await openOne<RunJob>(names.runs),
      close,
    };
  } catch (error) {
    // Not waited for: the engine that should answer may be gone.
    close().catch(() => {});
    throw error;
  }
}
