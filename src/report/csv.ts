import { stringify } from 'csv-stringify/sync';
import { wholeRow } from '../model/wholeRow.ts';
import { claimColumns } from './claimColumns.ts';
import type { Cell } from './columns.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';

/** Excel splits a cell that is longer than 32,767 characters; room is left for the apostrophe and ellipsis. */
const MAXIMUM_CELL_LENGTH = 32_000;
const CHUNK_ROWS = 500;
/** Without it Excel reads UTF-8 as the system's old code page; with it naive readers see it in the first name. */
const BYTE_ORDER_MARK = '\uFEFF';

const csv: Reporter = (result) => [{ path: 'claims.csv', chunks: claimRows(indexRun(result)) }];
export default csv;

/** The same file for a double click in Excel. */
export const csvForExcel: Reporter = (result) => [
  { path: 'claims.csv', chunks: prepend(BYTE_ORDER_MARK, claimRows(indexRun(result))) },
];

function* prepend(first: string, rest: Iterable<string>): Iterable<string> {
  yield first;
  yield* rest;
}

function* claimRows(index: RunIndex): Iterable<string> {
  yield toCsv([claimColumns.map((column) => column.name)]);
  const { claims } = index.run;
  for (let from = 0; from < claims.length; from += CHUNK_ROWS) {
    yield toCsv(
      claims
        .slice(from, from + CHUNK_ROWS)
        .map(wholeRow)
        .map((claim) => claimColumns.map((column) => column.cellOf(claim, index))),
    );
  }
}

/**
 * RFC 4180 with CRLF. A cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV
 * injection); control characters that spreadsheets and parsers choke on become U+FFFD.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(toCell)),
    { escape_formulas: true, record_delimiter: '\r\n', cast: { boolean: String } },
  );
}

function toCell(cell: Cell): Exclude<Cell, undefined> {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return cell;
  const printable = cell.replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
  return printable.length <= MAXIMUM_CELL_LENGTH ? printable : `${printable.slice(0, MAXIMUM_CELL_LENGTH)}…`;
}
