import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { wholeRows } from '../model/wholeRow.ts';
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

/** A group of rows after another: all columns of 400,000 claims together take 400 MB. */
function* encodeTable<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  index: RunIndex,
): Iterable<Uint8Array> {
  const writer = new ByteWriter();
  const takeBytes = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let group = columns.map(emptyColumn);
  const table = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: group }),
    createdBy: 'claimwire',
  });
  let count = 0;
  // Row by row, for rows may stand on disk and come one after another.
  for (const row of wholeRows(rows)) {
    columns.forEach(({ cellOf }, at) => void group[at]?.data.push(toValue(cellOf(row, index))));
    count++;
    if (count % ROWS_PER_GROUP > 0 && count < rows.length) continue;
    table.write({ columnData: group, rowGroupSize: ROWS_PER_GROUP });
    yield takeBytes();
    group = columns.map(emptyColumn);
  }
  table.finish();
  yield takeBytes();
}

function emptyColumn<Row>({ name, type }: Column<Row>) {
  const data: (string | number | boolean | null)[] = [];
  return { name, type, nullable: true, data };
}

function toValue(cell: Cell): string | number | boolean | null {
  return cell ?? null;
}
