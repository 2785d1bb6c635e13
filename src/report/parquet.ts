import { parquetWriteBuffer } from 'hyparquet-writer';
import { claimColumns } from './claimColumns.ts';
import type { Cell, Column } from './columns.ts';
import { figureColumns } from './figureColumns.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';

const ROWS_PER_GROUP = 10_000;

/** Claims and figures as typed columns for DuckDB, pandas and the like. Lone surrogates become U+FFFD. */
const parquet: Reporter = (result) => {
  const index = indexRun(result);
  return [
    { path: 'claims.parquet', chunks: encodeTable(claimColumns, result.claims, index) },
    { path: 'figures.parquet', chunks: encodeTable(figureColumns, result.figures, index) },
  ];
};
export default parquet;

function* encodeTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  index: RunIndex,
): Iterable<Uint8Array> {
  // Row by row, for rows may stand on disk and come one after another.
  const filled = columns.map(({ cellOf, ...column }) => {
    const data: (string | number | boolean | null)[] = [];
    return { ...column, data, take: (row: Row) => void data.push(toValue(cellOf(row, index))) };
  });
  for (const row of rows) for (const { take } of filled) take(row);
  yield new Uint8Array(
    parquetWriteBuffer({
      columnData: filled.map(({ name, type, data }) => ({ name, type, nullable: true, data })),
      rowGroupSize: ROWS_PER_GROUP,
      createdBy: 'claimwire',
    }),
  );
}

function toValue(cell: Cell): string | number | boolean | null {
  return cell ?? null;
}
