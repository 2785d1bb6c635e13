import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import parquet from '../../src/report/parquet.ts';
import { context, fixture } from './fixture.ts';
import { HOSTILE } from './fixtureArticles.ts';

async function readTable(path: string): Promise<Record<string, unknown>[]> {
  const file = [...parquet(fixture, context)].find((one) => one.path === path);
  const [bytes] = [...(file?.chunks ?? [])];
  if (!(bytes instanceof Uint8Array)) throw new Error(`no bytes for ${path}`);
  return parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
}

describe('parquet', () => {
  it('holds claims with typed columns', async () => {
    const rows = await readTable('claims.parquet');
    expect(rows).toHaveLength(fixture.claims.length);
    expect(rows[1]).toMatchObject({
      id: 'clm_three',
      worth: true,
      score: 0.8,
      publishers: 2,
      start: 88,
      speaker: 'Ada Quill',
      figures: '3% of GDP',
    });
    expect(rows.find((row) => row.id === 'clm_stray')?.quote).toBe(HOSTILE);
    expect(rows.find((row) => row.id === 'clm_met')?.speaker).toBeNull();
  });

  it('holds figures with their values and claims', async () => {
    const rows = await readTable('figures.parquet');
    expect(rows[1]).toMatchObject({ id: 'fig_half', value: 2.5, base: 'GDP', claimIds: 'clm_half' });
    expect(rows[2]).toMatchObject({ id: 'fig_wall', value: 4.2e9, unitCode: 'EUR' });
  });

  it('holds an empty run', async () => {
    const empty = { ...fixture, claims: [], figures: [] };
    expect([...parquet(empty, context)].flatMap((file) => [...file.chunks])).toHaveLength(2);
  });
});
