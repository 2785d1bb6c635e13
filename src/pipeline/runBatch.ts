import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { IngestItem } from '../ingest/readRecords.ts';
import type { Configuration } from '../model/configuration.ts';
import type { CorrectionOutcome } from '../model/correction.ts';
import type { Effects } from '../model/effects.ts';
import { sha256 } from '../model/ids.ts';
import type { Manifest } from '../model/manifest.ts';
import type { RunMemory } from '../model/memory.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import type { OpenCorrections } from './corrections.ts';
import { findFinished, keyOfRun, markFinished } from './finishedMark.ts';
import { setHeapGrowth, tidyHeap } from './heapGrowth.ts';
import { limitToNew } from './limitToNew.ts';
import { type MapBatchOptions, type MappedBatch, mapBatch } from './mapBatch.ts';
import type { RunPlace } from './openRun.ts';
import type { Progress } from './progress.ts';
import { reduceBatch } from './reduceBatch.ts';
import { loadReduceResources } from './reduceResources.ts';
import { type Reducers, reducersHere } from './reducers.ts';
import type { NamedReporters } from './reports/chooseReporters.ts';
import type { ReportElsewhere } from './reports/reportShare.ts';
import { type RowStore, RowsOnDisk, rowsInMemory } from './rows/rowSpool.ts';
import { RunMeter } from './runMeter.ts';
import { writeMemory } from './stateFile.ts';
import { packageVersion } from './version.ts';
import type { MapExecutor } from './workers/mapExecutor.ts';
import { startExecutor } from './workers/startExecutor.ts';
import { writeRun } from './writeRun.ts';
import { collectYoungFor } from './youngCollection.ts';

export interface BatchOptions
  extends Omit<MapBatchOptions, 'executor' | 'cache' | 'keys' | 'ledger' | 'stopwatch'> {
  readonly progress: Progress;
  readonly reporters: NamedReporters;
  /** The paragraphs around claims stand for whole articles. */
  readonly excerpts?: boolean;
  /** What else than the reporters' names decides what they write. */
  readonly rendering?: string;
  /** What persons corrected, to be laid over the result. */
  readonly corrections?: OpenCorrections;
  /** Articles of an earlier run, which reports and exports leave out. */
  readonly known?: ReadonlySet<string>;
  /** What earlier runs left (`readMemory`). */
  readonly memory?: RunMemory;
  /** Who runs the map steps; threads of this process where not given. */
  readonly executor?: MapExecutor;
  /** Who does what of the reduces can be done in pieces; threads of this process where not given. */
  readonly reducers?: Reducers;
  /** Who else may write what is made from the tables. */
  readonly reportElsewhere?: ReportElsewhere;
}

export interface BatchResult {
  readonly manifest: Manifest;
  /** The output was what this run would have written; the manifest is that of the run that wrote it. */
  readonly unchanged: boolean;
  /** What became of each row of the corrections file, where it was applied. */
  readonly corrected: readonly CorrectionOutcome[];
}

interface BatchContext {
  readonly run: RunPlace;
  readonly options: BatchOptions;
  readonly threads: number;
  readonly meter: RunMeter;
}

/** A run on this machine, from records to the files of its output folder. */
export async function runBatch(
  items: AsyncIterable<IngestItem>,
  run: RunPlace,
  options: BatchOptions,
): Promise<BatchResult> {
  const { configuration } = options;
  const { output, effects } = run;
  const threads = configuration.workers.threads || availableParallelism();
  const context = { run, options, threads, meter: new RunMeter(effects.clock) };
  const batch = await mapItems(items, context);
  await run.files.save();
  const key = await keyOf(batch, context);
  const finished = await findFinished(output, key, effects);
  if (finished !== undefined) {
    if (batch.complete) await run.settle(batch.cache);
    return { manifest: finished, unchanged: true, corrected: [] };
  }
  const rows = await openRows(batch, configuration, run);
  try {
    const { manifest, written, corrected } = await reduceAndWrite(batch, rows, context);
    await markFinished(output, key, [...written], effects);
    if (batch.complete) await run.settle(batch.cache);
    return { manifest, unchanged: false, corrected };
  } finally {
    // After a failure too: a run that is tried again in this process would hold the files of each attempt.
    if (rows instanceof RowsOnDisk) await rows.remove();
  }
}

/** The map steps, by threads of this process where nobody else was named. */
async function mapItems(
  items: AsyncIterable<IngestItem>,
  { run, options, threads, meter }: BatchContext,
): Promise<MappedBatch> {
  const executor = options.executor ?? startExecutor(options.configuration, threads, run.effects);
  // Where others run the map steps, they may do so in this process, and for other runs meanwhile.
  const isAlone = options.executor === undefined;
  if (isAlone) {
    setHeapGrowth('fast');
    collectYoungFor(threads);
  }
  let batch: MappedBatch;
  try {
    batch = await mapBatch(items, { ...options, ...run, executor, stopwatch: meter.stopwatch });
  } finally {
    // Before the reduces: their memory is what the workers' was.
    await executor.close();
  }
  if (isAlone) {
    setHeapGrowth('sparing');
    collectYoungFor(0);
  }
  meter.end('map');
  return batch;
}

/** What decides the output of a run. */
async function keyOf(batch: MappedBatch, { run, options }: BatchContext): Promise<string> {
  const { configuration, reporters, rendering, corrections, known } = options;
  const formats = [
    ...reporters.map(([name]) => name),
    rendering ?? '',
    corrections?.sha256 ?? '',
    await hashState(configuration.state, run.effects),
    ...[...(known ?? [])].sort(),
  ];
  return keyOfRun(batch, configuration, run.versions.run, formats);
}

async function reduceAndWrite(
  batch: MappedBatch,
  rows: RowStore,
  { run: { cache, output, effects }, options, threads, meter }: BatchContext,
) {
  const { configuration, reporters, progress, known, corrections } = options;
  const reduced = await reduceBatch(batch, {
    configuration,
    resources: loadReduceResources(effects.readAsset),
    cache,
    stopwatch: meter.stopwatch,
    memory: options.memory,
    rows,
    reducers: options.reducers ?? reducersHere(threads),
  });
  const result = corrections?.apply(reduced.result) ?? reduced.result;
  const { records } = batch;
  progress.update({ step: 'reporting', done: records, total: records, failures: result.failures.length });
  meter.end('reduce');
  if (rows instanceof RowsOnDisk) tidyHeap();
  const details = () => ({
    version: packageVersion(effects),
    configuration,
    ...meter.read(result.articles.length, threads, batch.cache),
    ...(corrections === undefined ? {} : { corrections: corrections.account(result) }),
  });
  const writing = {
    reporters,
    details,
    threads,
    excerpts: options.excerpts === true,
    elsewhere: options.reportElsewhere,
    ...(known === undefined ? {} : { shown: limitToNew(result, known) }),
  };
  const { manifest, written } = await writeRun(output, { ...reduced, result }, writing, effects);
  // After the output, so that a run that is killed starts again from the same state.
  if (configuration.state !== undefined) await writeMemory(configuration.state, reduced.remember(), effects);
  return { manifest, written, corrected: result.corrections ?? [] };
}

/** In memory, or on disk where the run is too large for that. */
async function openRows(
  { articles }: MappedBatch,
  { workers }: Configuration,
  { output, effects }: RunPlace,
): Promise<RowStore> {
  const folder = join(output, WORK_FOLDER, 'rows');
  // What a killed run left there.
  await effects.files.remove(folder);
  return articles.length <= workers.articlesInMemory ? rowsInMemory : new RowsOnDisk(folder, effects);
}

/** Hash of the state file as it is before the run. */
async function hashState(state: string | undefined, { files }: Effects): Promise<string> {
  if (state === undefined) return '';
  try {
    return sha256(await files.read(state));
  } catch {
    return 'none';
  }
}
