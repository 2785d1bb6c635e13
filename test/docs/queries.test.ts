import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT } from '../e2e/claimwire.ts';
import { askDuckDb, writeTables } from '../report/duckdb.ts';
import { fixture } from '../report/fixture.ts';

const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const [, block = ''] = /```sql\n([^`]+)```/u.exec(readme) ?? [];
const queries = block
  .split(';')
  .map((query) => query.trim())
  .filter(Boolean);

describe("the README's queries", () => {
  it('are three', () => {
    expect(queries).toHaveLength(3);
  });

  it.each(queries)('DuckDB answers: %s', async (query) => {
    await inFolder(async (folder) => {
      await writeTables(fixture, folder);
      const rows = await askDuckDb(query.replaceAll("'output/", "'{}/"), folder);
      expect(rows.length).toBeGreaterThan(0);
    });
  });
});
