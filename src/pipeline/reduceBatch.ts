import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import type { RunMemory } from '../model/memory.ts';
import type { RunResult } from '../model/run.ts';
import type { ArtefactCache } from './cache/artefactCache.ts';
import { openAnalysis, unpackArticle } from './cache/packedRecord.ts';
import type { MappedBatch } from './mapBatch.ts';
import type { ReduceResources } from './reduceResources.ts';
import { type AnalysisTable, reduceRun } from './reduceRun.ts';
import type { Reducers } from './reducers.ts';
import type { RowStore } from './rows/rowSpool.ts';
import type { Stopwatch } from './stopwatch.ts';
import { settleArticle } from './templateStep.ts';

export interface RunOutcome
  extends Pick<MappedBatch, 'complete' | 'inputs' | 'skipped' | 'records' | 'cache'> {
  readonly result: RunResult;
  /** What the next run is to know of this one. */
  readonly remember: () => RunMemory;
  readonly timings: Readonly<Record<string, number>>;
}

export interface ReduceOptions {
  readonly configuration: Configuration;
  readonly resources: ReduceResources;
  readonly cache: ArtefactCache;
  readonly stopwatch: Stopwatch;
  /** What earlier runs left. */
  readonly memory?: RunMemory | undefined;
  /** Where rows are kept; in memory where not given. */
  readonly rows?: RowStore;
  /** Who does what can be done in pieces; this thread where not given. */
  readonly reducers?: Reducers | undefined;
}

/** The reduce half of a run, over the artefacts that the map half left. */
export async function reduceBatch(batch: MappedBatch, options: ReduceOptions): Promise<RunOutcome> {
  const { configuration, resources, stopwatch } = options;
  const { complete, inputs, skipped, records, cache, failures } = batch;
  const analyses = readAnalyses(batch, options.cache);
  const { result, remember } = await reduceRun(
    analyses,
    resources,
    configuration,
    stopwatch,
    options.memory,
    options.rows,
    options.reducers,
  );
  return {
    result: { ...result, failures },
    remember,
    complete,
    inputs,
    skipped,
    records,
    cache,
    timings: stopwatch.milliseconds,
  };
}

function readAnalyses({ articles, templates }: MappedBatch, cache: ArtefactCache): AnalysisTable {
  return async function* () {
    for (const { cleaned, analysis, isSettled } of articles) {
      const packed = await cache.read(cleaned);
      const open = (): Article => {
        const article = unpackArticle(packed);
        const settled = isSettled ? settleArticle(article, templates) : { article };
        // Those that the templates leave out were left out before they were analysed.
        return 'article' in settled ? settled.article : article;
      };
      yield openAnalysis(open, await cache.read(analysis));
    }
  };
}
