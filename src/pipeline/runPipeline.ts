import { createHash } from 'node:crypto';
import type { IngestItem } from '../ingest/readRecords.ts';
import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Failure } from '../model/failure.ts';
import { compareKeys } from '../model/order.ts';
import { recordName, type SkippedRecord, type SourceRecord } from '../model/record.ts';
import type { RunResult } from '../model/run.ts';
import { type ArticleAnalysis, analyzeArticle, cleanOne } from './analysis.ts';
import { type Progress, type ProgressState, silentProgress } from './progress.ts';
import { reduceRun } from './reduceRun.ts';
import type { Resources } from './resources.ts';
import { startStopwatch } from './stopwatch.ts';
import { settleTemplates } from './templateStep.ts';

export interface PipelineOptions {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly monotonicMs: () => number;
  readonly progress?: Progress;
  /** Records to expect, where that is known: the total of the progress. */
  readonly found?: number;
  /** Aborted: no further record is begun, what is there is reduced and returned as incomplete. */
  readonly signal?: AbortSignal;
  /** Calendar dates; articles published outside are skipped, undated ones are kept. */
  readonly since?: string;
  readonly until?: string;
  readonly maxFailures?: number;
}

export interface RunOutcome {
  readonly result: RunResult;
  readonly complete: boolean;
  readonly inputs: readonly { readonly path: string; readonly records: number; readonly sha256: string }[];
  readonly skipped: readonly SkippedRecord[];
  readonly records: number;
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Maps every record to its analysis and reduces the analyses to a result. Order of arrival is irrelevant: analyses
 * are sorted by source before any reduce, so that equal folders give equal bytes.
 */
export async function runPipeline(
  items: AsyncIterable<IngestItem>,
  options: PipelineOptions,
): Promise<RunOutcome> {
  const { configuration, resources, signal, progress = silentProgress } = options;
  const stopwatch = startStopwatch(options.monotonicMs);
  const analyses: ArticleAnalysis[] = [];
  const failures: Failure[] = [];
  const skipped: SkippedRecord[] = [];
  const inputs = new InputLedger();
  const cleaned: { readonly article: Article; readonly name: string }[] = [];
  let records = 0;
  let complete = true;
  const mayGoOn = (): boolean =>
    !signal?.aborted && failures.length <= (options.maxFailures ?? Number.POSITIVE_INFINITY);
  const tell = (step: ProgressState['step'], done: number): void =>
    progress.update({ step, done, total: Math.max(records, options.found ?? 0), failures: failures.length });

  for await (const item of items) {
    if (!mayGoOn()) {
      complete = false;
      break;
    }
    records++;
    if (item.kind === 'failure') failures.push(item.failure);
    if (item.kind === 'skipped') skipped.push(item.skipped);
    if (item.kind === 'record') {
      inputs.add(item.record);
      const outcome = cleanOne(item.record, resources, configuration, stopwatch);
      if ('failure' in outcome) failures.push(outcome.failure);
      else cleaned.push({ article: outcome.article, name: recordName(item.record) });
    }
    tell('cleaning', records);
    // Lets a signal and the reader's callbacks in between two articles.
    await new Promise(setImmediate);
  }

  const settle = settleTemplates(
    cleaned.map(({ article }) => article),
    configuration,
  );
  let done = records - cleaned.length;
  for (const { article, name } of cleaned) {
    if (!mayGoOn()) {
      complete = false;
      break;
    }
    const settled = settle(article);
    const reason =
      'skipped' in settled ? settled.skipped : outsidePeriod(settled.article.publishedAt, options);
    if (reason !== undefined) skipped.push({ record: name, reason });
    else if ('article' in settled) {
      const outcome = analyzeArticle(settled.article, name, resources, configuration, stopwatch);
      if ('failure' in outcome) failures.push(outcome.failure);
      else analyses.push(outcome.analysis);
    }
    done++;
    tell('tagging', done);
    await new Promise(setImmediate);
  }
  if (signal?.aborted) complete = false;

  progress.update({ step: 'linking', done: records, total: records, failures: failures.length });
  analyses.sort((a, b) => compareKeys(sourceKey(a), sourceKey(b)));
  failures.sort((a, b) => compareKeys([a.record, a.stage], [b.record, b.stage]));
  skipped.sort((a, b) => compareKeys([a.record], [b.record]));
  const result = { ...reduceRun(analyses, resources, configuration, stopwatch), failures };
  return { result, complete, inputs: inputs.rows(), skipped, records, timings: stopwatch.milliseconds };
}

function sourceKey({ article }: ArticleAnalysis): (string | number)[] {
  return [article.sourceFile, article.sourceIndex, article.id];
}

function outsidePeriod(
  publishedAt: string | undefined,
  { since, until }: Pick<PipelineOptions, 'since' | 'until'>,
): string | undefined {
  const date = publishedAt?.slice(0, 10);
  if (date === undefined) return undefined;
  if (since !== undefined && date < since) return `published on ${date}, before ${since}`;
  if (until !== undefined && date > until) return `published on ${date}, after ${until}`;
  return undefined;
}

/** Which files were read, how many records each held, and a hash over their records. */
class InputLedger {
  readonly #files = new Map<string, { records: number; hash: ReturnType<typeof createHash> }>();

  add(record: SourceRecord): void {
    const file = this.#files.get(record.path) ?? { records: 0, hash: createHash('sha256') };
    file.records++;
    file.hash.update(record.bytes);
    this.#files.set(record.path, file);
  }

  rows(): RunOutcome['inputs'] {
    return [...this.#files]
      .map(([path, { records, hash }]) => ({ path, records, sha256: hash.digest('hex') }))
      .sort((a, b) => compareKeys([a.path], [b.path]));
  }
}
