import { describe, expect, it } from 'vitest';
import type { FileMemory, RememberedItem } from '../../src/ingest/fileMemory.ts';
import { type IngestItem, readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { Effects } from '../../src/model/effects.ts';
import { fakeDisk } from './fakeDisk.ts';

async function read(effects: Effects, memory?: FileMemory): Promise<IngestItem[]> {
  const options = {
    ...defaultConfiguration().ingest,
    concurrency: 2,
    maxRecordBytes: 1000,
    ...(memory === undefined ? {} : { memory }),
  };
  const items: IngestItem[] = [];
  for await (const item of readRecords(['in'], options, effects)) items.push(item);
  return items;
}

function names(items: readonly IngestItem[]): string[] {
  return items.map((item) =>
    item.kind === 'failure'
      ? `${item.failure.record} ${item.failure.reason}`
      : item.kind === 'skipped'
        ? item.skipped.record
        : item.record.id,
  );
}

/** Remembers files in a map, as the pipeline does on disk. */
function mapMemory(remembered: Map<string, readonly RememberedItem[]>): FileMemory {
  return {
    recall: ({ label, fingerprint }) => remembered.get(`${label} ${fingerprint}`),
    remember: ({ label, fingerprint }, items) => void remembered.set(`${label} ${fingerprint}`, items),
  };
}

const ENTRIES = {
  'in/a.txt': 'first',
  'in/b.jsonl': '{"text":"one"}\nnot json\n{"text":"two"}\n',
  'in/c.txt': '',
};

describe('a file memory', () => {
  it('gives the same items for unchanged files without reading them', async () => {
    const remembered = new Map<string, readonly RememberedItem[]>();
    const reads: string[] = [];
    const disk = fakeDisk(ENTRIES, { reads });
    const first = await read(disk, mapMemory(remembered));
    expect(reads).toEqual(['in/a.txt']);
    const second = await read(disk, mapMemory(remembered));
    expect(reads).toHaveLength(1);
    expect(names(second)).toEqual(names(first));
    expect(second.some(({ kind }) => kind === 'record')).toBe(false);
  });

  it('reads a file again whose fingerprint is another', async () => {
    const remembered = new Map<string, readonly RememberedItem[]>();
    await read(fakeDisk(ENTRIES), mapMemory(remembered));
    const reads: string[] = [];
    const changed = fakeDisk(ENTRIES, { reads, fingerprints: { 'in/a.txt': () => 'later' } });
    await read(changed, mapMemory(remembered));
    expect(reads).toEqual(['in/a.txt']);
  });
});

describe('a file that is written while it is read', () => {
  it('is read again until it is steady', async () => {
    let looks = 0;
    const reads: string[] = [];
    const fingerprint = (): string => (looks++ < 2 ? `version ${looks}` : 'finished');
    const disk = fakeDisk({ 'in/a.txt': 'text' }, { reads, fingerprints: { 'in/a.txt': fingerprint } });
    expect(names(await read(disk))).toHaveLength(1);
    expect(reads).toHaveLength(3);
  });

  it('becomes a failure where it never is, and is not remembered', async () => {
    let looks = 0;
    const remembered = new Map<string, readonly RememberedItem[]>();
    const fingerprints = { 'in/a.txt': () => `${looks++}`, 'in/b.jsonl': () => `${looks++}` };
    const items = await read(fakeDisk(ENTRIES, { fingerprints }), mapMemory(remembered));
    expect(names(items)).toContain('a.txt changed-while-read');
    // The lines of a stream were good as they came; only the last may be cut.
    expect(items.filter(({ kind }) => kind === 'record')).toHaveLength(2);
    expect(names(items)).toContain('b.jsonl changed-while-read');
    expect([...remembered.keys()]).toEqual(['c.txt same']);
  });
});
