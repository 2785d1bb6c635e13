import { resolve } from 'node:path';
import type { IngestItem } from '../../ingest/readRecords.ts';
import type { Effects } from '../../model/effects.ts';
import type { Failure } from '../../model/failure.ts';
import type { Manifest } from '../../model/manifest.ts';
import { ArtefactCache } from '../../pipeline/cache/artefactCache.ts';
import { cacheKeys } from '../../pipeline/cache/cacheKeys.ts';
import { InputLedger } from '../../pipeline/inputLedger.ts';
import { prepareBatch } from '../../pipeline/prepareBatch.ts';
import { silentProgress } from '../../pipeline/progress.ts';
import { loadResources } from '../../pipeline/resources.ts';
import { runBatch } from '../../pipeline/runBatch.ts';
import { executeHere, type MapExecutor } from '../../pipeline/workers/mapExecutor.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { viewSegments } from '../store/segmentView.ts';
import { openShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { readMarks, type TaskMark } from '../tasks/taskMark.ts';
import { answerLosses } from '../tasks/watchLosses.ts';
import { leaseOutput, releaseOutput } from './outputLease.ts';
import { type RunPlan, readPlan } from './runPlan.ts';

export interface FinishOrder {
  readonly run: string;
  /** Folder of the store, on this machine: an output inside it is named relative to it. */
  readonly folder: string;
  /** Marks of the tasks that did the map steps. */
  readonly cleaned: readonly string[];
  readonly analyzed: readonly string[];
}

/**
 * Brings a run to its end: the single machine's run, over a cache in which all map steps are found done. So the bytes
 * that it writes are those of the single machine.
 */
export async function finishRun(
  { run, folder, cleaned, analyzed }: FinishOrder,
  store: SharedStore,
  effects: Effects,
): Promise<Manifest> {
  const plan = await readPlan(store, run);
  const { configuration, versions } = plan;
  const output = resolve(folder, plan.output);
  const batch = await prepareBatch(plan.choice, configuration, effects);
  await claimOutputFolder(output, effects);
  await leaseOutput(output, run, effects);
  try {
    const cleanMarks = await readMarks(store.documents, cleaned);
    const analyzeMarks = await readMarks(store.documents, analyzed);
    const marks = [...cleanMarks, ...analyzeMarks];
    const view = viewSegments(
      store.segments,
      marks.flatMap(({ segments }) => segments),
    );
    const cache = await ArtefactCache.open(view.store);
    const ledger = new InputLedger();
    for (const row of plan.inputs) ledger.recall(row);
    const { manifest } = await runBatch(
      readItems(plan, failuresOf(cleanMarks), store),
      {
        output,
        effects,
        cache,
        ledger,
        versions,
        keys: cacheKeys(configuration, versions),
        files: { save: async () => {} },
        settle: async () => cache.close(),
      },
      {
        ...batch,
        progress: silentProgress,
        executor: answerLosses(failuresOf(analyzeMarks), lateExecutor(plan, effects)),
      },
    );
    cache.close();
    return manifest;
  } finally {
    await releaseOutput(output, run, effects);
  }
}

/** What the input held, without reading it again. */
async function* readItems(
  { shards, notes }: RunPlan,
  lost: ReadonlyMap<string, Failure>,
  { records }: SharedStore,
): AsyncGenerator<IngestItem> {
  yield* notes;
  for (const { name } of shards) {
    const shard = openShard(await records.open(name));
    try {
      for (const record of shard.heads) {
        const failure = lost.get(record.id);
        yield failure === undefined ? { kind: 'known', record } : { kind: 'failure', failure };
      }
    } finally {
      shard.close();
    }
  }
}

function failuresOf(marks: readonly TaskMark[]): ReadonlyMap<string, Failure> {
  return new Map(marks.flatMap(({ lost }) => lost.map(({ record, failure }) => [record, failure] as const)));
}

/** Loads models and lexicons only when there is work, which there should not be. */
function lateExecutor({ configuration }: RunPlan, effects: Effects): MapExecutor {
  let executor: MapExecutor | undefined;
  return {
    width: 1,
    run(task) {
      executor ??= executeHere(
        loadResources(effects.readAsset, configuration),
        configuration,
        effects.clock.monotonicMs,
      );
      return executor.run(task);
    },
    close: async () => {},
  };
}
