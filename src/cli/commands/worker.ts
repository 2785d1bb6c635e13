import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { parseEngineAddress } from '../../scale/engine/engineAddress.ts';
import { openSharedFolder } from '../../scale/store/sharedStore.ts';
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
  await claimOutputFolder(folder, effects);
  const say = (line: string): void => {
    if (options.quiet !== true) effects.terminal.stderr(`claimwire worker: ${line}\n`);
  };
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
