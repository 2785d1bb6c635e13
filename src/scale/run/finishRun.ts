import type { IngestItem } from '../../ingest/readRecords.ts';
import type { Effects } from '../../model/effects.ts';
import type { Failure } from '../../model/failure.ts';
import type { Manifest } from '../../model/manifest.ts';
import { ArtefactCache } from '../../pipeline/cache/artefactCache.ts';
import { cacheKeys } from '../../pipeline/cache/cacheKeys.ts';
import { InputLedger } from '../../pipeline/inputLedger.ts';
import { prepareBatch } from '../../pipeline/prepareBatch.ts';
import { silentProgress } from '../../pipeline/progress.ts';
import { loadMapResources } from '../../pipeline/resources.ts';
import { runBatch } from '../../pipeline/runBatch.ts';
import { executeHere, type MapExecutor } from '../../pipeline/workers/mapExecutor.ts';
import { viewSegments } from '../store/segmentView.ts';
import { openShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { spoolArtefacts } from '../store/spooledStore.ts';
import type { StoreAddress } from '../store/storeAddress.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import { answerLosses } from '../tasks/watchLosses.ts';
import { reduceClaimsInPieces, type SettleJobs } from './claimPieces.ts';
import { findPairsInRows } from './pairRows.ts';
import { reportInParts } from './reportParts.ts';
import { openRunOutput, scratchFolder } from './runOutput.ts';
import { type RunPlan, readPlan } from './runPlan.ts';

export interface FinishOrder {
  readonly run: string;
  readonly store: StoreAddress;
  /** That are there to help. */
  readonly workers: number;
  /** Tells this try from any other. */
  readonly attempt: string;
  /** Marks of the tasks that did the map steps. */
  readonly cleaned: readonly TaskMark[];
  readonly analyzed: readonly TaskMark[];
}

/**
 * Brings a run to its end: the single machine's run, over a cache in which all map steps are found done. So the bytes
 * that it writes are those of the single machine.
 */
export async function finishRun(
  { run, workers, attempt, cleaned, analyzed }: FinishOrder,
  store: SharedStore,
  settle: SettleJobs,
  effects: Effects,
): Promise<Manifest> {
  const plan = await readPlan(store, run);
  const { configuration, versions } = plan;
  const batch = await prepareBatch(plan.choice, configuration, effects);
  const output = openRunOutput(store, run, plan, effects);
  await output.take();
  try {
    const marks = [...cleaned, ...analyzed];
    const view = viewSegments(
      store.address.kind === 'folder'
        ? store.segments
        : spoolArtefacts(store.segments, scratchFolder(run, effects), effects),
      marks.flatMap(({ segments }) => segments),
    );
    const cache = await ArtefactCache.open(view.store);
    const ledger = new InputLedger();
    for (const row of plan.inputs) ledger.recall(row);
    const { manifest } = await runBatch(
      readItems(plan, failuresOf(cleaned), store),
      {
        output: output.folder,
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
        reducers: {
          findPairs: findPairsInRows(run, plan, store, settle),
          reduceClaims: reduceClaimsInPieces(run, plan, store, settle),
        },
        reportElsewhere: reportInParts(run, plan, { store, output, settle, workers, attempt }),
        executor: answerLosses(failuresOf(analyzed), lateExecutor(plan, effects)),
      },
    );
    cache.close();
    await output.publish([...manifest.files, 'manifest.json']);
    return manifest;
  } finally {
    await output.release();
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
        loadMapResources(effects.readAsset, configuration),
        configuration,
        effects.clock.monotonicMs,
      );
      return executor.run(task);
    },
    close: async () => {},
  };
}
