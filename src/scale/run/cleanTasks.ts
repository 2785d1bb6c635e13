import type { Failure } from '../../model/failure.ts';
import { type RecordHead, recordName } from '../../model/record.ts';
import { openShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { cleanJob, type MapJob } from '../tasks/mapJob.ts';
import { writeMark } from '../tasks/taskMark.ts';
import type { RunPlan } from './runPlan.ts';
import type { DoneTask, Task } from './settleTasks.ts';

export function cleanTasks(run: string, plan: RunPlan, store: SharedStore): readonly Task[] {
  return plan.shards.map(({ name }) => {
    const piece = (head: RecordHead, place: number): Task => {
      const job = cleanJob(run, plan, name, place);
      return { job, giveUp: () => giveUp(job, head, store) };
    };
    return divisible(cleanJob(run, plan, name), store, piece);
  });
}

/** A task whose pieces are the records of its shard. */
export function divisible(
  job: MapJob,
  { records }: SharedStore,
  piece: (head: RecordHead, place: number) => Task,
): Task {
  return {
    job,
    async divide() {
      const shard = openShard(await records.open(job.shard));
      shard.close();
      return shard.heads.map(piece);
    },
  };
}

/** Kept for this run alone: the next one tries the record again. */
export async function giveUp(
  { run, name }: MapJob,
  head: RecordHead,
  { documents }: SharedStore,
): Promise<DoneTask> {
  const failure: Failure = {
    record: recordName(head),
    stage: 'worker',
    reason: 'worker-lost',
    message:
      'Every worker ended that took this record. The rest of the run is not affected; please report it with the file.',
  };
  const lost = [{ record: head.id, failure }];
  const mark = { segments: [], lost, records: 1, failures: 1, bytes: 0, timings: {} };
  const own = `${name}-${run}`;
  await writeMark(documents, own, mark);
  return { name: own, mark };
}
