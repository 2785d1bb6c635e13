import { webAddress } from '../model/webAddress.ts';
import type { RunIndex } from './runIndex.ts';

export type Cell = string | number | boolean | undefined;

/** A column of a table that other programs read. The types are Parquet's names for what a cell holds. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN';
  readonly cellOf: (row: Row, index: RunIndex) => Cell;
}

export function column<Row>(
  name: string,
  type: Column<Row>['type'],
  cellOf: Column<Row>['cellOf'],
): Column<Row> {
  return { name, type, cellOf };
}

/** Lists become one cell: ids and reasons hold no semicolon of their own. */
export function listCell(items: readonly string[]): string {
  return items.join('; ');
}

/** As written, but no `javascript:` or `data:` that a spreadsheet or a notebook might open. */
export function linkCell(address: string | undefined): string | undefined {
  return webAddress(address) === undefined ? undefined : address;
}
