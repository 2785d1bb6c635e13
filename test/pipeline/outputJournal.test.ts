import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../src/pipeline/effects.ts';
import { OutputJournal } from '../../src/pipeline/outputJournal.ts';

const effects = realEffects();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-journal-'));
  mkdirSync(join(folder, 'report'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string): void => writeFileSync(join(folder, file), 'text');

describe('the output journal', () => {
  it('lets the next run remove what a killed one wrote, also what it had half-written, and nothing else', async () => {
    write('mine.txt');
    const killed = await OutputJournal.begin(folder, effects);
    for (const file of ['report/a.html', 'report/b.html']) killed.note(file);
    write('report/a.html');
    write(`report/b.html.part-${process.pid}-${hostname()}`);
    const next = await OutputJournal.begin(folder, effects);
    next.note('report/c.html');
    write('report/c.html');
    await next.finish(new Map([['report/c.html', 4]]));
    expect(readdirSync(join(folder, 'report'))).toEqual(['c.html']);
    expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  });

  it('keeps a file that both runs wrote', async () => {
    (await OutputJournal.begin(folder, effects)).note('report/a.html');
    write('report/a.html');
    const next = await OutputJournal.begin(folder, effects);
    next.note('report/a.html');
    await next.finish(new Map([['report/a.html', 4]]));
    expect(readdirSync(join(folder, 'report'))).toEqual(['a.html']);
  });
});
