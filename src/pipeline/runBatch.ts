import { availableParallelism } from 'node:os';
import type { IngestItem } from '../ingest/readRecords.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import type { RunMemory } from '../model/memory.ts';
import { type MapBatchOptions, mapBatch } from './mapBatch.ts';
import type { OpenRun } from './openRun.ts';
import { type RunOutcome, reduceBatch } from './reduceBatch.ts';
import { loadReduceResources, loadResources } from './resources.ts';
import { startStopwatch } from './stopwatch.ts';
import { executeHere, type MapExecutor } from './workers/mapExecutor.ts';
import { builtWorker, executeInThreads } from './workers/threadExecutor.ts';

export interface BatchOptions
  extends Omit<MapBatchOptions, 'executor' | 'cache' | 'keys' | 'ledger' | 'stopwatch'> {
  readonly effects: Effects;
  /** What earlier runs left (`readMemory`). */
  readonly memory?: RunMemory;
}

/** A run on this machine: map steps in worker threads, over what the output folder's cache holds. */
export async function runBatch(
  items: AsyncIterable<IngestItem>,
  { cache, keys, ledger }: OpenRun,
  options: BatchOptions,
): Promise<RunOutcome> {
  const { configuration, effects } = options;
  const stopwatch = startStopwatch(effects.clock.monotonicMs);
  const executor = await startExecutor(configuration, effects);
  let batch: Awaited<ReturnType<typeof mapBatch>>;
  try {
    batch = await mapBatch(items, { ...options, executor, cache, keys, ledger, stopwatch });
  } finally {
    // Before the reduces: their memory is what the workers' was.
    await executor.close();
  }
  const resources = loadReduceResources(effects.readAsset);
  return reduceBatch(batch, { configuration, resources, cache, stopwatch, memory: options.memory });
}

async function startExecutor(configuration: Configuration, effects: Effects): Promise<MapExecutor> {
  const threads = configuration.workers.threads || availableParallelism();
  if (builtWorker !== undefined) {
    return executeInThreads(configuration, { threads, workerFile: builtWorker });
  }
  const resources = loadResources(effects.readAsset, configuration);
  return executeHere(resources, configuration, effects.clock.monotonicMs);
}
