import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { errorText } from '../model/errors.ts';
import type { Manifest } from '../model/manifest.ts';
import { compareText } from '../model/order.ts';
import type { RunResult } from '../model/run.ts';
import { UserError } from '../model/userError.ts';
import { OutputJournal } from './outputJournal.ts';
import type { NamedReporters } from './reports/chooseReporters.ts';
import type { ReportElsewhere } from './reports/reportShare.ts';
import { writeFormats } from './reports/writeFormats.ts';
import type { WrittenFiles } from './reports/writeReports.ts';
import type { RunOutcome } from './runPipeline.ts';

/**
 * Fails early, before any work, where the output folder cannot be written.
 * @throws UserError
 */
export async function claimOutputFolder(folder: string, effects: Effects): Promise<void> {
  const probe = join(folder, '.claimwire-probe');
  try {
    await effects.files.createFolder(folder);
    await effects.files.write(probe, '');
    await effects.files.remove(probe);
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(
      `cannot write to the output folder ${folder}: ${reason}`,
      'choose another one with -o',
    );
  }
}

export interface RunDetails
  extends Pick<
    Manifest,
    'version' | 'startedAt' | 'timings' | 'memoryPeakBytes' | 'telemetry' | 'corrections'
  > {
  readonly configuration: Configuration;
}

export interface WriteRunOptions {
  readonly reporters: NamedReporters;
  readonly details: () => RunDetails;
  /** What the reports show where that is less than the tables hold. */
  readonly shown?: RunResult;
  readonly excerpts?: boolean;
  /** Threads that may write at once; this one alone where not given. */
  readonly threads?: number;
  /** Who else may write what is made from the tables. */
  readonly elsewhere?: ReportElsewhere | undefined;
}

/**
 * Writes a whole run and removes what earlier ones left in the folder, and nothing else. The manifest comes last, so
 * that a folder with a manifest is a finished one.
 */
export async function writeRun(
  folder: string,
  outcome: RunOutcome,
  { reporters, details, shown, excerpts = false, threads = 1, elsewhere }: WriteRunOptions,
  effects: Effects,
): Promise<{ readonly manifest: Manifest; readonly written: WrittenFiles }> {
  const { complete, inputs, skipped } = outcome;
  const counts = countRows(outcome);
  const { version } = details();
  const context = { version, complete, counts, inputs: inputs.map(({ path }) => path), excerpts };
  const journal = await OutputJournal.begin(folder, effects);
  try {
    const written = await writeFormats(folder, outcome.result, {
      reporters,
      context,
      ...(shown === undefined ? {} : { shown }),
      threads,
      elsewhere,
      journal,
      effects,
    });
    await journal.finish(written);
    const manifest: Manifest = {
      schema: 'claimwire/1',
      complete,
      inputs,
      counts,
      skipped,
      files: [...written.keys()].sort(compareText),
      ...details(),
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await effects.files.writeDurably(join(folder, 'manifest.json'), text);
    return { manifest, written };
  } catch (error) {
    journal.abandon();
    throw error;
  }
}

function countRows({ result, skipped, records }: RunOutcome): Manifest['counts'] {
  return {
    records,
    articles: result.articles.length,
    failures: result.failures.length,
    skipped: skipped.length,
    entities: result.entities.length,
    figures: result.figures.length,
    events: result.events.length,
    stories: result.stories.length,
    claims: result.claims.length,
    groups: result.groups.length,
    relations: result.relations.length,
  };
}
