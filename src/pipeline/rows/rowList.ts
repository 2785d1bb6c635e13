import { types } from 'node:util';
import type { RowSource } from '../../model/rowSource.ts';
import { type Kept, KeptFields } from './keptFields.ts';
import { UnpackedRows } from './unpackedRows.ts';

/**
 * Rows of a source as an ordinary list of ordinary rows, of which nothing but a number is in memory until a field is
 * asked for. Whoever sorts, filters or groups rows holds handles of a hundred bytes instead of kilobytes, and need
 * not know. A row is the same object each time, as it would be in a list.
 * @param kept fields that stay in memory once a row has been read: most rows are looked up for nothing else
 */
export function listRows<Row extends object>(
  source: RowSource<Row>,
  kept: NoInfer<Kept<Row>> = {},
): readonly Row[] {
  const unpacked = new UnpackedRows(source);
  const fields = new KeptFields(source.length, kept);
  const handles: Row[] = [];
  // What a proxy must stand for; all that is asked of it goes to its handler.
  const shell: Row = JSON.parse('{}');
  const handleAt = (index: number): Row | undefined => {
    if (index >= source.length) return undefined;
    handles[index] ??= new Proxy(shell, new RowHandler(unpacked, fields, index));
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

/** No row has a field of this name: it stands for the row itself. */
const WHOLE = Symbol('whole row');

/** The same rows as they are, for whoever looks at each many times: those that wait on disk are read now. */
export function readAtOnce<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.map((row) => (types.isProxy(row) ? Reflect.get<object, symbol>(row, WHOLE) : row));
}

/** The same rows, changed one by one as they are read. */
export function mapSource<Row, Changed>(
  { length, read, bytesOf }: RowSource<Row>,
  change: (row: Row, index: number) => Changed,
): RowSource<Changed> {
  return {
    length,
    read: (index) => change(read(index), index),
    ...(bytesOf === undefined ? {} : { bytesOf }),
  };
}

const EMPTY = {};

/** Answers for an object by reading it. */
abstract class LazyHandler<Value extends object> implements ProxyHandler<Value> {
  protected abstract open(): Value;

  get(_shell: Value, property: PropertyKey): unknown {
    // An object that is written as a whole is read as a whole, not field by field.
    return property === 'toJSON' ? () => this.open() : Reflect.get(this.open(), property);
  }

  has(_shell: Value, property: PropertyKey): boolean {
    return Reflect.has(this.open(), property);
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.open());
  }

  getOwnPropertyDescriptor(_shell: Value, property: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.open(), property);
  }
}

/** A row: of its kept fields once it has been read, of all others by reading it. */
class RowHandler<Row extends object> extends LazyHandler<Row> {
  readonly #rows: UnpackedRows<Row>;
  readonly #fields: KeptFields;
  readonly #index: number;

  constructor(rows: UnpackedRows<Row>, fields: KeptFields, index: number) {
    super();
    this.#rows = rows;
    this.#fields = fields;
    this.#index = index;
  }

  protected override open(): Row {
    return this.#rows.at(this.#index);
  }

  /** A field that is an object, whole. */
  part(field: PropertyKey): object {
    const value: unknown = Reflect.get(this.open(), field);
    return typeof value === 'object' && value !== null ? value : {};
  }

  override get(shell: Row, property: PropertyKey): unknown {
    if (property === WHOLE) return this.open();
    const index = this.#index;
    const column = this.#fields.column(property);
    if (column === undefined) return super.get(shell, property);
    if (!this.#fields.has(index)) this.#fields.keep(index, this.open());
    if (!(column instanceof KeptFields)) return column[index];
    return new Proxy(EMPTY, new PartHandler(this, property, column, index));
  }
}

/** An object within a row, of which some fields are kept. */
class PartHandler extends LazyHandler<object> {
  readonly #row: { part(field: PropertyKey): object };
  readonly #field: PropertyKey;
  readonly #fields: KeptFields;
  readonly #index: number;

  constructor(
    row: { part(field: PropertyKey): object },
    field: PropertyKey,
    fields: KeptFields,
    index: number,
  ) {
    super();
    this.#row = row;
    this.#field = field;
    this.#fields = fields;
    this.#index = index;
  }

  protected override open(): object {
    return this.#row.part(this.#field);
  }

  override get(shell: object, property: PropertyKey): unknown {
    const column = this.#fields.column(property);
    return column === undefined || column instanceof KeptFields
      ? super.get(shell, property)
      : column[this.#index];
  }
}

/** "12" -> 12; undefined for what names no place in a list. */
function indexOf(property: PropertyKey): number | undefined {
  if (typeof property !== 'string') return undefined;
  const first = property.charCodeAt(0);
  return first >= 48 && first <= 57 ? Number(property) : undefined;
}
