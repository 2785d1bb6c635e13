import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/model/failure.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { claimwire, inFolder } from './claimwire.ts';

const BODY =
  'Mayor Ana Brell said on Friday that the dam at Velk had broken. Some 400 people were brought to safety in the night, the city council of Velk said in a statement.';
const page = (body: string): string =>
  `<html><head><title>Dam at Velk breaks</title></head><body><article><p>${body}</p><p>${BODY}</p></article></body></html>`;

/** How a file of each format begins, before what has no end. */
const ENDLESS: Readonly<Record<string, string | Uint8Array>> = {
  html: '<html><body><p>',
  txt: 'Dam',
  md: '# Dam',
  json: '[{"text":"',
  jsonl: '{"text":"',
  csv: 'title,text\nDam,"',
  tsv: 'title\ttext\nDam\t"',
  xml: '<rss><item><title>',
  atom: '<feed><entry a="',
  warc: 'WARC/1.0\r\nX: ',
  'utf16.jsonl': Buffer.from('\ufeff{"text":"', 'utf16le'),
};

async function readOutput(folder: string): Promise<{ manifest: Manifest; failures: Failure[] }> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const lines = (await readFile(join(folder, 'failures.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return { manifest, failures: lines.map((line): Failure => JSON.parse(line)) };
}

describe('a folder of bad input', () => {
  it('loses nothing: each bad record is a row, the rest is reported, exit 3', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      await mkdir(join(input, 'deep'), { recursive: true });
      await writeFile(join(input, 'good.html'), page(BODY));
      await writeFile(join(input, 'binary.html'), Uint8Array.of(0x50, 0x4b, 0, 1, 2, 0, 0, 255));
      await writeFile(join(input, 'empty.html'), '');
      await writeFile(
        join(input, 'broken-utf8.txt'),
        Buffer.concat([Buffer.from(`${BODY}\n\n${BODY} `), Buffer.of(0xc3, 0x28, 0xff)]),
      );
      await writeFile(join(input, 'truncated.html'), page(BODY).slice(0, -40));
      await writeFile(join(input, 'nested.html'), page('<div>'.repeat(100_000)));
      await writeFile(
        join(input, 'no-text.html'),
        '<html><body><nav><a href="/">Home</a></nav></body></html>',
      );
      await writeFile(
        join(input, 'rows.jsonl'),
        `{"title":"Dam","text":${JSON.stringify(`${BODY}\n\n${BODY}`)}}\n{"title": oops\n`,
      );
      await writeFile(join(input, 'name\nwith newline.html'), page(BODY));
      await writeFile(join(input, '.hidden.html'), page(BODY));
      await symlink('..', join(input, 'deep', 'loop'));

      const output = join(folder, 'out');
      const { code, stderr } = await claimwire([input, '-o', output]);
      expect(stderr).not.toContain('    at ');
      expect(code).toBe(3);
      const { manifest, failures } = await readOutput(output);
      const { counts } = manifest;
      expect(counts.articles + counts.failures + counts.skipped).toBe(counts.records);
      expect(counts.failures).toBe(failures.length);
      for (const name of ['empty.html', 'no-text.html', 'rows.jsonl#1']) {
        expect(failures.map(({ record }) => record).join('\n')).toContain(name);
      }
      expect(failures.map(({ reason }) => reason)).not.toContain('crashed');
      const skipped = manifest.skipped.map(({ record }) => record).join('\n');
      expect(skipped).toContain('binary.html');
      expect(skipped).toContain('.hidden.html');
      const articles = await readFile(join(output, 'articles.jsonl'), 'utf8');
      for (const name of [
        'good.html',
        'broken-utf8.txt',
        'truncated.html',
        'rows.jsonl',
        'name\\nwith newline.html',
      ]) {
        expect(articles).toContain(name);
      }
    });
  }, 60_000);

  it('takes a page of 50 MB for what it is: a row that says so', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      await mkdir(input);
      await writeFile(join(input, 'good.html'), page(BODY));
      await writeFile(join(input, 'huge.html'), page(`${BODY} `.repeat(50_000_000 / BODY.length)));
      const { code } = await claimwire([input, '-o', join(folder, 'out')]);
      const { failures } = await readOutput(join(folder, 'out'));
      expect(code).toBe(3);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.record).toContain('huge.html');
    });
  }, 60_000);

  it('that goes on for a gigabyte without an end, in every format, is a row a file and takes no memory', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      await mkdir(input);
      await writeFile(join(input, 'good.html'), page(BODY));
      for (const [name, head] of Object.entries(ENDLESS)) {
        const file = join(input, `endless.${name}`);
        await writeFile(file, head);
        // The rest is a hole: it reads as zeros, and takes no place on the disk.
        await truncate(file, 1_000_000_000);
      }
      const output = join(folder, 'out');
      const { code, stderr } = await claimwire([input, '-o', output, '-q', '-f', 'jsonl', '-j', '1']);
      expect([code, stderr]).toEqual([3, '']);
      const { manifest, failures } = await readOutput(output);
      expect(manifest.counts).toMatchObject({ articles: 1, failures: Object.keys(ENDLESS).length });
      // The list of the JSON file is never closed, which is told rather than its length.
      const reasonOf = (record: string) => (record.includes('.json#') ? 'bad-json' : 'too-large');
      expect(failures.map(({ reason }) => reason)).toEqual(failures.map(({ record }) => reasonOf(record)));
      // The threads' models are most of it.
      expect(manifest.memoryPeakBytes).toBeLessThan(600_000_000);
    });
  }, 240_000);

  it('with --strict exits 1', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'good.html'), page(BODY));
      await writeFile(join(folder, 'empty.html'), '');
      const { code } = await claimwire([folder, '--strict', '-o', join(folder, 'out')]);
      expect(code).toBe(1);
    });
  });

  it('reads JSONL from stdin', async () => {
    await inFolder(async (folder) => {
      const stdin = `${JSON.stringify({ title: 'Dam', url: 'https://lantern.example/dam', text: `${BODY}\n\n${BODY}` })}\n`;
      const { code } = await claimwire(['-', '-o', folder], { stdin });
      expect(code).toBe(0);
      expect(await readFile(join(folder, 'articles.jsonl'), 'utf8')).toContain('lantern.example');
    });
  });
});

describe('Ctrl-C', () => {
  it('writes what is there, marks it as partial, exits 130', async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      await mkdir(input);
      const rows = Array.from({ length: 3000 }, (_, index) =>
        JSON.stringify({ title: `Dam ${index}`, text: `${BODY} It was day ${index}.\n\n${BODY}` }),
      );
      await writeFile(join(input, 'rows.jsonl'), rows.join('\n'));
      const { code } = await claimwire([input, '-o', join(folder, 'out'), '-f', 'jsonl'], {
        onStderr: (text, kill) => {
          if (text.includes('tagging')) kill('SIGINT');
        },
      });
      expect(code).toBe(130);
      const { manifest } = await readOutput(join(folder, 'out'));
      expect(manifest.complete).toBe(false);
      const { records, articles, failures, skipped } = manifest.counts;
      expect(records).toBeLessThan(3000);
      expect(articles + failures + skipped).toBe(records);
    });
  }, 60_000);
});
