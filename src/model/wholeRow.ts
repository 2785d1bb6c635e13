import { types } from 'node:util';

/** No row has a field of this name: it stands for the row itself. */
export const WHOLE = Symbol('whole row');

/**
 * The same row as it is, for whoever asks it for many fields: one that waits on disk is read now, where it is else asked
 * for each field anew. Not to be held longer than it is looked at: the list would come to stand in memory.
 */
export function wholeRow<Row extends object>(row: Row): Row {
  return types.isProxy(row) ? Reflect.get<object, symbol>(row, WHOLE) : row;
}

/** The rows of a list one after another, each as it is while it is looked at. */
export function* wholeRows<Row extends object>(rows: Iterable<Row>): Iterable<Row> {
  for (const row of rows) yield wholeRow(row);
}
