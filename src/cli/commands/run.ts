import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { Manifest } from '../../model/manifest.ts';
import { openRun } from '../../pipeline/openRun.ts';
import { prepareBatch } from '../../pipeline/prepareBatch.ts';
import { runBatch } from '../../pipeline/runBatch.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { countWords } from '../../report/wording.ts';
import { loadConfiguration } from '../configure.ts';
import { describeCorrections } from '../correctionWords.ts';
import { EXIT_INTERRUPTED, exitOfFailures } from '../exitCodes.ts';
import { checkInputs, openInputs } from '../inputs.ts';
import type { RunOptions } from '../options.ts';
import { showProgress } from '../progressBar.ts';

const EXIT_STRICT = 1;

/** The whole pipeline: reads, analyses, reduces, writes, and says where the report is. */
export async function run(
  inputs: readonly string[],
  options: RunOptions,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const { output } = options;
  const configuration = await loadConfiguration(options, effects);
  const batch = await prepareBatch(options, configuration, effects);
  await checkInputs(inputs, options, effects);
  await claimOutputFolder(output, effects);
  const opened = await openRun(output, configuration, effects);
  const progress = showProgress(effects, options);
  try {
    const { items, found } = await openInputs(inputs, options, configuration, signal, effects, opened.files);
    const { manifest, unchanged, corrected } = await runBatch(items, opened, {
      ...batch,
      progress,
      found,
      signal,
    });
    progress.stop();
    const isTold = options.quiet !== true && !(unchanged && options.onlyChanges === true);
    if (isTold) effects.terminal.stderr(summary(manifest, options, unchanged));
    if (configuration.corrections !== undefined && isTold) {
      const lines = describeCorrections(configuration.corrections, corrected);
      effects.terminal.stderr(lines.map((line) => `${line}\n`).join(''));
    }
    if (options.json === true) effects.terminal.stdout(`${JSON.stringify(manifest)}\n`);
    return exitCode(manifest, options, signal);
  } finally {
    progress.stop();
    await opened.close();
  }
}

function exitCode({ counts, complete }: Manifest, { strict }: RunOptions, signal: AbortSignal): number {
  if (signal.aborted) return EXIT_INTERRUPTED;
  if (!complete || (strict === true && counts.failures > 0)) return EXIT_STRICT;
  return exitOfFailures(counts.failures);
}

function summary(manifest: Manifest, options: RunOptions, unchanged: boolean): string {
  const { counts, files, complete } = manifest;
  // The time of a run that found its output made is not that of the manifest.
  const time = unchanged ? '' : ` in ${((manifest.timings.total ?? 0) / 1000).toFixed(1)} s`;
  const report =
    files.find((file) => file === 'report/index.html') ?? files.find((file) => file === 'report.md');
  const lines = [
    ...(unchanged ? ['Nothing has changed since the last run: its output stands.'] : []),
    ...(complete
      ? []
      : ['The run was stopped early: the output is partial. The same command does the rest.']),
    `${[
      countWords(counts.articles, 'article'),
      countWords(counts.stories, 'story', 'stories'),
      countWords(counts.events, 'event'),
      countWords(counts.claims, 'claim'),
      countWords(counts.figures, 'figure'),
    ].join(', ')}${time}`,
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
