import { describe, expect, it } from 'vitest';
import parquet from '../../src/report/parquet.ts';
import { inFolder } from '../e2e/claimwire.ts';
import { askDuckDb, writeTables } from './duckdb.ts';
import { context, fixture } from './fixture.ts';
import { HOSTILE } from './fixtureArticles.ts';
import { readParquet } from './parquetRows.ts';

function readTable(path: string, run = fixture): Promise<Record<string, unknown>[]> {
  return readParquet([...parquet(run, context)].find((file) => file.path === path));
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

  it('holds more rows than are encoded at once', async () => {
    const claims = Array.from({ length: 20_001 }, (_, at) => fixture.claims.slice(at % 3)[0]).filter(
      (claim) => claim !== undefined,
    );
    const rows = await readTable('claims.parquet', { ...fixture, claims });
    expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  });

  it('holds an empty run', async () => {
    const empty = { ...fixture, claims: [], figures: [] };
    expect([...parquet(empty, context)].flatMap((file) => [...file.chunks])).toHaveLength(2);
  });
});

describe('DuckDB', () => {
  it('reads both tables with the types that they promise', async () => {
    await inFolder(async (folder) => {
      await writeTables(fixture, folder);
      const [claim] = await askDuckDb(
        "SELECT id, worth, score, publishers, figures FROM '{}/claims.parquet' WHERE start = 88",
        folder,
      );
      expect(claim).toEqual({
        id: 'clm_three',
        worth: true,
        score: 0.8,
        publishers: 2,
        figures: '3% of GDP',
      });
      const types = await askDuckDb("DESCRIBE SELECT * FROM '{}/figures.parquet'", folder);
      expect(Object.fromEntries(types.map((row) => [row.column_name, row.column_type]))).toMatchObject({
        value: 'DOUBLE',
        start: 'INTEGER',
        measure: 'VARCHAR',
      });
      const [joined] = await askDuckDb(
        "SELECT count(*)::INT AS pairs FROM '{}/figures.parquet' f JOIN '{}/claims.parquet' c ON list_contains(string_split(f.claimIds, '; '), c.id)",
        folder,
      );
      expect(joined).toEqual({ pairs: 5 });
    });
  });

  it('reads an empty run, and hostile text as it was', async () => {
    await inFolder(async (folder) => {
      await writeTables({ ...fixture, claims: [], figures: [] }, folder);
      expect(await askDuckDb("SELECT id FROM '{}/claims.parquet'", folder)).toEqual([]);
      await writeTables(fixture, folder);
      const [row] = await askDuckDb("SELECT quote FROM '{}/claims.parquet' WHERE hedged", folder);
      expect(row).toEqual({ quote: HOSTILE });
    });
  });
});
