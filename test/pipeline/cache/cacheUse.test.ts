import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArtefactStore } from '../../../src/model/store.ts';
import { readCacheUse, settleCacheUse } from '../../../src/pipeline/cache/cacheUse.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { openMemoryStore } from '../../../src/pipeline/store/memoryStore.ts';

const effects = realEffects();
let output = '';
let store: ArtefactStore;

beforeEach(async () => {
  output = mkdtempSync(join(tmpdir(), 'claimwire-use-'));
  store = openMemoryStore();
  for (const name of ['a', 'b', 'c']) await store.put(name, new Uint8Array(100));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

const settle = (used: readonly string[], maxBytes: number) =>
  settleCacheUse(output, new Set(used), maxBytes, store, effects);
const held = async () => (await store.list()).map(({ name }) => name);

describe('a cache at its limit', () => {
  it('keeps everything while it is within', async () => {
    expect(await settle(['a'], 300)).toBe(0);
    expect(await held()).toEqual(['a', 'b', 'c']);
  });

  it('loses what was not used for longest, and no more than it must', async () => {
    await settle(['b', 'c'], 1000);
    await settle(['c'], 1000);
    expect(await settle(['c'], 250)).toBe(100);
    expect(await held()).toEqual(['b', 'c']);
    expect(await settle(['c'], 150)).toBe(100);
    expect(await held()).toEqual(['c']);
    expect([...(await readCacheUse(output, effects)).lastUsed]).toEqual([['c', 4]]);
  });

  it('keeps what the run used, even beyond it', async () => {
    expect(await settle(['a', 'b', 'c'], 0)).toBe(0);
    expect(await held()).toEqual(['a', 'b', 'c']);
  });
});
