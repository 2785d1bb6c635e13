import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { entryLabel } from '../../../src/ingest/archives/entryLabel.ts';
import type { IngestItem } from '../../../src/ingest/readRecords.ts';
import { readDisk, showItem } from '../reading.ts';
import { packFiles, packZip, packZstd } from './packing.ts';

const LIMITS = { maxEntries: 1000, maxTotalBytes: 1e9, maxRatio: 200, maxDepth: 5 };
const LINES = Buffer.from(`${JSON.stringify({ text: ' '.repeat(990) })}\n`.repeat(60_000));

function failuresOf(items: readonly IngestItem[]): string[] {
  return items.filter(({ kind }) => kind === 'failure').map((item) => showItem(item).replace(/#\d+/u, '#n'));
}

describe('bombs', () => {
  it('stop at the ratio, whatever they are packed with, and what came before is kept', async () => {
    const packed = gzipSync(LINES);
    const items = await readDisk({
      'a.jsonl.gz': packed,
      'b.zip': packZip([
        { name: 'first.txt', content: 'The bridge is closed.' },
        { name: 'bomb.jsonl', content: LINES },
        { name: 'after.txt', content: 'The bridge is closed.' },
      ]),
      'c.tgz': gzipSync(
        await packFiles([
          ['bomb.jsonl', LINES],
          ['after.txt', 'x'],
        ]),
      ),
    });
    expect(failuresOf(items)).toEqual([
      'a.jsonl.gz#n ! limit',
      'b.zip/bomb.jsonl#n ! limit',
      'c.tgz/bomb.jsonl#n ! limit',
    ]);
    const shown = items.map(showItem);
    expect(shown).toContain('b.zip/first.txt#0');
    expect(shown).not.toContain('b.zip/after.txt#0');
    expect(shown.filter((line) => line.startsWith('a.jsonl.gz#')).length).toBeLessThan(40_000);
  });

  it('gain nothing from nesting: all levels spend from one budget', async () => {
    const layer = (content: Uint8Array): Uint8Array =>
      packZip(['1', '2', '3', '4'].map((name) => ({ name: `${name}.zip`, content })));
    const bomb = layer(layer(packZip([{ name: 'bomb.txt', content: Buffer.alloc(4_000_000, ' ') }])));
    const items = await readDisk({ 'bomb.zip': bomb });
    expect(failuresOf(items).at(-1)).toMatch(/! limit$/u);
    expect(items.length).toBeLessThan(16);
  });

  it('stop at the total, at the number of entries, and at the depth', async () => {
    const read = async (
      content: Uint8Array,
      name: string,
      limits: Partial<typeof LIMITS>,
    ): Promise<string[]> =>
      failuresOf(await readDisk({ [name]: content }, { archives: { ...LIMITS, ...limits } }));
    const noise = packZstd('{"text":"The bridge is closed."}\n'.repeat(100));
    expect(await read(noise, 'a.jsonl.zst', { maxTotalBytes: 1000 })).toEqual(['a.jsonl.zst#n ! limit']);
    const many = Array.from({ length: 20 }, (_, index) => [`${index}.txt`, 'The bridge is closed.'] as const);
    expect(await read(await packFiles(many), 'b.tar', { maxEntries: 10 })).toEqual(['b.tar ! limit']);
    const zip = packZip(many.map(([name, content]) => ({ name, content })));
    expect(await read(zip, 'c.zip', { maxEntries: 10 })).toEqual(['c.zip ! limit']);
    expect(await read(gzipSync(gzipSync('x')), 'd.txt.gz.gz', { maxDepth: 1 })).toEqual([
      'd.txt.gz.gz ! limit',
    ]);
  });
});

describe('names within archives', () => {
  const hostile = [
    '../../etc/passwd.txt',
    '/etc/passwd.txt',
    'C:\\Windows\\..\\win.txt',
    './a//b/./c.txt',
    'a\u0000b\n.txt',
    '..',
    '',
    `${'x'.repeat(5000)}.txt`,
  ];

  it('are labels below the archive', () => {
    for (const name of hostile) {
      const label = entryLabel('in.zip', name);
      expect(label.startsWith('in.zip/')).toBe(true);
      expect(label.split('/').filter((part) => ['', '.', '..'].includes(part))).toEqual([]);
      expect(label).not.toMatch(/[\\\p{Cc}]/u);
      expect(label.length).toBeLessThan(1100);
    }
    expect(entryLabel('in.zip', '../../etc/passwd.txt')).toBe('in.zip/_/_/etc/passwd.txt');
  });

  it('that are alike stay apart, and every record has an id of its own', async () => {
    const names = ['a.txt', './a.txt', '/a.txt', 'a~2.txt', '../a.txt', '_/a.txt'];
    const members = names.map((name) => [name, 'The bridge is closed.'] as const);
    const zip = packZip(members.map(([name, content]) => ({ name, content })));
    const items = await readDisk({ 'a.zip': zip, 'b.tar': await packFiles(members) });
    const ids = items.flatMap((item) => (item.kind === 'record' ? [item.record.id] : []));
    expect(ids.length).toBe(12);
    expect(new Set(ids).size).toBe(12);
    expect(items.slice(0, 6).map(showItem)).toEqual([
      'a.zip/a.txt#0',
      'a.zip/a~2.txt#0',
      'a.zip/a~3.txt#0',
      'a.zip/a~2~2.txt#0',
      'a.zip/_/a.txt#0',
      'a.zip/_/a~2.txt#0',
    ]);
  });
});
