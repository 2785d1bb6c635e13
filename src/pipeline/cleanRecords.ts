import type { IngestItem } from '../ingest/readRecords.ts';
import type { Failure } from '../model/failure.ts';
import type { RecordHead, SkippedRecord } from '../model/record.ts';
import type { BatchWatch } from './batchWatch.ts';
import type { ArtefactCache } from './cache/artefactCache.ts';
import type { CacheKeys } from './cache/cacheKeys.ts';
import { type CleanedHead, unpackCleanedHead } from './cache/packedRecord.ts';
import { type CacheCount, StepCache } from './cache/stepCache.ts';
import type { InputLedger } from './inputLedger.ts';
import type { MapExecutor } from './workers/mapExecutor.ts';
import { TaskQueue } from './workers/taskQueue.ts';

export interface MapContext {
  readonly executor: MapExecutor;
  readonly cache: ArtefactCache;
  readonly keys: CacheKeys;
  readonly watch: BatchWatch;
}

/** An article after the first map step. */
export interface CleanedRecord {
  readonly record: RecordHead;
  /** Key of the artefact that holds the article. */
  readonly key: string;
  readonly head: Exclude<CleanedHead, { failure: Failure }>;
}

export interface CleanedRecords {
  /** In the order in which the records came in. */
  readonly cleaned: readonly CleanedRecord[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly SkippedRecord[];
  readonly records: number;
  readonly counts: CacheCount;
}

/** Cleans every record, or finds it cleaned. Reading waits for the executor, never the other way round. */
export async function cleanRecords(
  items: AsyncIterable<IngestItem>,
  ledger: InputLedger,
  { executor, cache, keys, watch }: MapContext,
): Promise<CleanedRecords> {
  const steps = new StepCache(cache);
  const queue = new TaskQueue(executor.width);
  const cleaned: (CleanedRecord | undefined)[] = [];
  const failures: Failure[] = [];
  const skipped: SkippedRecord[] = [];
  let [records, done] = [0, 0];

  const tell = (): void => watch.tell('cleaning', ++done, records);
  const settle = (place: number, record: RecordHead, key: string, head: CleanedHead): void => {
    if ('failure' in head) fail(head.failure);
    else cleaned[place] = { record, key, head };
    tell();
  };
  const fail = (failure: Failure): void => {
    failures.push(failure);
    watch.countFailure();
  };

  for await (const item of items) {
    if (!watch.mayGoOn()) break;
    records++;
    if (item.kind === 'failure') fail(item.failure);
    if (item.kind === 'skipped') skipped.push(item.skipped);
    if (item.kind === 'failure' || item.kind === 'skipped') {
      tell();
      continue;
    }
    if (item.kind === 'record') ledger.add(item.record);
    const head = headOf(item.record);
    const key = keys.clean(head);
    const place = cleaned.push(undefined) - 1;
    const known = await steps.find(key);
    if (known !== undefined) {
      settle(place, head, key, unpackCleanedHead(known));
      continue;
    }
    if (item.kind === 'known') throw new Error(`${head.path} was not read, and is not in the cache`);
    const { record } = item;
    await queue.add(async () => {
      const reply = await executor.run({ step: 'clean', record });
      watch.addTimings(reply.timings);
      await steps.keep(key, reply);
      settle(place, head, key, unpackCleanedHead(reply.artefact));
    });
  }
  await queue.finish();
  await cache.flush();
  const all = cleaned.filter((record) => record !== undefined);
  return { cleaned: all, failures, skipped, records, counts: steps.count };
}

function headOf({ id, path, index, mediaType, url, encoding }: RecordHead): RecordHead {
  return {
    id,
    path,
    index,
    mediaType,
    ...(url === undefined ? {} : { url }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}
