import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDisk, showItem, textOf } from '../reading.ts';
import { packFiles, packZip, packZstd } from './packing.ts';

const PAGE = '<p>The council of Velmark voted on Tuesday.</p>';
const LINES = '{"text":"one"}\n{"text":"two"}\n';

describe('compressed files', () => {
  it('unpacks gzip and Zstandard, of several members and frames, by the name that is left', async () => {
    const items = await readDisk({
      'dump.jsonl.gz': Buffer.concat([gzipSync(LINES), gzipSync('{"text":"three"}')]),
      'dump.jsonl.zst': Buffer.concat([packZstd(LINES, 0x38, 7), packZstd('{"text":"three"}')]),
      'page.html.gz': gzipSync(PAGE),
      'photo.jpg.gz': gzipSync('x'),
    });
    expect(items.map(showItem)).toEqual([
      'photo.jpg.gz - file type is not read',
      'dump.jsonl.gz#0',
      'dump.jsonl.gz#1',
      'dump.jsonl.gz#2',
      'dump.jsonl.zst#0',
      'dump.jsonl.zst#1',
      'dump.jsonl.zst#2',
      'page.html.gz#0',
    ]);
    expect(textOf(items.at(-1))).toBe(PAGE);
    expect(textOf(items.at(-2))).toBe('{"text":"three"}');
  });

  it('reads what another program compressed', async () => {
    // printf of the three lines | zstd -19 | base64
    const packed = 'KLUv/SSVZQEA4HsidGV4dCI6Im9uZSAifQp0d28gaHJlZSAifQoFACm3SnUEtxGtioHyfgHJP+S2';
    const items = await readDisk({ 'a.jsonl.zst': Buffer.from(packed, 'base64') });
    expect(items.map(textOf)).toEqual([
      `{"text":"${'one '.repeat(11).trim()}"}`,
      `{"text":"${'two '.repeat(9).trim()}"}`,
      `{"text":"${'three '.repeat(6).trim()}"}`,
    ]);
  });

  it('keeps what came before a cut or a damaged place, and says so', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => `{"text":"line ${index * 7919}"}`).join('\n');
    const packed = gzipSync(many);
    const items = await readDisk({
      'cut.jsonl.gz': packed.subarray(0, packed.length / 2),
      'cut.jsonl.zst': packZstd(many).subarray(0, 3000),
      'page.html.gz': gzipSync(PAGE).subarray(0, 30),
      'wrong.txt.gz': 'this is no gzip',
      'wrong.txt.zst': 'this is no zstd',
    });
    const failures = items.filter(({ kind }) => kind === 'failure').map(showItem);
    expect(failures.map((line) => line.replace(/#\d+/u, '#n'))).toEqual([
      'cut.jsonl.gz#n ! unreadable',
      'cut.jsonl.zst#n ! unreadable',
      'page.html.gz ! unreadable',
      'wrong.txt.gz ! unreadable',
      'wrong.txt.zst ! unreadable',
    ]);
    expect(items.length).toBeGreaterThan(1000);
  });

  it('refuses a window that needs more memory than is allowed, in a later frame too', async () => {
    const wide = packZstd(LINES, 0xa0);
    const items = await readDisk({
      'one.jsonl.zst': wide,
      'two.jsonl.zst': Buffer.concat([packZstd(LINES), wide]),
    });
    expect(items.map(showItem)).toEqual([
      'one.jsonl.zst#0 ! unreadable',
      'two.jsonl.zst#0',
      'two.jsonl.zst#1',
      'two.jsonl.zst#2 ! unreadable',
    ]);
  });

  it('passes over the frames of other programs', async () => {
    const skippable = Buffer.from([0x51, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9]);
    const items = await readDisk({ 'a.jsonl.zst': Buffer.concat([skippable, packZstd(LINES), skippable]) });
    expect(items.map(showItem)).toEqual(['a.jsonl.zst#0', 'a.jsonl.zst#1']);
  });
});

describe('archives', () => {
  const files = [
    ['a.html', PAGE],
    ['deep/b.txt', 'The bridge is closed.'],
    ['deep/c.jsonl', LINES],
    ['photo.jpg', 'x'],
    ['__MACOSX/._a.html', 'x'],
    ['deep/.hidden.txt', 'x'],
  ] as const;
  const read = (archive: string): string[] => [
    `${archive}/a.html#0`,
    `${archive}/deep/b.txt#0`,
    `${archive}/deep/c.jsonl#0`,
    `${archive}/deep/c.jsonl#1`,
    `${archive}/photo.jpg - file type is not read`,
    `${archive}/__MACOSX/._a.html - hidden`,
    `${archive}/deep/.hidden.txt - hidden`,
  ];

  it('reads zip, tar and tar.gz alike', async () => {
    const tar = await packFiles(files, [{ header: { name: 'deep/', size: 0, type: 'directory' } }]);
    const zip = packZip(files.map(([name, content]) => ({ name, content })));
    const items = await readDisk({
      'a.tar': tar,
      'b.tgz': gzipSync(tar),
      'c.tar.gz': gzipSync(tar),
      'd.zip': zip,
    });
    expect(items.map(showItem)).toEqual(['a.tar', 'b.tgz', 'c.tar.gz', 'd.zip'].flatMap(read));
    expect(textOf(items[0])).toBe(PAGE);
    const ids = items.flatMap((item) => (item.kind === 'record' ? [item.record.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reads archives within archives, down to the documented depth', async () => {
    const inner = packZip([{ name: 'page.html', content: PAGE }]);
    const middle = await packFiles([
      ['inner.zip', inner],
      ['after.txt', 'The bridge is closed.'],
    ]);
    const outer = { 'outer.zip': packZip([{ name: 'middle.tar.gz', content: gzipSync(middle) }]) };
    expect((await readDisk(outer)).map(showItem)).toEqual([
      'outer.zip/middle.tar.gz/inner.zip/page.html#0',
      'outer.zip/middle.tar.gz/after.txt#0',
    ]);
    const archives = { maxEntries: 100, maxTotalBytes: 1e9, maxRatio: 200, maxDepth: 3 };
    expect((await readDisk(outer, { archives })).map(showItem)).toEqual([
      'outer.zip/middle.tar.gz/inner.zip ! limit',
      'outer.zip/middle.tar.gz/after.txt#0',
    ]);
  });

  it('lets --only and --ignore choose among what is in an archive', async () => {
    const entries = { 'day.zip': packZip(files.map(([name, content]) => ({ name, content }))), 'x.txt': 'x' };
    const records = async (options: { only?: string[]; ignore?: string[] }): Promise<string[]> =>
      (await readDisk(entries, options)).filter(({ kind }) => kind === 'record').map(showItem);
    expect(await records({ only: ['*.txt'] })).toEqual(['day.zip/deep/b.txt#0', 'x.txt#0']);
    expect(await records({ only: ['day.zip'], ignore: ['*.jsonl'] })).toEqual([
      'day.zip/a.html#0',
      'day.zip/deep/b.txt#0',
    ]);
    expect(await records({ ignore: ['day.zip'] })).toEqual(['x.txt#0']);
  });

  it('turns what cannot be read into failures, and goes on with the next entry', async () => {
    const zip = packZip([
      { name: 'secret.txt', content: 'x', isEncrypted: true },
      { name: 'odd.txt', content: 'x', method: 99 },
      { name: 'damaged.txt', content: 'The bridge is closed.', sum: 7 },
      { name: 'link.txt', content: '/etc/passwd', isLink: true },
      { name: 'long.txt', content: 'x'.repeat(2000) },
      { name: 'fine.txt', content: 'The bridge is closed.' },
    ]);
    const tar = await packFiles(
      [
        ['long.txt', 'x'.repeat(2000)],
        ['fine.txt', 'The bridge is closed.'],
      ],
      [{ header: { name: 'link.txt', size: 0, type: 'symlink', linkname: '/etc/passwd' } }],
    );
    const items = await readDisk(
      {
        'a.zip': zip,
        'b.tar': tar,
        'c.tar': tar.subarray(0, 3000),
        'd.zip': 'this is no zip',
        'e.tar': 'nor a tar',
      },
      { maxRecordBytes: 1000 },
    );
    expect(items.map(showItem)).toEqual([
      'a.zip/secret.txt ! encrypted',
      'a.zip/odd.txt ! unreadable',
      'a.zip/damaged.txt ! unreadable',
      'a.zip/link.txt - link within an archive',
      'a.zip/long.txt ! too-large',
      'a.zip/fine.txt#0',
      'b.tar/long.txt ! too-large',
      'b.tar/fine.txt#0',
      'b.tar/link.txt - link within an archive',
      'c.tar/long.txt ! too-large',
      'c.tar ! unreadable',
      'd.zip ! unreadable',
      'e.tar ! unreadable',
    ]);
  });
});
