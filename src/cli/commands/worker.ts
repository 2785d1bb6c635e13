import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { parseEngineAddress } from '../../scale/engine/engineAddress.ts';
import { isStore, openSharedFolder } from '../../scale/store/sharedStore.ts';
import { runWorker } from '../../scale/worker/runWorker.ts';

export interface WorkOptions {
  readonly store: string;
  readonly jobs?: number;
  readonly untilDone?: boolean;
  readonly lock: number;
  readonly quiet?: boolean;
}

export async function work(
  options: WorkOptions,
  queueUrl: string | undefined,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const address = parseEngineAddress(queueUrl);
  const folder = resolve(options.store);
  const say = (line: string): void => {
    if (options.quiet !== true) effects.terminal.stderr(`claimwire worker: ${line}\n`);
  };
  if (!(await waitForStore(folder, options, say, signal, effects))) return 0;
  await claimOutputFolder(folder, effects);
  await runWorker(
    {
      address,
      store: openSharedFolder(folder, effects),
      folder,
      threads: options.jobs ?? availableParallelism(),
      lockMs: options.lock * 1000,
      untilDone: options.untilDone === true,
      signal,
      say,
    },
    effects,
  );
  return 0;
}

const LOOK_EVERY_MS = 2_000;

/**
 * A worker may be started before the first run is enqueued, or before the network has mounted the folder.
 * @returns false where it was told to end meanwhile
 */
async function waitForStore(
  folder: string,
  { untilDone }: WorkOptions,
  say: (line: string) => void,
  signal: AbortSignal,
  effects: Effects,
): Promise<boolean> {
  for (let looks = 0; !signal.aborted; looks++) {
    if (await isStore(folder, effects)) return true;
    if (untilDone === true)
      throw new UserError(`there is no store at ${folder}`, 'claimwire enqueue makes one; is it mounted?');
    if (looks === 0) say(`waiting for a store at ${folder}: claimwire enqueue makes one`);
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
  return false;
}
