import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolder, replaceFile } from '../../src/pipeline/diskFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is replaced', () => {
  it('holds its chunks in their order, text and bytes, however large, in folders that were not there', async () => {
    const long = 'é'.repeat(400_000);
    const path = join(folder, 'a/b/page.html');
    await replaceFile(path, ['one ', new TextEncoder().encode('two '), '', long, ' end']);
    expect(readFileSync(path, 'utf8')).toBe(`one two ${long} end`);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['page.html']);
  });

  it('takes chunks that come one by one', async () => {
    const path = join(folder, 'rows.jsonl');
    await replaceFile(
      path,
      (async function* () {
        yield 'first\n';
        await new Promise(setImmediate);
        yield 'second\n';
      })(),
    );
    expect(readFileSync(path, 'utf8')).toBe('first\nsecond\n');
  });

  it('stays as it was where the chunks fail, and leaves nothing half-written', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, 'before');
    const failing = (function* () {
      yield 'x'.repeat(300_000);
      throw new Error('no more');
    })();
    await expect(replaceFile(path, failing)).rejects.toThrow('no more');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['page.html']);
  });

  it('fails where its folder is a file', async () => {
    writeFileSync(join(folder, 'a'), '');
    await expect(replaceFile(join(folder, 'a/page.html'), [''])).rejects.toThrow();
    expect(existsSync(join(folder, 'a/page.html'))).toBe(false);
  });
});

describe('a folder that is made', () => {
  it('comes with those above it, and may be there', async () => {
    const path = join(folder, 'a/b/c');
    await Promise.all([createFolder(path), createFolder(path), createFolder(join(folder, 'a/b/d'))]);
    await createFolder(path);
    expect(readdirSync(join(folder, 'a/b')).sort()).toEqual(['c', 'd']);
  });

  it('is an error where a file stands', async () => {
    writeFileSync(join(folder, 'a'), '');
    await expect(createFolder(join(folder, 'a/b'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it.runIf(process.platform === 'linux')('is an error, and not one without end, below /proc', async () => {
    await expect(createFolder('/proc/claimwire/a')).rejects.toThrow('ENOENT');
  });
});
