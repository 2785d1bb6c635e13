/** How a row stands in a file. */
export interface RowCodec {
  readonly pack: (row: object) => Buffer;
  readonly parse: <Row>(bytes: Buffer) => Row;
}

export const jsonLines: RowCodec = {
  pack: (row) => Buffer.from(`${JSON.stringify(row)}\n`),
  parse: (bytes) => JSON.parse(bytes.toString()),
};

/**
 * For rows with sets and numbers without end in them. JSON all the same: the engine's own serialiser makes an object
 * outside the heap for every row, which nobody tidies up in time.
 */
export const jsonValues: RowCodec = {
  pack: (row) => Buffer.from(JSON.stringify(row, mark)),
  parse: (bytes) => {
    const row = JSON.parse(bytes.toString());
    restoreWithin(row);
    return row;
  },
};

/** No row has a field of this name. */
const MARK = '$value';

function mark(_key: string, value: unknown): unknown {
  if (value instanceof Set) return { [MARK]: [...value] };
  return typeof value === 'number' && !Number.isFinite(value) ? { [MARK]: String(value) } : value;
}

/** By hand: with a function of one's own for every value, `JSON.parse` takes five times as long. */
function restoreWithin(holder: unknown): void {
  if (Array.isArray(holder)) {
    // Lists hold values of one kind, most of them words.
    if (isRecord(holder[0]))
      holder.forEach((value, at) => {
        holder[at] = restore(value);
      });
  } else if (isRecord(holder)) {
    for (const key in holder) if (isRecord(holder[key])) holder[key] = restore(holder[key]);
  }
}

function restore(value: unknown): unknown {
  if (isRecord(value) && MARK in value) {
    const marked = value[MARK];
    return Array.isArray(marked) ? new Set(marked) : Number(marked);
  }
  restoreWithin(value);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
