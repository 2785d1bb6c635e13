import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Event } from '../../src/model/event.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { claimwire, inFolder } from './claimwire.ts';

const INPUTS = ['corpus/demo/meridian-wire', 'corpus/demo/radio-halm'];
let folder: string;
let output: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwire-'));
  output = join(folder, 'out');
  const { code, stderr } = await claimwire([...INPUTS, '-o', output]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('Report:')]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function rows<Row>(file: string): Promise<Row[]> {
  const text = await readFile(join(output, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));
}

describe('report', () => {
  it('renders a finished run again, byte for byte', async () => {
    const files = ['report/index.html', 'report.md', 'claims.csv', 'claims.jsonl'];
    const before = await Promise.all(files.map((file) => readFile(join(output, file))));
    await rm(join(output, 'report'), { recursive: true });
    const { code } = await claimwire(['report', output, '-f', 'html,markdown,csv,jsonl,single']);
    const manifest: Manifest = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
    expect(manifest.files).toEqual(expect.arrayContaining(['report.html', 'claims.parquet']));
    expect(code).toBe(0);
    expect(await Promise.all(files.map((file) => readFile(join(output, file))))).toEqual(before);
  });

  it('says which row of a damaged run does not fit', async () => {
    await inFolder(async (other) => {
      await cp(output, other, { recursive: true });
      await writeFile(join(other, 'claims.jsonl'), '{"id": 7}\n');
      const { code, stderr } = await claimwire(['report', other]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('claims.jsonl line 1')]);
    });
  });
});

describe('explain', () => {
  it('shows the spans, the score and the group of a claim', async () => {
    const claim = (await rows<Claim>('claims.jsonl')).find(
      ({ attribution }) => attribution.speaker !== undefined,
    );
    const { code, stdout } = await claimwire(['explain', claim?.id ?? '', '-o', output]);
    expect(code).toBe(0);
    expect(stdout).toContain(claim?.quote);
    expect(stdout).toContain(claim?.attribution.speaker);
    expect(stdout).toContain(`found by ${claim?.attribution.foundBy}`);
    expect(stdout).toMatch(/worth +0\.\d+ .*\([+-]\d/u);
    expect(stdout).toMatch(/kind +\S/u);
    expect(stdout).toContain(claim?.groupId);
  });

  it('shows the mentions of an event, and any row as JSON', async () => {
    const [event] = await rows<Event>('events.jsonl');
    const { stdout } = await claimwire(['explain', event?.id ?? '', '-o', output]);
    expect(stdout).toContain(event?.mentions[0]?.quote);
    const json = await claimwire(['explain', event?.id ?? '', '-o', output, '--json']);
    expect(JSON.parse(json.stdout)).toEqual(event);
  });

  it('says so when there is no such row', async () => {
    const { code, stderr } = await claimwire(['explain', 'c_nothing', '-o', output]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('no row c_nothing')]);
  });
});

describe('diff', () => {
  it('finds no difference between a run and itself', async () => {
    const { code, stdout } = await claimwire(['diff', output, output]);
    expect([code, stdout]).toEqual([0, 'no difference\n']);
  });

  it('names events and claims added, gone and changed', async () => {
    await inFolder(async (other) => {
      await cp(output, other, { recursive: true });
      const [first, second, ...rest] = await rows<Event>('events.jsonl');
      const changed = [{ ...second, status: 'denied' }, ...rest];
      await writeFile(
        join(other, 'events.jsonl'),
        changed.map((event) => `${JSON.stringify(event)}\n`).join(''),
      );
      const { stdout } = await claimwire(['diff', output, other]);
      expect(stdout).toContain(`- event ${first?.id}`);
      expect(stdout).toContain(`~ event ${second?.id}`);
      expect(stdout).toMatch(/ {4}status: .+ -> Denied/);
      const page = await claimwire(['diff', output, other, '--html', join(other, 'diff.html')]);
      expect([page.code, page.stdout]).toEqual([0, '']);
      expect(await readFile(join(other, 'diff.html'), 'utf8')).toContain('<ins><bdi>Denied</bdi></ins>');
      const json = await claimwire(['diff', other, output, '--json']);
      const { events }: { events: { added: Event[] } } = JSON.parse(json.stdout);
      expect(events.added.map(({ id }) => id)).toEqual([first?.id]);
    });
  });
});

describe('run', () => {
  it('removes what an earlier run left, and nothing else', async () => {
    await inFolder(async (other) => {
      const target = join(other, 'out');
      await claimwire(['corpus/demo/radio-halm', '-o', target]);
      await writeFile(join(target, 'mine.txt'), 'keep');
      const before: Manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'));
      await claimwire(['corpus/demo/radio-halm/flood-night.html', '-o', target, '-f', 'jsonl', '-q']);
      const after: Manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'));
      expect(before.files).toContain('report/index.html');
      expect(after.files.every((file) => file.endsWith('.jsonl'))).toBe(true);
      await expect(readFile(join(target, 'report/index.html'))).rejects.toThrow('ENOENT');
      expect(await readFile(join(target, 'mine.txt'), 'utf8')).toBe('keep');
    });
  });

  it('keeps to a period and counts what it left out', async () => {
    await inFolder(async (other) => {
      await claimwire([...INPUTS, '--since', '2026-05-01', '-o', other, '-f', 'jsonl', '-q']);
      const { counts, skipped }: Manifest = JSON.parse(await readFile(join(other, 'manifest.json'), 'utf8'));
      expect(counts.skipped).toBeGreaterThan(3);
      expect(skipped[0]?.reason).toContain('before 2026-05-01');
      expect(counts.articles + counts.failures + counts.skipped).toBe(counts.records);
    });
  });
});
