import { KeptColumn } from './keptColumn.ts';

/** Which fields stay in memory, of objects too: `{ id: true, span: { start: true } }`. */
export type Kept<Row> = {
  readonly [Field in keyof Row & string]?: true | (Row[Field] extends object ? Kept<Row[Field]> : never);
};

interface Tree {
  readonly [field: string]: true | Tree | undefined;
}

/**
 * Some fields of rows that else wait on disk, by field: whoever sorts or groups all rows asks for a few fields of each,
 * and would have whole rows read for them again and again.
 */
export class KeptFields {
  readonly #columns: ReadonlyMap<PropertyKey, Column>;
  readonly #isKept: Uint8Array;

  constructor(length: number, kept: Tree) {
    this.#columns = new Map(
      Object.entries(kept).map(([field, part]) => [field, makeColumn(length, field, part)]),
    );
    this.#isKept = new Uint8Array(length);
  }

  has(index: number): boolean {
    return this.#isKept[index] === 1;
  }

  /** The field of all rows; undefined where it is not kept. */
  column(field: PropertyKey): Column | undefined {
    return this.#columns.get(field);
  }

  keep(index: number, row: object): void {
    for (const [field, column] of this.#columns) {
      const value: unknown = Reflect.get(row, field);
      if (!(column instanceof KeptFields)) column.keep(index, value);
      else if (typeof value === 'object' && value !== null) column.keep(index, value);
    }
    this.#isKept[index] = 1;
  }
}

type Column = KeptColumn | OwnValues | KeptFields;

function makeColumn(length: number, field: string, part: Tree[string]): Column {
  if (typeof part === 'object') return new KeptFields(length, part);
  return field === 'id' ? new OwnValues(length) : new KeptColumn(length);
}

/** Each row's own id is shared with none. */
class OwnValues {
  readonly #values: unknown[];

  constructor(length: number) {
    this.#values = new Array<unknown>(length).fill(undefined);
  }

  at(index: number): unknown {
    return this.#values[index];
  }

  keep(index: number, value: unknown): void {
    this.#values[index] = value;
  }
}
