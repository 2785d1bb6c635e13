/** Which fields stay in memory, of objects too: `{ id: true, span: { start: true } }`. */
export type Kept<Row> = {
  readonly [Field in keyof Row & string]?: true | (Row[Field] extends object ? Kept<Row[Field]> : never);
};

interface Tree {
  readonly [field: string]: true | Tree | undefined;
}

/** Longer texts are hardly ever the same. */
const MOST_CHARACTERS = 64;
/** Words of rows that stand near each other are alike; all that a large run has would take more than they save. */
const MOST_SHARED = 4_096;

/**
 * Some fields of rows that else wait on disk, by field: whoever sorts or groups all rows asks for a few fields of each,
 * and would have whole rows read for them again and again. What many rows have alike is held once.
 */
export class KeptFields {
  readonly #columns: ReadonlyMap<PropertyKey, unknown[] | KeptFields>;
  readonly #isKept: Uint8Array;
  readonly #shared: Map<string, unknown>;

  constructor(length: number, kept: Tree, shared = new Map<string, unknown>()) {
    this.#columns = new Map(
      Object.entries(kept).map(([field, part]) => [
        field,
        typeof part === 'object'
          ? new KeptFields(length, part, shared)
          : new Array<unknown>(length).fill(undefined),
      ]),
    );
    this.#isKept = new Uint8Array(length);
    this.#shared = shared;
  }

  has(index: number): boolean {
    return this.#isKept[index] === 1;
  }

  /** The field of all rows; undefined where it is not kept. */
  column(field: PropertyKey): readonly unknown[] | KeptFields | undefined {
    return this.#columns.get(field);
  }

  keep(index: number, row: object): void {
    for (const [field, column] of this.#columns) {
      const value: unknown = Reflect.get(row, field);
      if (column instanceof KeptFields) {
        if (typeof value === 'object' && value !== null) column.keep(index, value);
        // Each row's own id is shared with none.
      } else column[index] = field === 'id' ? value : this.#share(value);
    }
    this.#isKept[index] = 1;
  }

  #share(value: unknown): unknown {
    const isText = typeof value === 'string' && value.length <= MOST_CHARACTERS;
    if (!isText && !Array.isArray(value)) return value;
    const name = isText ? value : JSON.stringify(value);
    const known = this.#shared.get(name);
    if (known !== undefined) return known;
    if (this.#shared.size === MOST_SHARED) this.#shared.clear();
    this.#shared.set(name, value);
    return value;
  }
}
