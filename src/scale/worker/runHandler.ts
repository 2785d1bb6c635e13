import type { Effects } from '../../model/effects.ts';
import { HandOver, type JobHandler, type JobQueue } from '../engine/jobQueue.ts';
import { conductRun } from '../run/conductRun.ts';
import { openRunOutput } from '../run/runOutput.ts';
import { readPlan } from '../run/runPlan.ts';
import type { RunEnd } from '../run/runState.ts';
import type { Tally } from '../run/tally.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { TaskJob } from '../tasks/taskJob.ts';
import { finishInThread } from './finishInThread.ts';

/** A run, as the queue carries it. */
export interface RunJob {
  readonly run: string;
}

export interface RunHandlerContext {
  readonly store: SharedStore;
  readonly tasks: JobQueue<TaskJob>;
  readonly pieces: JobQueue<TaskJob>;
  readonly effects: Effects;
  readonly onEnd: (run: string, end: RunEnd) => void;
}

const REPORT_EVERY_MS = 500;

/** Conducts runs. */
export function handleRuns(context: RunHandlerContext): JobHandler<RunJob> {
  const { store, tasks, pieces, effects, onEnd } = context;
  const { monotonicMs } = effects.clock;
  return async ({ data: { run }, report }, signal) => {
    let reported: { readonly step: string; readonly ms: number } | undefined;
    const tell = async (tally: Tally): Promise<void> => {
      const now = monotonicMs();
      if (reported?.step === tally.step && now - reported.ms < REPORT_EVERY_MS) return;
      reported = { step: tally.step, ms: now };
      await report(tally);
    };
    try {
      const end = await conductRun(run, {
        store,
        tasks,
        pieces,
        monotonicMs,
        attempt: `${effects.process.host} ${effects.process.id} ${effects.clock.now().toISOString()}`,
        finish: finishInThread,
        report: tell,
        signal,
      });
      if (end === undefined) return;
      if (end.state !== 'finished') await freeOutput(run, context);
      onEnd(run, end);
    } catch (error) {
      if (signal.aborted) throw new HandOver('the worker ends');
      throw error;
    }
  };
}

/** A thread that was ended in the middle of writing has left its lock. */
async function freeOutput(run: string, { store, effects }: RunHandlerContext): Promise<void> {
  await openRunOutput(store, run, await readPlan(store, run), effects).release();
}
