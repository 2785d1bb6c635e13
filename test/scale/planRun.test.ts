import { describe, expect, it } from 'vitest';
import type { IngestItem } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { contentId } from '../../src/model/ids.ts';
import { openMemoryStore } from '../../src/pipeline/store/memoryStore.ts';
import { planRun } from '../../src/scale/run/planRun.ts';
import { openShard } from '../../src/scale/store/shardFile.ts';

const configuration = defaultConfiguration();
const versions = { ingest: 'i', clean: 'c', analyze: 'a', run: 'r' };
const decisions = { version: '0', versions, configuration, choice: {}, output: 'output' };

function item(number: number): IngestItem {
  const path = `${String(number).padStart(4, '0')}.txt`;
  const bytes = new TextEncoder().encode(`Text ${number}. `.repeat(20));
  const id = contentId('r', path, 0, bytes);
  return { kind: 'record', record: { id, path, index: 0, mediaType: 'text', bytes } };
}

async function plan(numbers: readonly number[], shardSize: number) {
  const store = openMemoryStore();
  const items = (async function* () {
    for (const number of numbers) yield item(number);
  })();
  const { shards, inputs } = await planRun(items, decisions, shardSize, {
    address: { kind: 'folder', folder: '/nowhere' },
    isThere: async () => true,
    records: store,
    segments: store,
    documents: {
      read: async () => undefined,
      write: async () => {},
      remove: async () => {},
      list: async () => [],
    },
  });
  return { shards, inputs, store };
}

const numbers = Array.from({ length: 400 }, (_, number) => number);

describe('planRun', () => {
  it('puts every record into a shard, in order, as it came in', async () => {
    const { shards, inputs, store } = await plan(numbers, 16);
    const found: string[] = [];
    for (const { name, records } of shards) {
      const shard = openShard(await store.open(name));
      expect(shard.heads.length).toBe(records);
      for (const place of shard.heads.keys()) {
        const { path, bytes } = shard.record(place);
        found.push(path);
        expect(new TextDecoder().decode(bytes)).toBe(`Text ${Number(path.slice(0, 4))}. `.repeat(20));
      }
      shard.close();
    }
    expect(found).toEqual(numbers.map((number) => `${String(number).padStart(4, '0')}.txt`));
    expect(inputs.length).toBe(400);
  });

  it('makes shards of about the size that was asked for', async () => {
    const { shards } = await plan(numbers, 16);
    expect(shards.length).toBeGreaterThan(400 / 16 / 2);
    expect(shards.length).toBeLessThan((400 / 16) * 2);
    expect(Math.max(...shards.map(({ records }) => records))).toBeLessThanOrEqual(64);
  });

  it('leaves the shards alone in which nothing came or went', async () => {
    const before = await plan(numbers, 16);
    const after = await plan(
      numbers.filter((number) => number !== 200),
      16,
    );
    const known = new Set(before.shards.map(({ name }) => name));
    expect(after.shards.filter(({ name }) => !known.has(name)).length).toBeLessThanOrEqual(2);
  });
});
