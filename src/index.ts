/**
 * claimwire as a library. Everything exported here follows semantic versioning; nothing else is public.
 *
 * @example
 * import { runPipeline, writeReport } from 'claimwire';
 * const run = await runPipeline(['./articles']);
 * for (const claim of run.result.claims) console.log(claim.attribution.speaker, claim.standalone);
 * await writeReport(run, './out');
 */
import { readRecords } from './ingest/readRecords.ts';
import { type Configuration, parseConfiguration } from './model/configuration.ts';
import type { Manifest } from './model/manifest.ts';
import { UserError } from './model/userError.ts';
import { openCorrections } from './pipeline/corrections.ts';
import { realEffects } from './pipeline/effects.ts';
import { type FinishedRun, readFinishedRun } from './pipeline/finishedRun.ts';
import { chooseReporters } from './pipeline/reports/chooseReporters.ts';
import { loadResources } from './pipeline/resources.ts';
import { type RunOutcome, runPipeline as runRecords } from './pipeline/runPipeline.ts';
import { packageVersion } from './pipeline/version.ts';
import { claimOutputFolder, writeRun } from './pipeline/writeRun.ts';
import { compareRuns } from './report/comparison/compareRuns.ts';
import { type ClaimReviews, writeClaimReviews as reviewRows } from './review/claimReview.ts';
import { readWorksheet } from './review/worksheet.ts';

export type { Article, Block } from './model/article.ts';
export type { Claim, ClaimGroup, Relation } from './model/claim.ts';
export type { Configuration, ConfigurationInput } from './model/configuration.ts';
export type { Check, CorrectionOutcome } from './model/correction.ts';
export type { Entity } from './model/entity.ts';
export type { Event, Story } from './model/event.ts';
export type { Failure } from './model/failure.ts';
export type { Figure } from './model/figure.ts';
export type { Manifest } from './model/manifest.ts';
export type { ReportedArticle, RunResult } from './model/run.ts';
export type { Span } from './model/span.ts';
export type { RunOutcome } from './pipeline/runPipeline.ts';
export type { RunComparison } from './report/comparison/compareRuns.ts';
export type { ClaimReviews };
export { compareRuns, UserError };

/** A finished run as it was read back: its rows, and what the manifest says of it. */
export type StoredRun = FinishedRun;

export interface RunPipelineOptions {
  /** Overrides of the defaults; the shape is that of claimwire.config.json. */
  readonly configuration?: unknown;
  /** Stops the run early; what was analysed until then is returned with `complete: false`. */
  readonly signal?: AbortSignal;
  /** Calendar dates (YYYY-MM-DD): only articles published in between, and undated ones. */
  readonly since?: string;
  readonly until?: string;
  /** Path of a worksheet of what persons corrected and checked, applied to the result. */
  readonly corrections?: string;
}

export interface FinishedPipeline extends RunOutcome {
  readonly configuration: Configuration;
  readonly startedAt: string;
  /** With a corrections file: which, and how many of its rows became of what. */
  readonly corrections?: NonNullable<Manifest['corrections']>;
}

/**
 * Runs the whole pipeline over folders, files and globs, in this process.
 * @throws UserError where an input is missing, or the configuration or the corrections file is not valid
 */
export async function runPipeline(
  inputs: readonly string[],
  options: RunPipelineOptions = {},
): Promise<FinishedPipeline> {
  const effects = realEffects();
  const configuration = parseConfiguration(options.configuration ?? {}, 'configuration');
  const startedAt = effects.clock.now().toISOString();
  const { signal, since, until } = options;
  const file = options.corrections ?? configuration.corrections;
  const corrections = file === undefined ? undefined : await openCorrections(file, effects);
  const items = readRecords(
    inputs,
    { ...configuration.ingest, ...(signal === undefined ? {} : { signal }) },
    effects,
  );
  const outcome = await runRecords(items, {
    configuration,
    resources: loadResources(effects.readAsset, configuration),
    monotonicMs: effects.clock.monotonicMs,
    ...(signal === undefined ? {} : { signal }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  if (corrections === undefined) return { ...outcome, configuration, startedAt };
  const result = corrections.apply(outcome.result);
  return { ...outcome, result, configuration, startedAt, corrections: corrections.account(result) };
}

/**
 * Writes the output files of a run, all formats or the named ones, and returns the manifest.
 * @throws UserError where the folder cannot be written or a format is not known
 */
export async function writeReport(
  run: FinishedPipeline,
  folder: string,
  options: { readonly formats?: readonly string[] } = {},
): Promise<Manifest> {
  const effects = realEffects();
  const reporters = chooseReporters(options.formats?.join(','));
  await claimOutputFolder(folder, effects);
  const { configuration, startedAt, timings, corrections } = run;
  const details = {
    version: packageVersion(effects),
    configuration,
    startedAt,
    timings,
    memoryPeakBytes: process.resourceUsage().maxRSS * 1024,
    ...(corrections === undefined ? {} : { corrections }),
  };
  return (await writeRun(folder, run, { reporters, details: () => details }, effects)).manifest;
}

/**
 * Reads the output folder of a run back, every row checked against its schema.
 * @throws UserError where the folder holds no finished run or a row does not fit
 */
export function readRun(folder: string): Promise<StoredRun> {
  return readFinishedRun(folder, realEffects());
}

/**
 * schema.org ClaimReviews of the complete rows of a worksheet (CSV) that a person has filled in.
 * @throws UserError where it is no worksheet
 */
export function writeClaimReviews(worksheet: string | Uint8Array): ClaimReviews {
  const bytes = typeof worksheet === 'string' ? new TextEncoder().encode(worksheet) : worksheet;
  return reviewRows(readWorksheet('worksheet', bytes));
}
