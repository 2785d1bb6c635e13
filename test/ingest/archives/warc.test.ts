import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDisk, showItem, textOf } from '../reading.ts';

const PAGE = '<p>The council of Velmark voted on Tuesday.</p>';

function record(type: string, body: string | Uint8Array, headers: readonly string[] = []): Buffer {
  const content = Buffer.from(body);
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>',
    'WARC-Date: 2026-03-10T08:00:00Z',
    ...headers,
    `Content-Length: ${content.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
}

function response(body: string | Uint8Array, lines: readonly string[], status = '200 OK'): Buffer {
  const head = Buffer.from(`HTTP/1.1 ${status}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`);
  return record('response', Buffer.concat([head, Buffer.from(body)]), [
    'WARC-Target-URI: https://lantern.example/news/../../etc/passwd',
    'Content-Type: application/http; msgtype=response',
  ]);
}

const HTML = 'Content-Type: text/html; charset=windows-1251';
const RECORDS = [
  record('warcinfo', 'software: made up', ['Content-Type: application/warc-fields']),
  record('request', 'GET / HTTP/1.1\r\nHost: lantern.example\r\n\r\n', [
    'WARC-Target-URI: https://lantern.example/',
    'Content-Type: application/http; msgtype=request',
  ]),
  response(PAGE, [HTML]),
  response(gzipSync(PAGE), [HTML, 'Content-Encoding: gzip']),
  response(`5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)}\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`, [
    HTML,
    'Transfer-Encoding: chunked',
  ]),
  response('gone', ['Content-Type: text/html'], '404 Not Found'),
  response('\x89PNG', ['Content-Type: image/png']),
  record('conversion', 'The bridge is closed.', ['Content-Type: text/plain']),
  record('metadata', 'x: y', ['Content-Type: application/warc-fields']),
];

describe('web archives', () => {
  const shown = (name: string): string[] => [
    `${name}#0`,
    `${name}#1`,
    `${name}#2`,
    `${name}#3 - answer with status 404`,
    `${name}#4 - page of another type`,
    `${name}#5`,
  ];

  it('reads pages and texts, plain and packed record by record', async () => {
    const items = await readDisk({
      'a.warc': Buffer.concat(RECORDS),
      'b.warc.gz': Buffer.concat(RECORDS.map((bytes) => gzipSync(bytes))),
    });
    expect(items.map(showItem)).toEqual([...shown('a.warc'), ...shown('b.warc.gz')]);
    expect(items.slice(0, 3).map(textOf)).toEqual([PAGE, PAGE, PAGE]);
    const [first] = items;
    expect(first?.kind === 'record' && first.record).toMatchObject({
      mediaType: 'html',
      url: 'https://lantern.example/news/../../etc/passwd',
      encoding: 'windows-1251',
    });
  });

  it('goes on behind answers without headers or of no web server', async () => {
    const answer = (body: string, type = 'application/http; msgtype=response'): Buffer =>
      record('response', body, ['WARC-Target-URI: https://lantern.example/', `Content-Type: ${type}`]);
    const page = response(PAGE, [HTML]);
    const odd = [
      record('request', 'GET / HTTP/1.1\r\n\r\n', ['Content-Type: application/http; msgtype=request']),
      answer('HTTP/1.1 404 Not Found\r\n\r\n'),
      answer('HTTP/1.1 200 OK\r\nContent-Type: text/html'),
      answer(''),
      answer('20260310080000\nlantern.example. 300 IN A 192.0.2.1\n', 'text/dns'),
      answer(`HTTP/1.0 200 OK\nContent-Type: text/html\n\n${PAGE}`),
    ];
    const items = await readDisk({ 'a.warc': Buffer.concat(odd.flatMap((bytes) => [bytes, page])) });
    expect(items.map(showItem)).toEqual([
      'a.warc#0',
      'a.warc#1 - answer with status 404',
      'a.warc#2',
      'a.warc#3 ! empty',
      'a.warc#4',
      'a.warc#5 - answer with status 0',
      'a.warc#6',
      'a.warc#7 - page of another type',
      'a.warc#8',
      'a.warc#9',
      'a.warc#10',
    ]);
    expect(textOf(items[9])).toBe(PAGE);
  });

  it('never uses an address as a path', async () => {
    const items = await readDisk({ 'a.warc': Buffer.concat(RECORDS) });
    for (const item of items) if (item.kind === 'record') expect(item.record.path).toBe('a.warc');
  });

  it.each([1, 30_000])('says that lines end in LF alone, in an archive of %i pages', async (count) => {
    const record = `WARC/1.0\nWARC-Type: response\nContent-Length: 24\n\nHTTP/1.1 200 OK\n\n${PAGE.slice(0, 7)}\n\n`;
    const items = await readDisk({
      'a.warc': record.repeat(count),
      'b.warc.gz': gzipSync(record.repeat(count)),
    });
    expect(items.map(showItem)).toEqual(['a.warc#0 ! unreadable', 'b.warc.gz#0 ! unreadable']);
    for (const item of items) expect(JSON.stringify(item)).toContain('end in LF alone');
  });

  it('says what is damaged, and holds no headers without end', async () => {
    const whole = Buffer.concat(RECORDS);
    const endless = Buffer.concat([
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nX: '),
      Buffer.alloc(3_000_000, 'x'),
    ]);
    const items = await readDisk(
      {
        'cut-image.warc': (RECORDS[6] ?? whole).subarray(0, 300),
        'cut-page.warc': (RECORDS[2] ?? whole).subarray(0, -30),
        'endless.warc.gz': gzipSync(endless),
        'empty.warc': RECORDS[0] ?? '',
        'long.warc': response('x'.repeat(3000), [HTML]),
        'other.warc.gz': gzipSync('this is no web archive\r\n\r\nat all'),
      },
      { maxRecordBytes: 1000 },
    );
    expect(items.map(showItem)).toEqual([
      'cut-image.warc#0 - page of another type',
      'cut-image.warc#1 ! unreadable',
      'cut-page.warc#0',
      'cut-page.warc#1 ! unreadable',
      'empty.warc ! empty',
      'endless.warc.gz#0 ! too-large',
      'long.warc#0 ! too-large',
      'other.warc.gz ! bad-warc',
    ]);
  });
});
