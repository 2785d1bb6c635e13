import type { Effects, OpenFile } from '../../model/effects.ts';
import { GrowingNumbers } from './growingNumbers.ts';
import { listRows, mapSource, type RowSource } from './rowList.ts';

/** Bytes read at once where rows are asked for one after another; a single row is read alone. */
const BLOCK_BYTES = 65_536;
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
  spool<Row extends object>(table: string): RowSpool<Row>;
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

  spool<Row extends object>(table: string): RowSpool<Row> {
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
        return { rows: listRows(source), map: (change) => listRows(mapSource(source, change)) };
      },
    };
  }

  /** After the last row was read. */
  async remove(): Promise<void> {
    for (const file of this.#open) file.close();
    await this.#effects.files.remove(this.#folder);
  }
}

function readRows<Row>(file: OpenFile, ends: GrowingNumbers): RowSource<Row> {
  let blockStart = 0;
  let block: Uint8Array = new Uint8Array();
  let last = -1;
  return {
    length: ends.length,
    read(index) {
      const start = index === 0 ? 0 : ends.at(index - 1);
      const length = ends.at(index) - start;
      if (start < blockStart || start + length > blockStart + block.length) {
        const isNext = index === last + 1;
        blockStart = start;
        block = file.readRange(
          start,
          isNext ? Math.max(length, Math.min(BLOCK_BYTES, file.size - start)) : length,
        );
      }
      last = index;
      const at = block.byteOffset + start - blockStart;
      const row: Row = JSON.parse(Buffer.from(block.buffer, at, length).toString());
      return row;
    },
  };
}
