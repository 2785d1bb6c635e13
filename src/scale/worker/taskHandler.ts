import type { Effects } from '../../model/effects.ts';
import { HandOver, type JobHandler } from '../engine/jobQueue.ts';
import { readPlan } from '../run/runPlan.ts';
import { RunStates } from '../run/runState.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { mapShard, readTemplates } from '../tasks/mapShard.ts';
import { renderPart } from '../tasks/renderPart.ts';
import type { TaskJob } from '../tasks/taskJob.ts';
import { readMark, writeMark } from '../tasks/taskMark.ts';
import type { Executors } from './executors.ts';
import type { PieceThreads } from './pieceThreads.ts';

/** Where the work of tasks is done. */
export interface TaskThreads {
  readonly executors: Executors;
  readonly pieces: PieceThreads;
}

/** Does the tasks of runs. */
export function handleTasks(
  store: SharedStore,
  { executors, pieces }: TaskThreads,
  effects: Effects,
): JobHandler<TaskJob> {
  const states = new RunStates(store.documents);
  /** A worker that was stopped for a while may be given its own job anew: then it is done once all the same. */
  const atWork = new Map<string, Promise<void>>();
  const planOf = keepLatest((run) => readPlan(store, run));
  const templatesOf = keepLatest((name) => readTemplates(store.documents, name));
  const work = async (job: TaskJob, signal: AbortSignal): Promise<void> => {
    if ((await readMark(store.documents, job.name)) !== undefined) return;
    // The queue may hold jobs of a run that somebody else has brought to its end.
    if (await states.isCancelled(job.run)) return;
    if (job.step === 'render' && (await states.readEnd(job.run)) !== undefined) return;
    const plan = await planOf(job.run);
    const { configuration } = plan;
    const { monotonicMs } = effects.clock;
    const mark =
      'shard' in job
        ? await executors.use(configuration, (executor) =>
            mapShard(job, plan, { store, executor, templatesOf, monotonicMs, signal }),
          )
        : job.step === 'render'
          ? await renderPart(job, plan, {
              store,
              effects,
              monotonicMs,
              threads: pieces.threads,
              write: (share) => pieces.write(share, signal),
            })
          : await pieces.reduce({ job, configuration, address: store.address }, signal);
    await writeMark(store.documents, job.name, mark);
  };
  return async ({ data }, signal) => {
    const known = atWork.get(data.name);
    const done = known ?? work(data, signal);
    atWork.set(data.name, done);
    try {
      await done;
    } catch (error) {
      if (signal.aborted) throw new HandOver('the worker ends');
      throw error;
    } finally {
      if (known === undefined) atWork.delete(data.name);
    }
  };
}

/** What the jobs of one run share is read for the first of them; a worker is at one run at a time. */
function keepLatest<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  let latest: { readonly name: string; readonly value: Promise<Value> } | undefined;
  return (name) => {
    if (latest?.name === name) return latest.value;
    const own = { name, value: load(name) };
    latest = own;
    // What could not be read is tried again by the next job.
    own.value.catch(() => {
      if (latest === own) latest = undefined;
    });
    return own.value;
  };
}
