import { isAbsolute, relative, resolve } from 'node:path';
import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import { type OutputChoice, prepareBatch } from '../../pipeline/prepareBatch.ts';
import { stageVersions } from '../../pipeline/stageVersions.ts';
import { packageVersion } from '../../pipeline/version.ts';
import { parseEngineAddress } from '../../scale/engine/engineAddress.ts';
import { openQueue } from '../../scale/engine/openQueue.ts';
import { planRun } from '../../scale/run/planRun.ts';
import { shownOutput } from '../../scale/run/runOutput.ts';
import { countRecords, queueNames, type RunPlan, runIdOf, writePlan } from '../../scale/run/runPlan.ts';
import { RunStates } from '../../scale/run/runState.ts';
import { openStore } from '../../scale/store/openStore.ts';
import { makeStore, type SharedStore } from '../../scale/store/sharedStore.ts';
import { parseStoreAddress, type StatedStore } from '../../scale/store/storeAddress.ts';
import type { RunJob } from '../../scale/worker/runHandler.ts';
import { loadConfiguration } from '../configure.ts';
import { EXIT_INTERRUPTED } from '../exitCodes.ts';
import { checkInputs, openInputs } from '../inputs.ts';
import type { RunOptions } from '../options.ts';

export interface EnqueueOptions extends Omit<RunOptions, 'output'>, StatedStore {
  readonly output?: string;
  readonly shard: number;
}

/** Cuts the input into shards, puts them into the store, and opens the run; its id is on stdout. */
export async function enqueue(
  inputs: readonly string[],
  options: EnqueueOptions,
  queueUrl: string | undefined,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const address = parseEngineAddress(queueUrl);
  const configuration = withFullPaths(await loadConfiguration(options, effects));
  const choice = choiceOf(options);
  // Told now what would be wrong at the end.
  await prepareBatch(choice, configuration, effects);
  await checkInputs(inputs, options, effects);
  const versions = stageVersions();
  const queue = await openQueue<RunJob>(address, queueNames(versions).runs);
  try {
    const store = await openStore(parseStoreAddress(options, effects.environment), effects);
    await reachStore(store);
    const { items } = await openInputs(inputs, options, configuration, signal, effects);
    const decisions = {
      version: packageVersion(effects),
      versions,
      configuration,
      choice,
      output: outputOf(options.output, store),
    };
    const plan = await planRun(items, decisions, options.shard, store);
    if (signal.aborted) return EXIT_INTERRUPTED;
    const run = runIdOf(plan);
    await writePlan(store, run, plan);
    await new RunStates(store.documents).open(run);
    await queue.add([{ id: run, data: { run } }]);
    effects.terminal.stdout(`${run}\n`);
    if (options.quiet !== true) {
      effects.terminal.stderr(
        `${countRecords(plan)} records in ${plan.shards.length} shards, to be written to ${whereOutput(store, run, plan)}\n` +
          `claimwire status ${run} --store ${options.store} says how far it is\n`,
      );
    }
    return 0;
  } finally {
    await queue.close();
  }
}

function whereOutput(store: SharedStore, run: string, plan: RunPlan): string {
  const shown = shownOutput(store, run, plan);
  return store.address.kind === 'folder' ? resolve(store.address.folder, shown) : shown;
}

/** @throws UserError where there is no way to it */
async function reachStore(store: SharedStore): Promise<void> {
  try {
    await makeStore(store);
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(reason, 'check --store and --endpoint, and the rights of the user to write there');
  }
}

/** A folder inside the store is named relative to it, since machines may have it mounted at different places. */
function outputOf(stated: string | undefined, { address }: SharedStore): string {
  if (stated === undefined) return 'output';
  const output = resolve(stated);
  if (address.kind !== 'folder') return output;
  const inside = relative(address.folder, output);
  return inside.startsWith('..') || isAbsolute(inside) || inside === '' ? output : inside;
}

function choiceOf({ formats, singleFile, excerpts, newSince, since, until }: EnqueueOptions): OutputChoice {
  return {
    ...(formats === undefined ? {} : { formats }),
    ...(singleFile === undefined ? {} : { singleFile }),
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(newSince === undefined ? {} : { newSince: resolve(newSince) }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Files that the end of the run reads and writes, wherever it is brought to its end. */
function withFullPaths(configuration: Configuration): Configuration {
  const { state, corrections } = configuration;
  return {
    ...configuration,
    ...(state === undefined ? {} : { state: resolve(state) }),
    ...(corrections === undefined ? {} : { corrections: resolve(corrections) }),
  };
}
