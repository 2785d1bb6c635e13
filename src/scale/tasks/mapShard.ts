import type { HostTemplates } from '../../clean/templates/hostTemplates.ts';
import { analyzeRecords } from '../../pipeline/analyzeRecords.ts';
import { BatchWatch } from '../../pipeline/batchWatch.ts';
import { ArtefactCache } from '../../pipeline/cache/artefactCache.ts';
import { cacheKeys } from '../../pipeline/cache/cacheKeys.ts';
import { type CleanedRecord, cleanRecords, type MapContext } from '../../pipeline/cleanRecords.ts';
import { InputLedger } from '../../pipeline/inputLedger.ts';
import { outsidePeriod } from '../../pipeline/mapBatch.ts';
import { silentProgress } from '../../pipeline/progress.ts';
import { startStopwatch } from '../../pipeline/stopwatch.ts';
import { openTemplates } from '../../pipeline/templateStep.ts';
import type { MapExecutor } from '../../pipeline/workers/mapExecutor.ts';
import type { RunPlan } from '../run/runPlan.ts';
import { viewSegments } from '../store/segmentView.ts';
import { type OpenShard, openShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { cleanedHeads, type ShardHeads } from './cleanedHeads.ts';
import type { MapJob } from './mapJob.ts';
import { readMarks, type TaskMark } from './taskMark.ts';
import { watchLosses } from './watchLosses.ts';

export interface ShardContext {
  readonly store: SharedStore;
  readonly executor: MapExecutor;
  /** The templates of that name, as the store has them. */
  readonly templatesOf: (name: string) => Promise<HostTemplates>;
  readonly monotonicMs: () => number;
  /** Aborted: the shard is somebody else's, and leaves no mark here. */
  readonly signal: AbortSignal;
}

/**
 * One map step on one shard: the step itself is the single machine's, over a cache that sees this shard alone. To do it
 * twice is harmless, since artefacts and marks are named after the work.
 */
export async function mapShard(job: MapJob, plan: RunPlan, context: ShardContext): Promise<TaskMark> {
  const { store, signal } = context;
  const file = await store.records.open(job.shard);
  const shard = openShard(file);
  const cleaned = await readMarks(store.documents, job.cleaned ?? []);
  const view = viewSegments(
    store.segments,
    cleaned.flatMap(({ segments }) => segments),
  );
  const cache = await ArtefactCache.open(view.store);
  const { executor, lost } = watchLosses(context.executor);
  const stopwatch = startStopwatch(context.monotonicMs);
  const watch = new BatchWatch({ progress: silentProgress, stopwatch, signal });
  const steps = { executor, cache, keys: cacheKeys(plan.configuration, plan.versions), watch };
  try {
    const done =
      job.step === 'clean'
        ? await cleanRecords(itemsOf(shard, job.only), new InputLedger(), steps)
        : await analyze(job, plan, { shard, marks: cleaned }, steps, context);
    if (!watch.complete) throw new Error('the shard was given to another worker');
    return {
      segments: [...view.added],
      lost: [...lost],
      records: job.only === undefined ? shard.heads.length : 1,
      failures: done.failures.length,
      bytes: file.size + view.addedBytes,
      timings: stopwatch.milliseconds,
    };
  } finally {
    cache.close();
    shard.close();
  }
}

async function analyze(
  { only, templates = '' }: MapJob,
  plan: RunPlan,
  heads: Omit<ShardHeads, 'cache'>,
  steps: MapContext,
  { templatesOf }: ShardContext,
): ReturnType<typeof analyzeRecords> {
  const all = await cleanedHeads({ ...heads, cache: steps.cache }, steps.keys);
  const wanted = only === undefined ? all : all.filter(({ place }) => place === only);
  const records = wanted.map(({ cleaned }): CleanedRecord => cleaned);
  const index = openTemplates(await templatesOf(templates));
  const unwanted = (publishedAt: string | undefined) => outsidePeriod(publishedAt, plan.choice);
  return analyzeRecords(records, index, unwanted, records.length, steps);
}

async function* itemsOf(shard: OpenShard, only: number | undefined) {
  const places = only === undefined ? shard.heads.keys() : [only];
  for (const place of places) yield { kind: 'record', record: shard.record(place) } as const;
}

/** Written by the conductor of this version, under the hash of its content. */
export async function readTemplates(
  documents: SharedStore['documents'],
  name: string,
): Promise<HostTemplates> {
  const document = await documents.read(`templates/${name}`);
  if (isTemplates(document)) return document;
  throw new Error(`the store has lost the templates ${name}`);
}

function isTemplates(document: unknown): document is HostTemplates {
  return typeof document === 'object' && document !== null && 'lines' in document && 'pages' in document;
}
