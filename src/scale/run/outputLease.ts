import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { WORK_FOLDER } from '../../model/workFolder.ts';

/**
 * The lock of an output folder in the name of a run, not of a process: when the machine that was writing is gone,
 * whoever takes the run over takes the lock along. A run on a single machine sees it and stays away.
 */
export async function leaseOutput(folder: string, run: string, { files }: Effects): Promise<void> {
  const path = lockPath(folder);
  const own = leaseOf(run);
  if (await files.createExclusively(path, own)) return;
  const held = new TextDecoder().decode(await files.read(path));
  if (held !== own) {
    throw new UserError(
      `another run is writing to ${folder}`,
      `wait for it and enqueue again, choose another folder with -o, or remove ${path} if that run is gone for certain`,
    );
  }
}

/** Whether the output is still this run's. */
export async function isLeased(
  folder: string,
  run: string,
  { files }: Pick<Effects, 'files'>,
): Promise<boolean> {
  try {
    return new TextDecoder().decode(await files.read(lockPath(folder))) === leaseOf(run);
  } catch {
    return false;
  }
}

/** Gives back the run's lock; one of another run stays. */
export async function releaseOutput(folder: string, run: string, { files }: Effects): Promise<void> {
  const path = lockPath(folder);
  if (await isLeased(folder, run, { files })) await files.remove(path);
}

function lockPath(folder: string): string {
  return join(folder, WORK_FOLDER, 'lock');
}

/** In the form of `runLock.ts`. */
function leaseOf(run: string): string {
  return JSON.stringify({ host: `the queue, as ${run}`, process: 0, identity: run });
}
