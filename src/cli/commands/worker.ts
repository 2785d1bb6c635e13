import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { parseEngineAddress } from '../../scale/engine/engineAddress.ts';
import { openStore } from '../../scale/store/openStore.ts';
import type { SharedStore } from '../../scale/store/sharedStore.ts';
import { parseStoreAddress, type StatedStore, showAddress } from '../../scale/store/storeAddress.ts';
import { runWorker } from '../../scale/worker/runWorker.ts';

export interface WorkOptions extends StatedStore {
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
  const store = await openStore(parseStoreAddress(options, effects.environment), effects);
  const say = (line: string): void => {
    if (options.quiet !== true) effects.terminal.stderr(`claimwire worker: ${line}\n`);
  };
  if (!(await waitForStore(store, options, say, signal))) return 0;
  if (store.address.kind === 'folder') await claimOutputFolder(store.address.folder, effects);
  await runWorker(
    {
      address,
      store,
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
  store: SharedStore,
  { untilDone }: WorkOptions,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const where = showAddress(store.address);
  let said = '';
  while (!signal.aborted) {
    let trouble = `there is no store at ${where}`;
    try {
      if (await store.isThere()) return true;
    } catch (error) {
      trouble = errorText(error);
    }
    if (untilDone === true)
      throw new UserError(trouble, 'claimwire enqueue makes a store; can it be reached?');
    if (trouble !== said) say(`${trouble}; waiting for it: claimwire enqueue makes one`);
    said = trouble;
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
  return false;
}
