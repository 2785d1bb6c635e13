import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { OutputJournal } from '../../../src/pipeline/outputJournal.ts';
import { chooseReporters } from '../../../src/pipeline/reports/chooseReporters.ts';
import { FileTickets } from '../../../src/pipeline/reports/fileTickets.ts';
import { writeShare } from '../../../src/pipeline/reports/reportShare.ts';
import { writeReports } from '../../../src/pipeline/reports/writeReports.ts';
import { context, fixture } from '../../report/fixture.ts';

const effects = realEffects();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-share-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const standard = chooseReporters(undefined).map(([name]) => name);
const formats = standard.filter((name) => name !== 'jsonl');

function bytesBelow(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(of, name)).isFile() && !name.startsWith('.claimwire'),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(of, name), 'base64')]));
}

describe('threads that share a report', () => {
  it.each([false, true])('write from the tables what one thread writes, rows on disk: %s', async (onDisk) => {
    const alone = join(folder, 'alone');
    await writeReports(alone, chooseReporters(undefined), fixture, context, effects);
    const shared = join(folder, 'shared');
    await writeReports(shared, chooseReporters('jsonl'), fixture, context, effects);
    const journal = await OutputJournal.begin(shared, effects);
    const tickets = FileTickets.share();
    const share = { folder: shared, formats, context, hasCorrections: false, onDisk, tickets };
    const written = await Promise.all([0, 1, 2].map(() => writeShare(share, effects)));
    journal.abandon();
    const paths = written.flatMap((files) => [...files.keys()]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(written.filter(({ size }) => size > 0).length).toBeGreaterThan(1);
    expect(bytesBelow(shared)).toEqual(bytesBelow(alone));
  });

  it('note what they write, for the run that comes after a killed one', async () => {
    await writeReports(folder, chooseReporters('jsonl'), fixture, context, effects);
    const journal = await OutputJournal.begin(folder, effects);
    const tickets = FileTickets.share();
    const share = { folder, formats: ['csv'], context, hasCorrections: false, onDisk: true, tickets };
    await writeShare(share, effects);
    journal.abandon();
    await (await OutputJournal.begin(folder, effects)).finish(new Map());
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });
});
