import type { Effects } from '../../model/effects.ts';
import { GrowingNumbers } from '../../model/growingNumbers.ts';
import { type RowSource, sourceOf } from '../../model/rowSource.ts';
import type { Kept } from './keptFields.ts';
import { readRows } from './lineRows.ts';
import { jsonLines, jsonValues, type RowCodec } from './rowCodec.ts';
import { listRows, mapSource } from './rowList.ts';

const WRITE_LENGTH = 262_144;

/** Rows that are all there. */
export interface RowTable<Row> {
  readonly rows: readonly Row[];
  /** The same as plain objects, for which nothing is kept. */
  readonly source: RowSource<Row>;
  /** The same rows, each changed as it is read. */
  map<Changed extends object>(
    change: (row: Row, index: number) => Changed,
    kept?: NoInfer<Kept<Changed>>,
  ): readonly Changed[];
}

/** Rows that are made one after another. */
export interface RowSpool<Row extends object> {
  append(row: Row): void;
  /** To be called once, when the last row has been appended. */
  finish(): RowTable<Row>;
}

/** Where the rows of a run are kept until they are written. */
export interface RowStore {
  /** Of rows that wait on disk: other threads may keep theirs below it. */
  readonly folder?: string;
  /** @param kept fields that stay in memory (`listRows`) */
  spool<Row extends object>(table: string, kept?: NoInfer<Kept<Row>>): RowSpool<Row>;
  /** For rows that are no JSON: sets, numbers without end. */
  spoolValues<Row extends object>(table: string): RowSpool<Row>;
  /** Rows that can be made at any time. */
  list<Row extends object>(source: RowSource<Row>, kept?: NoInfer<Kept<Row>>): readonly Row[];
}

/** For runs whose rows fit into memory. */
export const rowsInMemory: RowStore = {
  spool: spoolInMemory,
  spoolValues: spoolInMemory,
  list: ({ length, read }) => Array.from({ length }, (_, index) => read(index)),
};

function spoolInMemory<Row extends object>(): RowSpool<Row> {
  const rows: Row[] = [];
  return {
    append: (row) => void rows.push(row),
    finish: () => ({
      rows,
      source: sourceOf(rows),
      map: (change) => rows.map((row, index) => change(row, index)),
    }),
  };
}

/** Rows as lines of files in a folder, of which only their places are held. */
export class RowsOnDisk implements RowStore {
  readonly folder: string;
  readonly #effects: Effects;
  readonly #open = new Set<{ close(): void }>();

  constructor(folder: string, effects: Effects) {
    this.folder = folder;
    this.#effects = effects;
  }

  spool<Row extends object>(table: string, kept: NoInfer<Kept<Row>> = {}): RowSpool<Row> {
    return this.#spool(`${table}.jsonl`, jsonLines, kept);
  }

  spoolValues<Row extends object>(table: string): RowSpool<Row> {
    return this.#spool(`${table}.json`, jsonValues, {});
  }

  #spool<Row extends object>(
    name: string,
    { pack, parse }: RowCodec,
    kept: NoInfer<Kept<Row>>,
  ): RowSpool<Row> {
    const { files } = this.#effects;
    const path = `${this.folder}/${name}`;
    const file = files.openForAppending(path);
    this.#open.add(file);
    const ends = new GrowingNumbers();
    let end = 0;
    let pending: Buffer[] = [];
    let pendingLength = 0;
    const write = (): void => {
      file.append(Buffer.concat(pending));
      pending = [];
      pendingLength = 0;
    };
    return {
      append(row) {
        const bytes = pack(row);
        end += bytes.length;
        ends.push(end);
        pending.push(bytes);
        pendingLength += bytes.length;
        if (pendingLength > WRITE_LENGTH) write();
      },
      finish: () => {
        write();
        file.close();
        this.#open.delete(file);
        const opened = files.openForReading(path);
        this.#open.add(opened);
        const source = readRows<Row>(opened, ends, parse);
        return {
          rows: listRows(source, kept),
          source,
          map: (change, fields) => listRows(mapSource(source, change), fields),
        };
      },
    };
  }

  list<Row extends object>(source: RowSource<Row>, kept: NoInfer<Kept<Row>> = {}): readonly Row[] {
    return listRows(source, kept);
  }

  /** After the last row was read, or when no more will be. */
  async remove(): Promise<void> {
    for (const file of this.#open) file.close();
    await this.#effects.files.remove(this.folder);
  }
}
