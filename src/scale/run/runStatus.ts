import { stageVersions } from '../../pipeline/stageVersions.ts';
import type { EngineAddress } from '../engine/engineAddress.ts';
import type { JobCounts } from '../engine/jobQueue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { countRecords, queueNames, readPlan } from './runPlan.ts';
import { openRunQueues } from './runQueues.ts';
import { type RunEnd, RunStates } from './runState.ts';
import type { Tally } from './tally.ts';

export interface RunStatus {
  readonly run: string;
  readonly version: string;
  readonly records: number;
  readonly shards: number;
  /** How it ended. */
  readonly end?: RunEnd;
  /** Workers of the run's version that are connected, and the jobs of all runs of that version. */
  readonly workers: number;
  readonly jobs: JobCounts;
  /** As its conductor last reported; absent where nobody has taken it up. */
  readonly progress?: Tally;
}

export interface StatusSource {
  openRuns(): Promise<readonly string[]>;
  look(run: string): Promise<RunStatus>;
  close(): Promise<void>;
}

export async function openStatus(address: EngineAddress, store: SharedStore): Promise<StatusSource> {
  const states = new RunStates(store.documents);
  const { tasks, pieces, runs, close } = await openRunQueues(address, queueNames(stageVersions()));
  /** A plan never changes, and may be megabytes. */
  const known = new Map<string, Pick<RunStatus, 'version' | 'records' | 'shards'>>();
  const describe = async (run: string) => {
    const plan = await readPlan(store, run);
    return { version: plan.version, records: countRecords(plan), shards: plan.shards.length };
  };
  return {
    openRuns: () => states.listOpen(),
    async look(run) {
      const described = known.get(run) ?? (await describe(run));
      known.set(run, described);
      const end = await states.readEnd(run);
      const { progress } = await runs.look(run);
      return {
        run,
        ...described,
        ...(end === undefined ? {} : { end }),
        workers: await tasks.workers(),
        jobs: addJobs(await tasks.counts(), await pieces.counts()),
        ...(isTally(progress) ? { progress } : {}),
      };
    },
    close,
  };
}

function addJobs(a: JobCounts, b: JobCounts): JobCounts {
  return {
    waiting: a.waiting + b.waiting,
    running: a.running + b.running,
    retrying: a.retrying + b.retrying,
    failed: a.failed + b.failed,
  };
}

/** Before the first report, the progress of a job is 0. */
function isTally(progress: unknown): progress is Tally {
  return typeof progress === 'object' && progress !== null && 'step' in progress;
}
