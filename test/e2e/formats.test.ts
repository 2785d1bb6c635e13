import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles, packZip, packZstd } from '../ingest/archives/packing.ts';
import { claimwire } from './claimwire.ts';

const root = mkdtempSync(join(tmpdir(), 'claimwire-formats-'));
const input = join(root, 'in');
const output = join(root, 'out');

/** A short article of its own for every format, so that none is a copy of another. */
function sentence(place: string): string {
  return (
    `The council of ${place} voted on Tuesday to close the old bridge over the river for two years. ` +
    `Mayor Ana Brell said the works would cost 12 million crowns. Some 400 people had signed a petition against them.`
  );
}
const page = (place: string): string =>
  `<html><head><title>${place} closes bridge</title></head><body><article><h1>${place} closes bridge</h1><p>${sentence(place)}</p></article></body></html>`;
const json = (place: string): string =>
  JSON.stringify({
    title: `${place} closes bridge`,
    text: sentence(place),
    date: '2026-03-10',
    publisher: 'Lantern',
  });

const feed = (place: string): string =>
  `<rss><channel><title>Lantern</title><item><title>${place}</title><description>${sentence(place)}</description></item></channel></rss>`;
const nitf = (place: string): string =>
  `<nitf><body><body.head><hedline><hl1>${place}</hl1></hedline></body.head><body.content><p>${sentence(place)}</p></body.content></body></nitf>`;
const newsItem = (place: string): string =>
  `<newsItem><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>${place}</headline></contentMeta>` +
  `<contentSet><inlineXML><html><body><p>${sentence(place)}</p></body></html></inlineXML></contentSet></newsItem>`;
const warc = (place: string): string => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(place)}`;
  return (
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lantern.example/bridge\r\n' +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`
  );
};

beforeAll(async () => {
  mkdirSync(join(input, 'deep'), { recursive: true });
  const inside = [
    ['a.html', page('Aldo')],
    ['../../../escaped.txt', sentence('Brema')],
  ] as const;
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'deep/page.html': page('Corvin'),
    'plain.txt': `Bridge\n\n${sentence('Dorvik')}\n`,
    'wide.txt': Buffer.from(`\ufeff${sentence('Elmsund')}\n`, 'utf16le'),
    'mark.md': `# Bridge\n\n${sentence('Farnholt')}\n`,
    'one.json': json('Gravik'),
    'list.json': `[${json('Haldis')},${json('Istra')}]`,
    'dump.jsonl': `${json('Jarnov')}\nnot json\n`,
    'dump.jsonl.gz': gzipSync(json('Kestrel')),
    'dump.jsonl.zst': packZstd(json('Lomen')),
    'table.csv': `headline,body\nBridge,"${sentence('Marn')}"\nNothing,\n`,
    'table.tsv': `title\ttext\nBridge\t${sentence('Nevra')}\n`,
    'feed.rss': feed('Orlen'),
    'agency.xml': nitf('Pelhav'),
    'item.xml': newsItem('Quill'),
    'crawl.warc.gz': gzipSync(warc('Rosk')),
    'day.zip': packZip(inside.map(([name, content]) => ({ name, content }))),
    'day.tar.gz': gzipSync(await packFiles(inside)),
    'broken.zip': 'this is no zip archive',
    'cut.tar.gz': gzipSync(await packFiles(inside)).subarray(0, 200),
    'bomb.jsonl.gz': gzipSync(Buffer.alloc(60_000_000, ' ')),
    'photo.jpg': 'x',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(input, name), content);
  symlinkSync(input, join(input, 'loop'));
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('one folder with every format', () => {
  it('is read in one run whose counts add up, and nothing is written elsewhere', async () => {
    const { code, stderr } = await claimwire(['run', input, '-o', output, '-f', 'jsonl', '-q']);
    expect(stderr).toBe('');
    expect(code).toBe(3);
    const { counts } = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
    const rows = (name: string): Record<string, unknown>[] =>
      readFileSync(join(output, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const articles = rows('articles.jsonl');
    expect(articles.map(({ sourceFile }) => sourceFile)).toEqual([
      'agency.xml',
      'crawl.warc.gz',
      'day.tar.gz/_/_/_/escaped.txt',
      'day.tar.gz/a.html',
      'day.zip/_/_/_/escaped.txt',
      'day.zip/a.html',
      'deep/page.html',
      'dump.jsonl',
      'dump.jsonl.gz',
      'dump.jsonl.zst',
      'feed.rss',
      'item.xml',
      'list.json',
      'list.json',
      'mark.md',
      'one.json',
      'plain.txt',
      'table.csv',
      'table.tsv',
      'wide.txt',
    ]);
    for (const { text } of articles) expect(text).toContain('voted on Tuesday to close the old bridge');
    expect(articles[1]).toMatchObject({ url: 'https://lantern.example/bridge', site: 'lantern.example' });
    expect(rows('failures.jsonl').map(({ record, reason }) => `${record} ${reason}`)).toEqual([
      'bomb.jsonl.gz#0 limit',
      'broken.zip unreadable',
      'cut.tar.gz unreadable',
      'cut.tar.gz/a.html unreadable',
      'dump.jsonl#1 bad-json',
    ]);
    expect(counts.articles + counts.failures + counts.skipped).toBe(counts.records);
    expect(counts).toMatchObject({ articles: 20, failures: 5, skipped: 3 });
    expect(new Set(articles.map(({ id }) => id)).size).toBe(20);
    expect(readdirSync(root).sort()).toEqual(['in', 'out']);
  }, 120_000);

  it('gives the same bytes a second time, when nothing need be read', async () => {
    const first = readFileSync(join(output, 'articles.jsonl'), 'utf8');
    await claimwire(['run', input, '-o', output, '-f', 'jsonl', '-q']);
    expect(readFileSync(join(output, 'articles.jsonl'), 'utf8')).toBe(first);
  }, 120_000);

  it('is chosen from by list, by glob within archives, and up to a limit', async () => {
    const list = join(root, 'list');
    writeFileSync(
      list,
      `${join(input, 'plain.txt')}\n${join(input, 'gone.txt')}\n\n${join(input, 'day.zip')}\n`,
    );
    const titles = async (flags: readonly string[]): Promise<{ files: string[]; stderr: string }> => {
      const { stdout, stderr } = await claimwire(['clean', ...flags]);
      const files = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => String(JSON.parse(line).sourceFile));
      return { files, stderr };
    };
    const listed = await titles(['--files-from', list, '--only', 'plain.txt', '--only', 'a.html']);
    expect(listed.files).toEqual(['day.zip/a.html', 'plain.txt']);
    expect(listed.stderr).toContain('gone.txt');
    expect((await titles([input, '--limit', '2'])).files).toEqual(['agency.xml', 'crawl.warc.gz']);
    const table = join(root, 'odd.csv');
    writeFileSync(table, `story,words\nBridge,"${sentence('Sund')}"\n`);
    expect((await titles([table])).files).toEqual([]);
    expect((await titles([table, '--columns', 'title=story,text=words'])).files).toEqual(['odd.csv']);
    expect((await claimwire(['clean', table, '--columns', 'words'])).code).toBe(2);
  }, 120_000);
});
