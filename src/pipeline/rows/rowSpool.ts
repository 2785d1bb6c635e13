import type { Effects, OpenFile } from '../../model/effects.ts';
import { GrowingNumbers } from './growingNumbers.ts';
import { readRows } from './lineRows.ts';
import { listRows, mapSource, type RowSource } from './rowList.ts';

const WRITE_LENGTH = 262_144;

/** Rows that are all there. */
export interface RowTable<Row> {
  readonly rows: readonly Row[];
  /** The same rows, each changed as it is read. */
  map<Changed extends object>(change: (row: Row) => Changed): readonly Changed[];
}

/** Rows that are made one after another. */
export interface RowSpool<Row extends object> {
  append(row: Row): void;
  /** To be called once, when the last row has been appended. */
  finish(): RowTable<Row>;
}

/** Where the rows of a run are kept until they are written. */
export interface RowStore {
  /** @param kept fields that stay in memory (`listRows`) */
  spool<Row extends object>(table: string, kept?: readonly (keyof Row & string)[]): RowSpool<Row>;
  /** Rows that can be made at any time. */
  list<Row extends object>(source: RowSource<Row>): readonly Row[];
}

/** For runs whose rows fit into memory. */
export const rowsInMemory: RowStore = {
  spool<Row extends object>(): RowSpool<Row> {
    const rows: Row[] = [];
    return {
      append: (row) => void rows.push(row),
      finish: () => ({ rows, map: (change) => rows.map((row) => change(row)) }),
    };
  },
  list: ({ length, read }) => Array.from({ length }, (_, index) => read(index)),
};

/** Rows as lines of files in a folder, of which only their places are held. */
export class RowsOnDisk implements RowStore {
  readonly #folder: string;
  readonly #effects: Effects;
  readonly #open: OpenFile[] = [];

  constructor(folder: string, effects: Effects) {
    this.#folder = folder;
    this.#effects = effects;
  }

  spool<Row extends object>(table: string, kept: readonly (keyof Row & string)[] = []): RowSpool<Row> {
    const { files } = this.#effects;
    const path = `${this.#folder}/${table}.jsonl`;
    const file = files.openForAppending(path);
    const ends = new GrowingNumbers();
    let end = 0;
    let pending: string[] = [];
    let pendingLength = 0;
    const write = (): void => {
      file.append(pending.join(''));
      pending = [];
      pendingLength = 0;
    };
    return {
      append(row) {
        const line = `${JSON.stringify(row)}\n`;
        end += Buffer.byteLength(line);
        ends.push(end);
        pending.push(line);
        pendingLength += line.length;
        if (pendingLength > WRITE_LENGTH) write();
      },
      finish: () => {
        write();
        file.close();
        const opened = files.openForReading(path);
        this.#open.push(opened);
        const source = readRows<Row>(opened, ends);
        return { rows: listRows(source, kept), map: (change) => listRows(mapSource(source, change)) };
      },
    };
  }

  list<Row extends object>(source: RowSource<Row>): readonly Row[] {
    return listRows(source);
  }

  /** After the last row was read. */
  async remove(): Promise<void> {
    for (const file of this.#open) file.close();
    await this.#effects.files.remove(this.#folder);
  }
}
