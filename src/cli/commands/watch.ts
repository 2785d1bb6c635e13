import { setTimeout as sleep } from 'node:timers/promises';
import { EmptyInputError } from '../../ingest/inputErrors.ts';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { hintForDisk } from '../diskHint.ts';
import { EXIT_INTERRUPTED } from '../exitCodes.ts';
import type { RunOptions } from '../options.ts';
import { run } from './run.ts';

export interface WatchOptions extends RunOptions {
  readonly every: number;
}

/**
 * Runs again and again, so that files which appear, change or vanish are in the output soon after. A look at a folder
 * in which nothing has changed reads no file and writes none. Looking beats being told: it works on network mounts,
 * misses nothing that happened between two looks, and sees a file that is still being written as such.
 * Ends at Ctrl-C; what goes wrong on the way is told, once as long as it is the same, and tried again.
 */
export async function watch(
  inputs: readonly string[],
  options: WatchOptions,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  if (inputs.includes('-') || options.filesFrom === '-')
    throw new UserError('standard input cannot be watched', 'name a folder');
  let first = true;
  let complaint = '';
  while (!signal.aborted) {
    try {
      await run(inputs, { ...options, onlyChanges: !first }, signal, effects);
      complaint = '';
    } catch (error) {
      // Wrong usage is wrong at the first look; later a folder may be away for a while, or the disk be full. An empty
      // folder is what its articles are waited for in.
      const hint = error instanceof UserError ? error.hint : hintForDisk(error);
      if (hint === undefined || !(error instanceof Error)) throw error;
      if (first && !(error instanceof EmptyInputError)) throw error;
      const words = `claimwire: ${error.message}\n  hint: ${hint}\n`;
      if (words !== complaint) effects.terminal.stderr(words);
      complaint = words;
    }
    first = false;
    await sleep(options.every * 1000, undefined, { signal }).catch(() => {});
  }
  return EXIT_INTERRUPTED;
}
