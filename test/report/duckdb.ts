import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { RunResult } from '../../src/model/run.ts';
import parquet from '../../src/report/parquet.ts';
import { context } from './fixture.ts';
import { bytesOf } from './parquetRows.ts';

/** Writes a run's tables below the folder, as `-f parquet` does. */
export async function writeTables(run: RunResult, folder: string): Promise<void> {
  for (const file of parquet(run, context)) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), bytesOf(file));
  }
}

/** What DuckDB answers. `{}` in the query stands for the folder. */
export async function askDuckDb(query: string, folder: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const reader = await connection.runAndReadAll(query.replaceAll('{}', folder.replaceAll("'", "''")));
    return reader.getRowObjects();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
