import { describe, expect, it } from 'vitest';
import { type IngestItem, type IngestOptions, readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { Effects } from '../../src/model/effects.ts';
import { UserError } from '../../src/model/userError.ts';
import { fakeDisk } from './fakeDisk.ts';

const OPTIONS: IngestOptions = { ...defaultConfiguration().ingest, concurrency: 2, maxRecordBytes: 1000 };

async function read(
  inputs: readonly string[],
  effects: Effects,
  options: Partial<IngestOptions> = {},
): Promise<IngestItem[]> {
  const items: IngestItem[] = [];
  for await (const item of readRecords(inputs, { ...OPTIONS, ...options }, effects)) items.push(item);
  return items;
}

function show(item: IngestItem): string {
  if (item.kind === 'record' || item.kind === 'known') return `${item.record.path}#${item.record.index}`;
  if (item.kind === 'failure') return `${item.failure.record} ! ${item.failure.reason}`;
  return `${item.skipped.record} - ${item.skipped.reason}`;
}

describe('readRecords', () => {
  it('reads a folder in code-unit order, whatever the number of readers and their speed', async () => {
    const entries = { 'in/b.txt': 'b', 'in/a/z.html': 'z', 'in/B.md': 'm', 'in/a.json': '{"text":"t"}' };
    const expected = ['B.md#0', 'a.json#0', 'a/z.html#0', 'b.txt#0'];
    const slowFirst = fakeDisk(entries, { delays: { 'in/B.md': 20 } });
    for (const concurrency of [1, 4]) {
      const items = await read(['in'], slowFirst, { concurrency });
      expect(items.map(show)).toEqual(expected);
    }
  });

  it('never reads far ahead of what was asked for', async () => {
    const reads: string[] = [];
    const entries = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`in/${index}.txt`, 'text']));
    const records = readRecords(['in'], OPTIONS, fakeDisk(entries, { reads }));
    await records.next();
    await new Promise((done) => setTimeout(done, 5));
    expect(reads.length).toBeLessThanOrEqual(5);
  });

  it('passes over what is hidden, binary or of another type, with the reason', async () => {
    const entries = {
      'in/.git/config.txt': 'x',
      'in/photo.jpg': 'x',
      'in/scan.txt': new Uint8Array([37, 80, 0, 1]),
      'in/unmarked.txt': Uint8Array.from(
        [...'The old bridge'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ),
      'in/utf16.txt': new Uint8Array([0xff, 0xfe, 0x41, 0]),
    };
    expect((await read(['in'], fakeDisk(entries))).map(show)).toEqual([
      '.git - hidden',
      'photo.jpg - file type is not read',
      'scan.txt - binary',
      'unmarked.txt#0',
      'utf16.txt#0',
    ]);
  });

  it('makes a failure of an empty, an over-size and an unreadable file, and goes on', async () => {
    const entries = { 'in/1.txt': '', 'in/2.txt': 'x'.repeat(1001), 'in/3.txt': 'x', 'in/4.txt': 'fine' };
    const items = await read(['in'], fakeDisk(entries, { unreadable: ['in/3.txt'] }));
    expect(items.map(show)).toEqual(['1.txt ! empty', '2.txt ! too-large', '3.txt ! unreadable', '4.txt#0']);
  });

  it('leaves a loop of symbolic links, and names a file by its real place', async () => {
    const entries = { 'in/a-link': { link: 'in/z' }, 'in/z/up': { link: 'in' }, 'in/z/one.txt': 'x' };
    expect((await read(['in'], fakeDisk(entries))).map(show)).toEqual([
      'a-link - symbolic link to a folder that is read already',
      'z/up - symbolic link to a folder that is read already',
      'z/one.txt#0',
    ]);
  });

  it('reads a file that is given twice once, and keeps two inputs apart', async () => {
    const disk = fakeDisk({ 'x/in/one.txt': '1', 'y/in/one.txt': '1' });
    expect((await read(['x/in', 'x/in/one.txt'], disk)).map(show)).toEqual(['one.txt#0']);
    const items = await read(['x/in', 'y/in'], disk);
    expect(items.map(show)).toEqual(['x/in/one.txt#0', 'y/in/one.txt#0']);
    const ids = items.map((item) => (item.kind === 'record' ? item.record.id : ''));
    expect(new Set(ids).size).toBe(2);
  });

  it('takes a glob, and --only and --ignore', async () => {
    const disk = fakeDisk({ 'in/a.txt': '1', 'in/b.html': '2', 'in/deep/c.txt': '3', 'in/deep/d.txt': '4' });
    expect((await read(['in/**/*.txt'], disk)).map(show)).toEqual([
      'a.txt#0',
      'deep/c.txt#0',
      'deep/d.txt#0',
    ]);
    const selected = await read(['in'], disk, { only: ['*.txt'], ignore: ['deep/d*'] });
    expect(selected.filter(({ kind }) => kind === 'record').map(show)).toEqual(['a.txt#0', 'deep/c.txt#0']);
  });

  it('keeps a name with a line end whole', async () => {
    const disk = fakeDisk({ 'in/two\nlines.txt': 'x' });
    expect((await read(['in'], disk)).map(show)).toEqual(['two\nlines.txt#0']);
  });

  it('loses no folder or article to a name that is not UTF-8', async () => {
    // Listed as Node writes it, and not there by that name.
    const disk = fakeDisk({ 'in/a.txt': 'x' });
    const bad = ['M\ufffdrz', 'M\ufffdrz.txt', 'M\ufffdrz.jpg', 'latest'];
    const list = async (folder: string) => [...(await disk.files.list(folder)), ...bad];
    const items = await read(['in'], { ...disk, files: { ...disk.files, list } });
    expect(items.map(show)).toEqual([
      'M\ufffdrz ! unreadable',
      'M\ufffdrz.jpg - unreadable',
      'M\ufffdrz.txt ! unreadable',
      'latest - unreadable',
      'a.txt#0',
    ]);
    const [folder] = items;
    expect(folder?.kind === 'failure' && folder.failure.message).toContain('Rename it');
  });

  it('explains an input that is missing or holds nothing', async () => {
    const disk = fakeDisk({ 'in/a.jpg': 'x', empty: null });
    for (const input of ['nowhere', 'in', 'empty', 'in/*.txt', 'in/a.jpg']) {
      await expect(read([input], disk)).rejects.toThrow(UserError);
    }
  });

  it('reads JSON lines from a file and from standard input, a bad line being a failure of its own', async () => {
    const lines = `{"text":"one"}\n\nnot json\n[1]\n{"text":"${'x'.repeat(1000)}"}\n{"text":"two"}`;
    const shown = (name: string): string[] => [
      `${name}#0`,
      `${name}#1 ! bad-json`,
      `${name}#2 ! not-an-object`,
      `${name}#3 ! too-large`,
      `${name}#4`,
    ];
    const disk = fakeDisk({ 'in/dump.jsonl': lines }, { stdin: lines });
    expect((await read(['in', '-'], disk)).map(show)).toEqual([...shown('dump.jsonl'), ...shown('stdin')]);
  });

  it('reads a JSON file of one article, of a list, and of a wrapped list', async () => {
    const disk = fakeDisk({
      'in/list.json': '[{"text":"a"},{"text":"b"}]',
      'in/one.json': '{"text":"a","data":[]}',
      'in/torn.json': '{"text":',
      'in/wrapped.json': '{"articles":[{"text":"a"}, 7]}',
    });
    expect((await read(['in'], disk)).map(show)).toEqual([
      'list.json#0',
      'list.json#1',
      'one.json#0',
      'torn.json ! bad-json',
      'wrapped.json#0',
      'wrapped.json#1 ! not-an-object',
    ]);
  });

  it('ends early when it is aborted', async () => {
    const controller = new AbortController();
    const disk = fakeDisk({ 'in/a.txt': '1', 'in/b.txt': '2' });
    const seen: string[] = [];
    for await (const item of readRecords(['in'], { ...OPTIONS, signal: controller.signal }, disk)) {
      seen.push(show(item));
      controller.abort();
    }
    expect(seen).toEqual(['a.txt#0']);
  });
});
