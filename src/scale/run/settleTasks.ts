import { setTimeout as sleep } from 'node:timers/promises';
import { type JobQueue, wasLost } from '../engine/jobQueue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { TaskJob } from '../tasks/taskJob.ts';
import { readMark, type TaskMark } from '../tasks/taskMark.ts';
import { RunFailed } from './runFailed.ts';

/** A task that is done. */
export interface DoneTask {
  readonly name: string;
  readonly mark: TaskMark;
}

/** A task of a run, with what becomes of it where its workers are lost again and again: then the run has failed, or: */
export interface Task {
  readonly job: TaskJob;
  /** The same work in smaller pieces. */
  readonly divide?: () => Promise<readonly Task[]>;
  /** Of one record: it goes among the failures. */
  readonly giveUp?: () => Promise<DoneTask>;
}

export interface SettleContext {
  readonly store: SharedStore;
  readonly tasks: JobQueue<TaskJob>;
  /** Called after each look at the store. @throws where the run is not to go on */
  readonly onLook: (done: readonly TaskMark[]) => Promise<void>;
}

/** A look at the store ends with so many tasks that are not done: the queue is first in, first out. */
const MOST_MISSING = 128;
/** Marks that are asked for at once: a store at the other end of a network takes its time for each. */
const READ_AT_ONCE = 32;
/** Tasks that are late whose jobs are looked for in the queue at once. */
const ASK_ABOUT = 32;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Has tasks done and returns what they left. The store is the truth: a task is done when its mark is there, whoever did
 * it and whenever, and a job that the queue has forgotten is added again.
 */
export async function settleTasks(
  tasks: readonly Task[],
  { store, tasks: queue, onLook }: SettleContext,
): Promise<ReadonlyMap<Task, readonly DoneTask[]>> {
  const outcome = new Map<Task, DoneTask[]>(tasks.map((task) => [task, []]));
  /** Open tasks, each with the one that it is a piece of. */
  const open = new Map<string, { readonly task: Task; readonly whole: Task }>();
  const begin = async (pieces: readonly Task[], whole?: Task): Promise<readonly TaskMark[]> => {
    const found: TaskMark[] = [];
    const missing: Task[] = [];
    for await (const { item: task, name, mark } of readAll(pieces, ({ job }) => job.name, store)) {
      if (mark === undefined) missing.push(task);
      else {
        outcome.get(whole ?? task)?.push({ name, mark });
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
    for await (const { item, name, mark } of readAll([...open], ([job]) => job, store)) {
      if (mark === undefined) {
        if (++missing >= MOST_MISSING) break;
        continue;
      }
      open.delete(name);
      outcome.get(item[1].whole)?.push({ name, mark });
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
  return outcome;

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
      if (task.divide !== undefined) await onLook(await begin(await task.divide(), whole));
      else if (task.giveUp !== undefined) {
        const lost = await task.giveUp();
        outcome.get(whole)?.push(lost);
        await onLook([lost.mark]);
      } else throw new RunFailed('every worker ended that took one of its jobs');
    }
  }
}

/** Some at a time, in order, and no further than whoever asks goes. */
async function* readAll<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { documents }: SharedStore,
): AsyncGenerator<{ readonly item: Item; readonly name: string; readonly mark: TaskMark | undefined }> {
  for (let start = 0; start < items.length; start += READ_AT_ONCE) {
    yield* await Promise.all(
      items.slice(start, start + READ_AT_ONCE).map(async (item) => {
        const name = nameOf(item);
        return { item, name, mark: await readMark(documents, name) };
      }),
    );
  }
}

/** Ids of BullMQ hold no colon. */
function jobId({ run, name }: TaskJob): string {
  return `${run}-${name}`;
}
