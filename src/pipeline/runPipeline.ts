import type { IngestItem } from '../ingest/readRecords.ts';
import { ArtefactCache } from './cache/artefactCache.ts';
import { cacheKeys } from './cache/cacheKeys.ts';
import { InputLedger } from './inputLedger.ts';
import { type MapBatchOptions, mapBatch } from './mapBatch.ts';
import { type RunOutcome, reduceBatch } from './reduceBatch.ts';
import type { Resources } from './resources.ts';
import { startStopwatch } from './stopwatch.ts';
import { openMemoryStore } from './store/memoryStore.ts';
import { executeHere } from './workers/mapExecutor.ts';

export type { RunOutcome } from './reduceBatch.ts';

export interface PipelineOptions
  extends Omit<MapBatchOptions, 'executor' | 'cache' | 'keys' | 'ledger' | 'stopwatch'> {
  readonly resources: Resources;
  readonly monotonicMs: () => number;
}

/**
 * Maps every record to its analysis and reduces the analyses to a result, in this thread and leaving nothing behind:
 * the library's way, and that of the evaluation. Order of arrival is irrelevant: analyses are sorted by source before
 * any reduce, so that equal folders give equal bytes.
 */
export async function runPipeline(
  items: AsyncIterable<IngestItem>,
  options: PipelineOptions,
): Promise<RunOutcome> {
  const { configuration, resources, monotonicMs } = options;
  const cache = await ArtefactCache.open(openMemoryStore());
  const stopwatch = startStopwatch(monotonicMs);
  const batch = await mapBatch(items, {
    ...options,
    executor: executeHere(resources, configuration, monotonicMs),
    cache,
    // Nothing outlives the run, so that the versions of the stages need not tell anything apart.
    keys: cacheKeys(configuration, { clean: '', analyze: '' }),
    ledger: new InputLedger(),
    stopwatch,
  });
  return reduceBatch(batch, { configuration, resources, cache, stopwatch });
}
