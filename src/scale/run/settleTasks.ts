import { setTimeout as sleep } from 'node:timers/promises';
import { type JobQueue, wasLost } from '../engine/jobQueue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { MapJob } from '../tasks/mapJob.ts';
import { readMark, type TaskMark } from '../tasks/taskMark.ts';
import { RunFailed } from './runFailed.ts';

/** A task of a run, and what becomes of it where its workers are lost again and again. */
export interface Task {
  readonly job: MapJob;
  /** The same work in smaller pieces; empty where it is one record already. */
  divide(): Promise<readonly Task[]>;
  /** The mark of the record that no worker survives. */
  giveUp(): Promise<{ readonly name: string; readonly mark: TaskMark }>;
}

export interface SettleContext {
  readonly store: SharedStore;
  readonly tasks: JobQueue<MapJob>;
  /** Called after each look at the store. @throws where the run is not to go on */
  readonly onLook: (done: readonly TaskMark[]) => Promise<void>;
}

/** A look at the store ends with so many tasks that are not done: the queue is first in, first out. */
const MOST_MISSING = 128;
/** Tasks that are late whose jobs are looked for in the queue at once. */
const ASK_ABOUT = 32;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Has tasks done and returns the names of the marks that they left. The store is the truth: a task is done when its
 * mark is there, whoever did it and whenever, and a job that the queue has forgotten is added again.
 */
export async function settleTasks(
  tasks: readonly Task[],
  { store, tasks: queue, onLook }: SettleContext,
): Promise<ReadonlyMap<Task, readonly string[]>> {
  const names = new Map<Task, string[]>(tasks.map((task) => [task, []]));
  /** Open tasks, each with the one that it is a piece of. */
  const open = new Map<string, { readonly task: Task; readonly whole: Task }>();
  const begin = async (pieces: readonly Task[], whole?: Task): Promise<readonly TaskMark[]> => {
    const found: TaskMark[] = [];
    const missing: Task[] = [];
    for (const task of pieces) {
      const mark = await readMark(store.documents, task.job.name);
      if (mark === undefined) missing.push(task);
      else {
        names.get(whole ?? task)?.push(task.job.name);
        found.push(mark);
      }
    }
    for (const task of missing) open.set(task.job.name, { task, whole: whole ?? task });
    await queue.add(missing.map(({ job }) => ({ id: jobId(job), data: job })));
    return found;
  };
  const look = async (): Promise<readonly TaskMark[]> => {
    const done: TaskMark[] = [];
    let missing = 0;
    for (const [name, { whole }] of open) {
      if (missing === MOST_MISSING) break;
      const mark = await readMark(store.documents, name);
      if (mark === undefined) {
        missing++;
        continue;
      }
      open.delete(name);
      names.get(whole)?.push(name);
      done.push(mark);
    }
    return done;
  };

  await onLook(await begin(tasks));
  for (let pauseMs = SHORTEST_PAUSE_MS; open.size > 0; ) {
    const done = await look();
    await onLook(done);
    if (done.length > 0) {
      pauseMs = SHORTEST_PAUSE_MS;
      continue;
    }
    if (pauseMs >= LONGEST_PAUSE_MS) await askAbout();
    await sleep(pauseMs);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }
  return names;

  /** What has become of the jobs that are late. Asked in turns. */
  async function askAbout(): Promise<void> {
    for (const [name, entry] of [...open].slice(0, ASK_ABOUT)) {
      const { task, whole } = entry;
      const { state, reason = '' } = await queue.look(jobId(task.job));
      if (state === 'gone') await queue.add([{ id: jobId(task.job), data: task.job }]);
      if (state !== 'failed') {
        open.delete(name);
        open.set(name, entry);
        continue;
      }
      await queue.remove(jobId(task.job));
      if (!wasLost(reason)) throw new RunFailed(`a job was given up after many attempts: ${reason}`);
      open.delete(name);
      const pieces = await task.divide();
      if (pieces.length > 0) await onLook(await begin(pieces, whole));
      else {
        const { name: lost, mark } = await task.giveUp();
        names.get(whole)?.push(lost);
        await onLook([mark]);
      }
    }
  }
}

/** Ids of BullMQ hold no colon. */
function jobId({ run, name }: MapJob): string {
  return `${run}-${name}`;
}
