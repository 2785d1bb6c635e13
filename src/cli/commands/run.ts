import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { Manifest } from '../../model/manifest.ts';
import { openCorrections } from '../../pipeline/corrections.ts';
import { openRun } from '../../pipeline/openRun.ts';
import { runBatch } from '../../pipeline/runBatch.ts';
import { readMemory, writeMemory } from '../../pipeline/stateFile.ts';
import { packageVersion } from '../../pipeline/version.ts';
import { chooseReporters, claimOutputFolder, writeRun } from '../../pipeline/writeRun.ts';
import { loadConfiguration } from '../configure.ts';
import { describeCorrections } from '../correctionWords.ts';
import { openInputs } from '../inputs.ts';
import type { RunOptions } from '../options.ts';
import { showProgress } from '../progressBar.ts';

const EXIT_STRICT = 1;
const EXIT_SOME_FAILED = 3;
const EXIT_INTERRUPTED = 130;

/** The whole pipeline: reads, analyses, reduces, writes, and says where the report is. */
export async function run(
  inputs: readonly string[],
  options: RunOptions,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const { clock, terminal } = effects;
  const startedAt = clock.now().toISOString();
  const startedMs = clock.monotonicMs();
  const configuration = await loadConfiguration(options, effects);
  const reporters = chooseReporters(options.formats, {
    also: options.singleFile === true ? ['single'] : [],
    excerpts: options.excerpts === true,
  });
  const corrections =
    configuration.corrections === undefined
      ? undefined
      : await openCorrections(configuration.corrections, effects);
  await claimOutputFolder(options.output, effects);
  const { state } = configuration;
  const memory = state === undefined ? undefined : await readMemory(state, effects);
  const opened = await openRun(options.output, configuration, effects);
  const progress = showProgress(effects, options.quiet === true);
  try {
    const { items, found } = await openInputs(inputs, options, configuration, signal, effects, opened.files);
    const outcome = await runBatch(items, opened, {
      configuration,
      progress,
      found,
      signal,
      effects,
      ...(memory === undefined ? {} : { memory }),
      ...(options.since === undefined ? {} : { since: options.since }),
      ...(options.until === undefined ? {} : { until: options.until }),
      ...(options.maxFailures === undefined ? {} : { maxFailures: options.maxFailures }),
    });
    const result = corrections?.apply(outcome.result) ?? outcome.result;
    const { failures } = result;
    progress.update({
      step: 'reporting',
      done: outcome.records,
      total: outcome.records,
      failures: failures.length,
    });
    if (state !== undefined) await writeMemory(state, outcome.remember(), effects);
    const version = packageVersion(effects);
    const manifest = await writeRun(
      options.output,
      { ...outcome, result },
      reporters,
      () => ({
        version,
        configuration,
        startedAt,
        timings: { ...outcome.timings, total: clock.monotonicMs() - startedMs },
        memoryPeakBytes: process.resourceUsage().maxRSS * 1024,
        ...(corrections === undefined ? {} : { corrections: corrections.account(result) }),
      }),
      effects,
    );
    await opened.files.save();
    progress.stop();
    if (options.quiet !== true) terminal.stderr(summary(manifest, options));
    if (configuration.corrections !== undefined && options.quiet !== true) {
      const lines = describeCorrections(configuration.corrections, result.corrections ?? []);
      terminal.stderr(lines.map((line) => `${line}\n`).join(''));
    }
    if (options.json === true) terminal.stdout(`${JSON.stringify(manifest)}\n`);
    return exitCode(manifest, options, signal);
  } finally {
    progress.stop();
    await opened.close();
  }
}

function exitCode({ counts, complete }: Manifest, { strict }: RunOptions, signal: AbortSignal): number {
  if (signal.aborted) return EXIT_INTERRUPTED;
  if (!complete || (strict === true && counts.failures > 0)) return EXIT_STRICT;
  return counts.failures > 0 ? EXIT_SOME_FAILED : 0;
}

function summary(manifest: Manifest, options: RunOptions): string {
  const { counts, files, complete } = manifest;
  const seconds = ((manifest.timings.total ?? 0) / 1000).toFixed(1);
  const report =
    files.find((file) => file === 'report/index.html') ?? files.find((file) => file === 'report.md');
  const lines = [
    ...(complete
      ? []
      : ['The run was stopped early: the output is partial. The same command does the rest.']),
    `${counts.articles} articles, ${counts.stories} stories, ${counts.events} events, ${counts.claims} claims, ` +
      `${counts.figures} figures in ${seconds} s`,
    ...(counts.failures > 0
      ? [`${counts.failures} of ${counts.records} records failed: ${join(options.output, 'failures.jsonl')}`]
      : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped: see manifest.json`] : []),
    ...(report === undefined ? [] : [`Report: ${join(options.output, report)}`]),
  ];
  const details =
    options.verbose === true
      ? manifest.skipped.map(({ record, reason }) => `skipped ${record}: ${reason}`)
      : [];
  return [...details, ...lines].map((line) => `${line}\n`).join('');
}
