import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watch } from '../../../src/cli/commands/watch.ts';
import type { Effects } from '../../../src/model/effects.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';

let folder = '';
let told = '';
let effects: Effects;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-watch-'));
  mkdirSync(join(folder, 'in'));
  told = '';
  const real = realEffects();
  const terminal = {
    ...real.terminal,
    isTTY: false,
    stdout: () => {},
    stderr: (text: string) => {
      told += text;
    },
  };
  effects = { ...real, terminal };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const article = (place: string) =>
  `Harbour of ${place} opens\n\nThe harbour of ${place} opened on Monday, the mayor said. It cost 40 million euros and has 12 berths for ferries.\n`;
const write = (name: string, place: string) => writeFileSync(join(folder, 'in', name), article(place));

/** Titles in the output, in their order. */
function titles(): string[] {
  const path = join(folder, 'out/articles.jsonl');
  if (!existsSync(join(folder, 'out/manifest.json'))) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => String(JSON.parse(line).title)).sort();
}

async function until(expected: readonly string[]): Promise<void> {
  await expect.poll(titles, { timeout: 20_000, interval: 50 }).toEqual(expected);
}

describe('a watched folder', () => {
  it('is in the output with files that appear, change and vanish, until it is told to end', async () => {
    const stop = new AbortController();
    const options = { output: join(folder, 'out'), formats: 'jsonl', jobs: 1, every: 0.05 };
    write('a.txt', 'Orle');
    const watching = watch([join(folder, 'in')], options, stop.signal, effects);
    await until(['Harbour of Orle opens']);
    write('b.txt', 'Tessim');
    await until(['Harbour of Orle opens', 'Harbour of Tessim opens']);
    write('a.txt', 'Marrow');
    await until(['Harbour of Marrow opens', 'Harbour of Tessim opens']);
    rmSync(join(folder, 'in/b.txt'));
    await until(['Harbour of Marrow opens']);
    const before = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    await new Promise((done) => setTimeout(done, 300));
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).toBe(before);
    stop.abort();
    expect(await watching).toBe(130);
  }, 90_000);

  it('may be empty at first, which is told once', async () => {
    const stop = new AbortController();
    const options = { output: join(folder, 'out'), formats: 'jsonl', jobs: 1, every: 0.05 };
    const watching = watch([join(folder, 'in')], options, stop.signal, effects);
    await expect.poll(() => told, { timeout: 20_000, interval: 50 }).toContain('nothing to read in');
    await new Promise((done) => setTimeout(done, 300));
    expect(told.match(/nothing to read/gu)).toHaveLength(1);
    write('a.txt', 'Orle');
    await until(['Harbour of Orle opens']);
    stop.abort();
    expect(await watching).toBe(130);
  }, 90_000);

  it('goes on after it was away for a while, and refuses at once what can never be watched', async () => {
    const stop = new AbortController();
    const options = { output: join(folder, 'out'), formats: 'jsonl', jobs: 1, every: 0.05 };
    await expect(watch(['-'], options, stop.signal, effects)).rejects.toThrow('cannot be watched');
    write('a.txt', 'Orle');
    const watching = watch([join(folder, 'in')], options, stop.signal, effects);
    await until(['Harbour of Orle opens']);
    rmSync(join(folder, 'in'), { recursive: true });
    await expect.poll(() => told, { timeout: 20_000, interval: 50 }).toContain('cannot read');
    mkdirSync(join(folder, 'in'));
    write('c.txt', 'Velm');
    await until(['Harbour of Velm opens']);
    stop.abort();
    await watching;
  }, 90_000);

  it('goes on when the disk was full or its mount was lost, and says what can be done', async () => {
    const stop = new AbortController();
    const options = { output: join(folder, 'out'), formats: 'jsonl', jobs: 1, every: 0.05 };
    let isFull = false;
    const { files } = effects;
    const full: Effects = {
      ...effects,
      files: {
        ...files,
        async writePage(path, chunks) {
          if (isFull) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
          await files.writePage(path, chunks);
        },
      },
    };
    write('a.txt', 'Orle');
    const watching = watch([join(folder, 'in')], options, stop.signal, full);
    await until(['Harbour of Orle opens']);
    isFull = true;
    write('b.txt', 'Tessim');
    await expect.poll(() => told, { timeout: 20_000, interval: 50 }).toContain('hint: the disk is full');
    isFull = false;
    await until(['Harbour of Orle opens', 'Harbour of Tessim opens']);
    stop.abort();
    await watching;
  }, 90_000);
});
