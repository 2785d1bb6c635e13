/** Rows that are read when they are asked for: they may wait on disk. */
export interface RowSource<Row> {
  readonly length: number;
  /** @throws RangeError beyond the last */
  read(index: number): Row;
  /** How much a row is on disk, or would be. */
  bytesOf?(index: number): number;
}

/** Rows that are all there. */
export function sourceOf<Row>(rows: readonly Row[]): RowSource<Row> {
  return {
    length: rows.length,
    read(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`row ${index} of ${rows.length}`);
      return row;
    },
  };
}
