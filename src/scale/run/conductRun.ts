import type { Manifest } from '../../model/manifest.ts';
import { UserError } from '../../model/userError.ts';
import type { JobQueue } from '../engine/jobQueue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { TaskJob } from '../tasks/taskJob.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import { analyzeTasks } from './analyzeTasks.ts';
import type { SettleJobs } from './claimPieces.ts';
import { cleanTasks } from './cleanTasks.ts';
import type { FinishOrder } from './finishRun.ts';
import { RunCancelled, RunFailed } from './runFailed.ts';
import { shownOutput } from './runOutput.ts';
import { readPlan } from './runPlan.ts';
import { type RunEnd, RunStates } from './runState.ts';
import { type DoneTask, settleTasks, type Task } from './settleTasks.ts';
import { startTally, type Tally } from './tally.ts';

export interface ConductContext {
  readonly store: SharedStore;
  readonly tasks: JobQueue<TaskJob>;
  readonly monotonicMs: () => number;
  /** Pieces of the reduces have a queue of their own: each takes one thread, a task of shards all. */
  readonly pieces: JobQueue<TaskJob>;
  readonly finish: (order: FinishOrder, settle: SettleJobs, signal: AbortSignal) => Promise<Manifest>;
  /** Tells this conductor's work from that of another, or of the same one earlier. */
  readonly attempt: string;
  /** Called when there is something new, often. */
  readonly report: (tally: Tally) => Promise<void>;
  /** Aborted: another worker conducts the run, or is to. */
  readonly signal: AbortSignal;
}

/**
 * Takes a run from its plan to its output. Everything it does is there already or is done once more, so that it may be
 * broken off anywhere and begun again by another worker.
 * @throws Error for what may pass: the run is begun again
 */
export async function conductRun(run: string, context: ConductContext): Promise<RunEnd | undefined> {
  const states = new RunStates(context.store.documents);
  if ((await states.readEnd(run)) !== undefined) return undefined;
  let end: RunEnd;
  try {
    end = await conduct(run, context, states);
  } catch (error) {
    if (error instanceof RunCancelled) end = { state: 'cancelled' };
    else if (error instanceof RunFailed) end = { state: 'failed', message: error.message };
    else if (error instanceof UserError)
      end = { state: 'failed', message: `${error.message} (${error.hint})` };
    else throw error;
  }
  await states.end(run, end);
  return end;
}

async function conduct(run: string, context: ConductContext, states: RunStates): Promise<RunEnd> {
  const { store, signal, report, monotonicMs } = context;
  const plan = await readPlan(store, run);
  const tally = startTally(plan, monotonicMs);
  const goOn = async (): Promise<void> => {
    signal.throwIfAborted();
    if (await states.isCancelled(run)) throw new RunCancelled('the run was cancelled');
  };
  const settle = (step: Tally['step']) => {
    tally.begin(step);
    return {
      ...context,
      onLook: async (done: Parameters<typeof tally.count>[0]) => {
        await goOn();
        tally.count(done);
        await report(tally.state());
      },
    };
  };
  const cleaned = await settleTasks(cleanTasks(run, plan, store), settle('cleaning'));
  await goOn();
  const tasks = await analyzeTasks(run, plan, [...cleaned.values()], store);
  const analyzed = await settleTasks(tasks, settle('tagging'));
  await goOn();
  tally.begin('reporting');
  await report(tally.state());
  const settlePieces: SettleJobs = async (jobs) => {
    const wanted = jobs.map((job): Task => ({ job }));
    return marksOf(await settleTasks(wanted, { ...settle('reporting'), tasks: context.pieces }));
  };
  const order = {
    run,
    store: store.address,
    workers: await context.pieces.workers(),
    attempt: context.attempt,
    cleaned: marksOf(cleaned),
    analyzed: marksOf(analyzed),
  };
  const watch = watchCancelled(run, states, signal);
  try {
    const { counts } = await context.finish(order, settlePieces, watch.signal);
    return { state: 'finished', counts, output: shownOutput(store, run, plan) };
  } catch (error) {
    await goOn();
    throw error;
  } finally {
    watch.stop();
  }
}

function marksOf(done: ReadonlyMap<Task, readonly DoneTask[]>): readonly TaskMark[] {
  return [...done.values()].flatMap((some) => some.map(({ mark }) => mark));
}

const LOOK_EVERY_MS = 1_000;

/** Aborts when the run is cancelled, or as the given signal does. */
function watchCancelled(
  run: string,
  states: RunStates,
  signal: AbortSignal,
): { readonly signal: AbortSignal; stop(): void } {
  const cancelled = new AbortController();
  const timer = setInterval(() => {
    // A store that does not answer is no reason to stop.
    states.isCancelled(run).then(
      (is) => is && cancelled.abort(),
      () => {},
    );
  }, LOOK_EVERY_MS);
  return { signal: AbortSignal.any([signal, cancelled.signal]), stop: () => clearInterval(timer) };
}
