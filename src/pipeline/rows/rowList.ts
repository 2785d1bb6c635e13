import { types } from 'node:util';
import type { RowSource } from '../../model/rowSource.ts';

/** Rows that stay unpacked: as many as a reader that goes back and forth between neighbours needs. */
const KEPT_ROWS = 2_048;

/**
 * Rows of a source as an ordinary list of ordinary rows, of which nothing but a number is in memory until a field is
 * asked for. Whoever sorts, filters or groups rows holds handles of a hundred bytes instead of kilobytes, and need
 * not know. A row is the same object each time, as it would be in a list.
 * @param kept fields that stay in memory once a row has been read: thousands of rows are looked up for nothing else
 */
export function listRows<Row extends object>(
  source: RowSource<Row>,
  kept: readonly (keyof Row & string)[] = [],
): readonly Row[] {
  const unpacked = new UnpackedRows(source);
  const handles: Row[] = [];
  const keptFields: ReadonlySet<PropertyKey> = new Set(kept);
  // What a proxy must stand for; all that is asked of it goes to its handler.
  const shell: Row = JSON.parse('{}');
  const handleAt = (index: number): Row | undefined => {
    if (index >= source.length) return undefined;
    handles[index] ??= new Proxy(shell, new RowHandler(unpacked, index, keptFields));
    return handles[index];
  };
  return new Proxy(handles, {
    get(target, property, receiver) {
      if (property === 'length') return source.length;
      const index = indexOf(property);
      return index === undefined ? Reflect.get(target, property, receiver) : handleAt(index);
    },
    has(target, property) {
      const index = indexOf(property);
      return index === undefined ? Reflect.has(target, property) : index < source.length;
    },
  });
}

/** The same rows as they are, for whoever looks at each many times: those that wait on disk are read now. */
export function readAtOnce<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.map((row) => (types.isProxy(row) ? JSON.parse(JSON.stringify(row)) : row));
}

/** The same rows, changed one by one as they are read. */
export function mapSource<Row, Changed>(
  source: RowSource<Row>,
  change: (row: Row, index: number) => Changed,
): RowSource<Changed> {
  return { length: source.length, read: (index) => change(source.read(index), index) };
}

class UnpackedRows<Row extends object> {
  readonly #source: RowSource<Row>;
  readonly #rows: (Row | undefined)[] = Array.from({ length: KEPT_ROWS }, () => undefined);
  readonly #indexes = new Int32Array(KEPT_ROWS).fill(-1);

  constructor(source: RowSource<Row>) {
    this.#source = source;
  }

  at(index: number): Row {
    const slot = index % KEPT_ROWS;
    const kept = this.#rows[slot];
    if (kept !== undefined && this.#indexes[slot] === index) return kept;
    const row = this.#source.read(index);
    this.#rows[slot] = row;
    this.#indexes[slot] = index;
    return row;
  }
}

/** Answers for a row by reading it. */
class RowHandler<Row extends object> implements ProxyHandler<Row> {
  readonly #rows: UnpackedRows<Row>;
  readonly #index: number;
  readonly #kept: ReadonlySet<PropertyKey>;
  #fields: Map<PropertyKey, unknown> | undefined;

  constructor(rows: UnpackedRows<Row>, index: number, kept: ReadonlySet<PropertyKey>) {
    this.#rows = rows;
    this.#index = index;
    this.#kept = kept;
  }

  get(_shell: Row, property: PropertyKey): unknown {
    // A row that is written as a whole is read as a whole, not field by field.
    if (property === 'toJSON') return () => this.#rows.at(this.#index);
    if (!this.#kept.has(property)) return Reflect.get(this.#rows.at(this.#index), property);
    this.#fields ??= this.#readKept();
    return this.#fields.get(property);
  }

  #readKept(): Map<PropertyKey, unknown> {
    const row = this.#rows.at(this.#index);
    const fields = new Map<PropertyKey, unknown>();
    for (const field of this.#kept) if (Reflect.has(row, field)) fields.set(field, Reflect.get(row, field));
    return fields;
  }

  has(_shell: Row, property: PropertyKey): boolean {
    return Reflect.has(this.#rows.at(this.#index), property);
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#rows.at(this.#index));
  }

  getOwnPropertyDescriptor(_shell: Row, property: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#rows.at(this.#index), property);
  }
}

/** "12" -> 12; undefined for what names no place in a list. */
function indexOf(property: PropertyKey): number | undefined {
  if (typeof property !== 'string') return undefined;
  const first = property.charCodeAt(0);
  return first >= 48 && first <= 57 ? Number(property) : undefined;
}
