import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { openCorrections } from './corrections.ts';
import { readArticleIds } from './limitToNew.ts';
import { chooseReporters } from './reports/chooseReporters.ts';
import type { BatchOptions } from './runBatch.ts';
import { readMemory } from './stateFile.ts';

/** What a user chose of the output, as plain data: a run on other machines takes it along. */
export interface OutputChoice {
  readonly formats?: string;
  readonly singleFile?: boolean;
  readonly excerpts?: boolean;
  /** Output folder of an earlier run. */
  readonly newSince?: string;
  /** Calendar dates. */
  readonly since?: string;
  readonly until?: string;
  readonly maxFailures?: number;
}

/**
 * Reads what a run needs beside its records, before any work.
 * @throws UserError
 */
export async function prepareBatch(
  choice: OutputChoice,
  configuration: Configuration,
  effects: Effects,
): Promise<Omit<BatchOptions, 'progress'>> {
  const { newSince, since, until, maxFailures, excerpts = false } = choice;
  const reporters = chooseReporters(choice.formats, choice.singleFile === true ? ['single'] : []);
  const corrections =
    configuration.corrections === undefined
      ? undefined
      : await openCorrections(configuration.corrections, effects);
  const known = newSince === undefined ? undefined : await readArticleIds(newSince, effects);
  const memory =
    configuration.state === undefined ? undefined : await readMemory(configuration.state, effects);
  return {
    configuration,
    reporters,
    excerpts,
    rendering: JSON.stringify({ excerpts, limited: known !== undefined }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(maxFailures === undefined ? {} : { maxFailures }),
    ...(memory === undefined ? {} : { memory }),
    ...(known === undefined ? {} : { known }),
    ...(corrections === undefined ? {} : { corrections }),
  };
}
