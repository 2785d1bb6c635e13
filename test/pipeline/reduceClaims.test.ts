import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '../../src/pipeline/effects.ts';
import { type ClaimReduce, reduceClaims } from '../../src/pipeline/reduceClaims.ts';
import { loadReduceResources } from '../../src/pipeline/reduceResources.ts';
import { listRows } from '../../src/pipeline/rows/rowList.ts';
import { RowsOnDisk, rowsInMemory } from '../../src/pipeline/rows/rowSpool.ts';
import { startStopwatch } from '../../src/pipeline/stopwatch.ts';
import { largeRun } from '../report/largeRun.ts';

const told = largeRun(60, 4);
/** Every third claim is given on the word of the paper of the first article. */
const run = {
  ...told,
  claims: told.claims.map((claim, at) => {
    const { publisher = '' } = told.articles[0] ?? {};
    const via = [{ outlet: publisher, span: { start: 0, end: 1 }, publisher }];
    return at % 3 === 0 ? { ...claim, attribution: { ...claim.attribution, via } } : claim;
  }),
};
const resources = loadReduceResources(realEffects().readAsset).claims;
const onDisk = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  listRows({ length: rows.length, read: (index): Row => JSON.parse(JSON.stringify(rows[index])) });

function reduce(change: Partial<ClaimReduce['collection']>): ClaimReduce {
  const { claims, figures, articles } = run;
  const collection = { claims, figures, articles, syndicated: [], ...change };
  return {
    collection,
    resources,
    reference: { rows: [] },
    stopwatch: startStopwatch(() => 0),
    store: rowsInMemory,
  };
}

describe('the reduces over claims', () => {
  it('find the same in pieces, of rows that wait on disk, as over all at once', async () => {
    const whole = await reduceClaims(reduce({}), { claimsPerPiece: Number.POSITIVE_INFINITY, threads: 1 });
    expect(whole.relations.length).toBeGreaterThan(0);
    expect(whole.groups.length).toBeGreaterThan(10);
    const disk = { claims: onDisk(run.claims), figures: onDisk(run.figures), articles: onDisk(run.articles) };
    for (const claimsPerPiece of [1, 50, 200]) {
      for (const threads of [1, 3]) {
        expect(await reduceClaims(reduce(disk), { claimsPerPiece, threads })).toEqual(whole);
      }
    }
    const folder = mkdtempSync(join(tmpdir(), 'claimwire-claims-'));
    const store = new RowsOnDisk(folder, realEffects());
    const spooled = await reduceClaims({ ...reduce(disk), store }, { claimsPerPiece: 50, threads: 2 });
    expect(JSON.stringify(spooled)).toBe(JSON.stringify(whole));
    await store.remove();
  });
});
