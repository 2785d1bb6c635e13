/** The numeric arrays that a packed model may hold. */
export type Section =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array;

const constructors = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
};
type SectionKind = keyof typeof constructors;

export interface PackedModel {
  /** Everything small: labels, vocabulary, scales, the data's hash. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, Section>>;
}

const MAGIC = 'CWM1';

/**
 * One file per model: magic, length of a JSON header, the header, then the arrays, each aligned to 8 bytes,
 * little-endian. Not compressed: packages are compressed anyway, and bytes stay equal across zlib versions.
 */
export function packModel({ header, sections }: PackedModel): Uint8Array {
  const table = Object.entries(sections).map(([name, data]) => ({
    name,
    kind: data.constructor.name,
    length: data.length,
  }));
  const json = new TextEncoder().encode(JSON.stringify({ header, sections: table }));
  const head = align(8 + json.length);
  const size = Object.values(sections).reduce((sum, data) => sum + align(data.byteLength), head);
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  let offset = head;
  for (const data of Object.values(sections)) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += align(data.byteLength);
  }
  return bytes;
}

/** @throws Error where the bytes are no packed model (a damaged installation). */
export function unpackModel(packed: Uint8Array): PackedModel {
  // A copy of its own buffer: typed arrays need aligned offsets, and a pooled Buffer has none to promise.
  const bytes = new Uint8Array(packed);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('not a claimwire model file');
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const { header, sections: table } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    header: Record<string, unknown>;
    sections: { name: string; kind: SectionKind; length: number }[];
  };
  const sections: Record<string, Section> = {};
  let offset = align(8 + length);
  for (const { name, kind, length: count } of table) {
    const data = new constructors[kind](bytes.buffer, offset, count);
    sections[name] = data;
    offset += align(data.byteLength);
  }
  return { header, sections };
}

function align(size: number): number {
  return (size + 7) & ~7;
}
