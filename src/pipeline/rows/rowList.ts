import type { RowSource } from '../../model/rowSource.ts';
import { WHOLE } from '../../model/wholeRow.ts';
import { type Kept, KeptFields } from './keptFields.ts';
import { UnpackedRows } from './unpackedRows.ts';

/**
 * Rows of a source as an ordinary list of ordinary rows, of which nothing but a number is in memory until a field is
 * asked for. Whoever sorts, filters or groups rows holds handles of seventy bytes instead of kilobytes, and need
 * not know. A row is the same object each time, as it would be in a list.
 * @param kept fields that stay in memory once a row has been read: most rows are looked up for nothing else
 */
export function listRows<Row extends object>(
  source: RowSource<Row>,
  kept: NoInfer<Kept<Row>> = {},
): readonly Row[] {
  const handler = new RowHandler<Row>(new UnpackedRows(source), new KeptFields(source.length, kept));
  const handles = new Array<Row>(source.length);
  const handleAt = (index: number): Row | undefined => {
    if (index >= source.length) return undefined;
    // By reflection: that a handle passes for a row is nothing that types can tell.
    if (handles[index] === undefined) Reflect.set(handles, index, new Proxy(new Place(index), handler));
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

/** What a handle stands on: all that is asked of it goes to the handler of its list, with this. */
class Place {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/** Answers for objects by reading them. */
abstract class LazyHandler implements ProxyHandler<Place> {
  abstract open(index: number): object;

  get({ index }: Place, property: PropertyKey): unknown {
    // An object that is written as a whole is read as a whole, not field by field.
    return property === 'toJSON' ? () => this.open(index) : Reflect.get(this.open(index), property);
  }

  has({ index }: Place, property: PropertyKey): boolean {
    return Reflect.has(this.open(index), property);
  }

  ownKeys({ index }: Place): (string | symbol)[] {
    return Reflect.ownKeys(this.open(index));
  }

  getOwnPropertyDescriptor({ index }: Place, property: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.open(index), property);
  }
}

/** The rows of a list: of their kept fields once they have been read, of all others by reading them. */
class RowHandler<Row extends object> extends LazyHandler {
  readonly #rows: UnpackedRows<Row>;
  readonly #fields: KeptFields;
  readonly #parts = new Map<PropertyKey, PartHandler>();

  constructor(rows: UnpackedRows<Row>, fields: KeptFields) {
    super();
    this.#rows = rows;
    this.#fields = fields;
  }

  override open(index: number): Row {
    return this.#rows.at(index);
  }

  override get(place: Place, property: PropertyKey): unknown {
    const { index } = place;
    if (property === WHOLE) return this.open(index);
    const column = this.#fields.column(property);
    if (column === undefined) return super.get(place, property);
    if (!this.#fields.has(index)) this.#fields.keep(index, this.open(index));
    return column instanceof KeptFields
      ? new Proxy(place, this.#partsOf(property, column))
      : column.at(index);
  }

  #partsOf(field: PropertyKey, fields: KeptFields): PartHandler {
    const known = this.#parts.get(field) ?? new PartHandler(this, field, fields);
    this.#parts.set(field, known);
    return known;
  }
}

/** An object within each row, of which some fields are kept. */
class PartHandler extends LazyHandler {
  readonly #rows: LazyHandler;
  readonly #field: PropertyKey;
  readonly #fields: KeptFields;

  constructor(rows: LazyHandler, field: PropertyKey, fields: KeptFields) {
    super();
    this.#rows = rows;
    this.#field = field;
    this.#fields = fields;
  }

  override open(index: number): object {
    const value: unknown = Reflect.get(this.#rows.open(index), this.#field);
    return typeof value === 'object' && value !== null ? value : {};
  }

  override get(place: Place, property: PropertyKey): unknown {
    const column = this.#fields.column(property);
    return column === undefined || column instanceof KeptFields
      ? super.get(place, property)
      : column.at(place.index);
  }
}

/** "12" -> 12; undefined for what names no place in a list. */
function indexOf(property: PropertyKey): number | undefined {
  if (typeof property !== 'string') return undefined;
  const first = property.charCodeAt(0);
  return first >= 48 && first <= 57 ? Number(property) : undefined;
}
