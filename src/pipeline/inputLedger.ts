import { createHash, type Hash } from 'node:crypto';
import { compareKeys } from '../model/order.ts';
import type { SourceRecord } from '../model/record.ts';

export interface InputRow {
  readonly path: string;
  readonly records: number;
  /** Over the bytes of the file's records. */
  readonly sha256: string;
}

/** Which files were read, how many records each held, and a hash over their bytes. */
export class InputLedger {
  readonly #open = new Map<string, { records: number; hash: Hash }>();
  readonly #rows = new Map<string, InputRow>();

  add({ path, bytes }: SourceRecord): void {
    const file = this.#open.get(path) ?? { records: 0, hash: createHash('sha256') };
    file.records++;
    file.hash.update(bytes);
    this.#open.set(path, file);
  }

  /** A file that was not read again: its row as it was. */
  recall(row: InputRow): void {
    this.#rows.set(row.path, row);
  }

  /** The row of a file whose records are all in. */
  finish(path: string): InputRow | undefined {
    const file = this.#open.get(path);
    if (file === undefined) return this.#rows.get(path);
    const row = { path, records: file.records, sha256: file.hash.digest('hex') };
    this.#open.delete(path);
    this.#rows.set(path, row);
    return row;
  }

  rows(): readonly InputRow[] {
    for (const path of [...this.#open.keys()]) this.finish(path);
    return [...this.#rows.values()].sort((a, b) => compareKeys([a.path], [b.path]));
  }
}
