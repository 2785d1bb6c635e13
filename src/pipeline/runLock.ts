import { join } from 'node:path';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/userError.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';

interface LockHolder {
  readonly host: string;
  readonly process: number;
  readonly identity: string;
}

/** How often a lock is looked at anew that somebody else takes or gives back at the same moment. */
const ATTEMPTS = 20;

/**
 * Keeps two runs off one output folder. A lock whose process has ended, as after kill -9 or a power loss, is taken
 * over; one of another machine never is, for its processes cannot be seen from here.
 * @returns gives the lock back
 * @throws UserError where another run works on the folder
 */
export async function lockOutput(folder: string, effects: Effects): Promise<() => Promise<void>> {
  const { files, process } = effects;
  const path = join(folder, WORK_FOLDER, 'lock');
  const own = JSON.stringify({
    host: process.host,
    process: process.id,
    identity: process.identify(process.id) ?? '',
  } satisfies LockHolder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await files.createExclusively(path, own)) return () => files.remove(path);
    const held = await readText(path, effects);
    if (held === undefined) continue;
    const holder = parseHolder(held);
    if (holder !== undefined && isAlive(holder, effects)) {
      const where = holder.host === process.host ? '' : ` on ${holder.host}`;
      throw new UserError(
        `another run (process ${holder.process}${where}) is writing to ${folder}`,
        `wait for it, choose another folder with -o, or remove ${path} if that run is gone for certain`,
      );
    }
    await setAside(path, held, effects);
  }
  throw new UserError(`cannot lock ${folder}`, 'run again');
}

/** Removes a dead run's lock, but not one that a third run has just put in its place. */
async function setAside(path: string, dead: string, { files, process }: Effects): Promise<void> {
  const aside = `${path}.dead-${process.id}`;
  try {
    await files.rename(path, aside);
  } catch {
    return;
  }
  const moved = new TextDecoder().decode(await files.read(aside));
  if (moved !== dead) await files.createExclusively(path, moved);
  await files.remove(aside);
}

function isAlive(holder: LockHolder, { process }: Effects): boolean {
  return holder.host !== process.host || process.identify(holder.process) === holder.identity;
}

async function readText(path: string, { files }: Effects): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): LockHolder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { host, process, identity }: Partial<Record<keyof LockHolder, unknown>> = value;
  if (typeof host !== 'string' || typeof process !== 'number' || typeof identity !== 'string')
    return undefined;
  return { host, process, identity };
}
