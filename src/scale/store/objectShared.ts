import type { OpenFile } from '../../model/effects.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { KeptObjects } from './keptObjects.ts';
import type { ObjectStore } from './objectStore.ts';
import { type DocumentStore, type SharedStore, STORE_MARK } from './sharedStore.ts';
import type { StoreAddress } from './storeAddress.ts';

/** Some shards with all that was made of them. */
const KEPT_BYTES = 64_000_000;

/** A store in object storage. There is nothing to lock: what has the same name has the same content. */
export function openSharedObjects(
  objects: ObjectStore,
  address: Extract<StoreAddress, { kind: 's3' }>,
): SharedStore {
  const { prefix } = address;
  const kept = new KeptObjects(KEPT_BYTES);
  const documents = openDocuments(objects, prefix);
  const outputKey = (run: string, path: string): string => `${prefix}runs/${run}/output/${path}`;
  return {
    address,
    records: openArtefacts(objects, `${prefix}records/`, kept),
    segments: openArtefacts(objects, `${prefix}segments/`, kept),
    documents,
    isThere: async () => (await documents.read(STORE_MARK)) !== undefined,
    // A folder for each run: two of them never meet there, and nothing of an earlier one is left.
    outputs: {
      keep: (run, path, bytes) => objects.put(outputKey(run, path), bytes),
      read: (run, path) => objects.get(outputKey(run, path)),
    },
  };
}

function openArtefacts(objects: ObjectStore, prefix: string, kept: KeptObjects): ArtefactStore {
  return {
    list: async () =>
      (await objects.list(prefix)).map(({ key, size }) => ({ name: key.slice(prefix.length), size })),
    async put(name, content) {
      await objects.put(`${prefix}${name}`, content);
      kept.keep(`${prefix}${name}`, content);
    },
    async open(name) {
      const key = `${prefix}${name}`;
      const bytes = kept.get(key) ?? (await objects.get(key));
      if (bytes === undefined) throw new Error(`the store holds no artefact ${name}`);
      kept.keep(key, bytes);
      return openBytes(bytes, name);
    },
    remove: (name) => objects.remove(`${prefix}${name}`),
  };
}

function openBytes(bytes: Uint8Array, name: string): OpenFile {
  return {
    size: bytes.length,
    readRange(start, length) {
      if (start + length > bytes.length) throw new Error(`${name} ends before byte ${start + length}`);
      return bytes.subarray(start, start + length);
    },
    close: () => {},
  };
}

function openDocuments(objects: ObjectStore, prefix: string): DocumentStore {
  const keyOf = (name: string): string => `${prefix}${name}.json`;
  return {
    async read(name) {
      const bytes = await objects.get(keyOf(name));
      if (bytes === undefined) return undefined;
      const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return document;
    },
    write: (name, document) => objects.put(keyOf(name), new TextEncoder().encode(JSON.stringify(document))),
    remove: (name) => objects.remove(keyOf(name)),
    async list(folder) {
      const below = `${prefix}${folder}/`;
      const names = (await objects.list(below)).map(({ key }) => key.slice(below.length));
      return names
        .filter((name) => name.endsWith('.json') && !name.includes('/'))
        .map((name) => name.slice(0, -'.json'.length));
    },
  };
}
