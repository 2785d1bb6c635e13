import { setTimeout as sleep } from 'node:timers/promises';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import { stageVersions } from '../../pipeline/stageVersions.ts';
import { packageVersion } from '../../pipeline/version.ts';
import type { EngineAddress } from '../engine/engineAddress.ts';
import type { JobHandler, JobQueue, JobWorkerOptions } from '../engine/jobQueue.ts';
import { startJobWorker } from '../engine/startJobWorker.ts';
import { queueNames, type RunPlan, readPlan } from '../run/runPlan.ts';
import { openRunQueues } from '../run/runQueues.ts';
import { RunStates } from '../run/runState.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { Executors } from './executors.ts';
import { startPieceThreads } from './pieceThreads.ts';
import { handleRuns, type RunHandlerContext, type RunJob } from './runHandler.ts';
import { handleTasks } from './taskHandler.ts';

export interface WorkerOptions {
  readonly address: EngineAddress;
  readonly store: SharedStore;
  readonly threads: number;
  readonly lockMs: number;
  /** Ends when no run is open. */
  readonly untilDone: boolean;
  /** Aborted: what is at work is finished, and the worker ends. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Shards at once: while one is read and written, the threads work on the other. */
const SHARDS_AT_ONCE = 2;
/** A piece is as much work as a shard, but all of it at once. */
const PIECE_MEMORY_MB = 2_000;
/** So often may the worker of a task be lost before its shard is cut up, or its record given up. */
const TASK_LOSSES = 5;
/** A conductor loses nothing when it is lost. */
const RUN_LOSSES = 10_000;
const LOOK_FOR_RUNS_MS = 2_000;
/** A worker may be started with its engine, or while that recovers. */
const PATIENCE_MS = 30_000;

/** Works on the runs of a store until it is told to end. */
export async function runWorker(options: WorkerOptions, effects: Effects): Promise<void> {
  const { address, store, threads, lockMs, say } = options;
  const versions = stageVersions();
  const open = await openPlans(store);
  refuseOtherVersions(open, effects);
  const names = queueNames(versions);
  const queues = await openRunQueues(address, names, PATIENCE_MS);
  const executors = new Executors(threads, effects);
  const pieceThreads = startPieceThreads(threads, PIECE_MEMORY_MB);
  const closeWorkers: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(closeWorkers.map((close) => close()));
    await Promise.all([queues.close(), executors.close(), pieceThreads.close()]);
  };
  const onTrouble = onceAtATime(say, effects.clock.monotonicMs);
  const shared = { lockMs, patienceMs: PATIENCE_MS, onTrouble };
  const start = async <Data>(
    name: string,
    handle: JobHandler<Data>,
    limits: Pick<JobWorkerOptions, 'concurrency' | 'maxLosses'>,
    finishes: boolean,
  ): Promise<void> => {
    const worker = await startJobWorker(address, name, handle, { ...shared, ...limits });
    closeWorkers.push(() => worker.close(finishes));
  };
  try {
    const [first] = open.values();
    if (first !== undefined) await executors.warm(first.configuration);
    const doTask = handleTasks(store, { executors, pieces: pieceThreads }, effects);
    await start(names.tasks, doTask, { concurrency: SHARDS_AT_ONCE, maxLosses: TASK_LOSSES }, true);
    await start(names.pieces, doTask, { concurrency: threads, maxLosses: TASK_LOSSES }, true);
    const { tasks, pieces, runs } = queues;
    const onEnd: RunHandlerContext['onEnd'] = (run, { state, message = '' }) =>
      say(`${run} ${state}${message === '' ? '' : `: ${address.redact(message)}`}`);
    const conduct = handleRuns({ store, tasks, pieces, effects, onEnd });
    await start(names.runs, conduct, { concurrency: 1, maxLosses: RUN_LOSSES }, false);
    say(`ready, ${threads} threads, on ${address.shown}`);
    await lookForRuns(runs, { ...options, say: onTrouble });
  } catch (error) {
    // Not waited for: the engine that should answer may be gone.
    end().catch(() => {});
    throw error;
  }
  say('ending: what is at work is finished');
  await end();
}

/**
 * Runs stand in the store; their jobs are put into the queue anew where it has lost them. Every worker does this, since
 * to add what is there is harmless.
 */
async function lookForRuns(
  queue: JobQueue<RunJob>,
  { store, untilDone, signal, say, address }: WorkerOptions,
): Promise<void> {
  const states = new RunStates(store.documents);
  while (!signal.aborted) {
    try {
      const open = await states.listOpen();
      if (untilDone && open.length === 0) return;
      for (const run of open) {
        if ((await queue.look(run)).state === 'failed') await queue.remove(run);
      }
      await queue.add(open.map((run) => ({ id: run, data: { run } })));
    } catch (error) {
      say(address.redact(errorText(error)));
    }
    await sleep(LOOK_FOR_RUNS_MS, undefined, { signal }).catch(() => {});
  }
}

async function openPlans(store: SharedStore): Promise<ReadonlyMap<string, RunPlan>> {
  const plans = new Map<string, RunPlan>();
  for (const run of await new RunStates(store.documents).listOpen())
    plans.set(run, await readPlan(store, run));
  return plans;
}

/** @throws UserError where a run is open that this code would not do as its own does */
function refuseOtherVersions(open: ReadonlyMap<string, RunPlan>, effects: Effects): void {
  const own = stageVersions().run;
  for (const [run, { version, versions }] of open) {
    if (versions.run === own) continue;
    throw new UserError(
      `${run} was enqueued by claimwire ${version} (code ${versions.run.slice(0, 8)}), this is ${packageVersion(effects)} (code ${own.slice(0, 8)})`,
      'install the same version on every machine, or end that run with claimwire cancel',
    );
  }
}

const SAME_AGAIN_MS = 10_000;

/** A client that has lost its engine says so several times a second. */
function onceAtATime(say: (line: string) => void, monotonicMs: () => number): (line: string) => void {
  let last: { readonly line: string; readonly ms: number } | undefined;
  return (line) => {
    const ms = monotonicMs();
    if (last?.line === line && ms - last.ms < SAME_AGAIN_MS) return;
    last = { line, ms };
    say(line);
  };
}
