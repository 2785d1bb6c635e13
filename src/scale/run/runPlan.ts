import type { IngestItem } from '../../ingest/readRecords.ts';
import type { Configuration } from '../../model/configuration.ts';
import { contentId } from '../../model/ids.ts';
import { UserError } from '../../model/userError.ts';
import type { InputRow } from '../../pipeline/inputLedger.ts';
import type { OutputChoice } from '../../pipeline/prepareBatch.ts';
import type { StageVersions } from '../../pipeline/stageVersions.ts';
import type { SharedStore } from '../store/sharedStore.ts';

/** All that decides what a run yields: its id is the hash of this, so that to enqueue it twice is to enqueue it once. */
export interface RunPlan {
  readonly schema: 'claimwire-run/1';
  /** Of the package; only workers of the same code take the run's jobs. */
  readonly version: string;
  readonly versions: StageVersions;
  readonly configuration: Configuration;
  readonly choice: OutputChoice;
  /** Folder that every worker sees: relative to the store where it is inside it. */
  readonly output: string;
  /** Records of a shard, on average. */
  readonly shardSize: number;
  readonly shards: readonly { readonly name: string; readonly records: number }[];
  /** Files and records that became none: failures and what was passed over. */
  readonly notes: readonly Exclude<IngestItem, { kind: 'record' | 'known' }>[];
  readonly inputs: readonly InputRow[];
}

export function runIdOf(plan: RunPlan): string {
  return contentId('run', JSON.stringify(plan));
}

export async function writePlan({ documents }: SharedStore, run: string, plan: RunPlan): Promise<void> {
  await documents.write(`runs/${run}/plan`, plan);
}

/** @throws UserError where there is no such run */
export async function readPlan({ documents }: SharedStore, run: string): Promise<RunPlan> {
  const plan = await documents.read(`runs/${run}/plan`);
  if (isPlan(plan)) return plan;
  throw new UserError(`the store holds no run ${run}`, 'claimwire status lists the runs');
}

/** Written by ourselves and named by its hash: what kind of document it is, is all that is asked. */
function isPlan(document: unknown): document is RunPlan {
  return (
    typeof document === 'object' &&
    document !== null &&
    'schema' in document &&
    document.schema === 'claimwire-run/1'
  );
}

export function countRecords({ shards, notes }: RunPlan): number {
  return shards.reduce((sum, { records }) => sum + records, notes.length);
}

/** The queues of the runs that this code can work on: a worker of another version never sees their jobs. */
export function queueNames({ run }: StageVersions): {
  readonly tasks: string;
  readonly pieces: string;
  readonly runs: string;
} {
  const code = contentId('v', run);
  return { tasks: `tasks-${code}`, pieces: `pieces-${code}`, runs: `runs-${code}` };
}
