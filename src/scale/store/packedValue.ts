import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sha256 } from '../../model/ids.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { packParts, unpackPart } from '../../pipeline/cache/parts.ts';

/** As everywhere: the fastest. */
const LEVEL = 1;

/** An artefact, and what moved for it. */
export interface Put {
  readonly name: string;
  readonly bytes: number;
}

/** Keeps a value under the hash of its bytes. Sets, maps and numbers without end come back as they were. */
export async function putValue(store: ArtefactStore, value: unknown): Promise<Put> {
  return putPacked(store, deflateRawSync(serialize(value), { level: LEVEL }));
}

/** Its type is what the writer of the same version put there. */
export async function readValue<Value>(store: ArtefactStore, name: string) {
  const packed = await readPacked(store, name);
  const value: Value = deserialize(inflateRawSync(packed));
  return { value, bytes: packed.length };
}

/** The same for rows, which may wait on disk behind handles: JSON reads those, and nothing else does. */
export async function putRows(store: ArtefactStore, rows: object): Promise<Put> {
  return putPacked(store, packParts([rows]));
}

export async function readRows<Rows>(store: ArtefactStore, name: string) {
  const packed = await readPacked(store, name);
  return { value: unpackPart<Rows>(packed, 0), bytes: packed.length };
}

async function putPacked(store: ArtefactStore, packed: Uint8Array): Promise<Put> {
  const name = sha256(packed);
  await store.put(name, packed);
  return { name, bytes: packed.length };
}

async function readPacked(store: ArtefactStore, name: string): Promise<Uint8Array> {
  const file = await store.open(name);
  try {
    return file.readRange(0, file.size);
  } finally {
    file.close();
  }
}
