import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { WORK_FOLDER } from '../../model/workFolder.ts';

/** When each segment was last used, counted in runs: no clock decides what is removed. */
export interface CacheUse {
  readonly run: number;
  readonly lastUsed: ReadonlyMap<string, number>;
}

export async function readCacheUse(output: string, { files }: Effects): Promise<CacheUse> {
  try {
    const stored: { run: number; lastUsed: Record<string, number> } = JSON.parse(
      new TextDecoder().decode(await files.read(usePath(output))),
    );
    return { run: stored.run, lastUsed: new Map(Object.entries(stored.lastUsed)) };
  } catch {
    return { run: 0, lastUsed: new Map() };
  }
}

/**
 * Notes what this run used, and removes what was not used for longest until the rest is within the limit. What this
 * run used stays, even beyond the limit: the next run needs it.
 * @returns bytes removed
 */
export async function settleCacheUse(
  output: string,
  used: ReadonlySet<string>,
  maxBytes: number,
  store: ArtefactStore,
  effects: Effects,
): Promise<number> {
  const earlier = await readCacheUse(output, effects);
  const run = earlier.run + 1;
  const segments = (await store.list()).map(({ name, size }) => ({
    name,
    size,
    lastUsed: used.has(name) ? run : (earlier.lastUsed.get(name) ?? 0),
  }));
  let excess = segments.reduce((sum, { size }) => sum + size, 0) - maxBytes;
  let removed = 0;
  const kept = new Map(segments.map(({ name, lastUsed }) => [name, lastUsed]));
  const oldestFirst = segments
    .filter(({ lastUsed }) => lastUsed < run)
    .sort((a, b) => a.lastUsed - b.lastUsed || compareText(a.name, b.name));
  for (const { name, size } of oldestFirst) {
    if (excess <= 0) break;
    await store.remove(name);
    kept.delete(name);
    excess -= size;
    removed += size;
  }
  const stored = { run, lastUsed: Object.fromEntries(kept) };
  await effects.files.write(usePath(output), JSON.stringify(stored));
  return removed;
}

function usePath(output: string): string {
  return join(output, WORK_FOLDER, 'use.json');
}
