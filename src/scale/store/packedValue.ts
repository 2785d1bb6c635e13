import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sha256 } from '../../model/ids.ts';
import type { ArtefactStore } from '../../model/store.ts';

/** As everywhere: the fastest. */
const LEVEL = 1;

/**
 * Keeps a value under the hash of its bytes. Sets, maps and numbers without end come back as they were, which JSON does not
 * do; rows that wait on disk must be read before.
 * @returns its name, and what moved
 */
export async function putValue(
  store: ArtefactStore,
  value: unknown,
): Promise<{ name: string; bytes: number }> {
  const packed = deflateRawSync(serialize(value), { level: LEVEL });
  const name = sha256(packed);
  await store.put(name, packed);
  return { name, bytes: packed.length };
}

/** Its type is what the writer of the same version put there. */
export async function readValue<Value>(
  store: ArtefactStore,
  name: string,
): Promise<{ value: Value; bytes: number }> {
  const file = await store.open(name);
  try {
    const value: Value = deserialize(inflateRawSync(file.readRange(0, file.size)));
    return { value, bytes: file.size };
  } finally {
    file.close();
  }
}
