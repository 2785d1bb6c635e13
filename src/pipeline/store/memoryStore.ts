import { compareText } from '../../model/order.ts';
import type { ArtefactStore } from '../../model/store.ts';

/** Artefacts of a run that leaves nothing behind. */
export function openMemoryStore(): ArtefactStore {
  const artefacts = new Map<string, Uint8Array>();
  return {
    list: async () =>
      [...artefacts]
        .map(([name, { length }]) => ({ name, size: length }))
        .sort((a, b) => compareText(a.name, b.name)),
    put: async (name, content) => void artefacts.set(name, content),
    async open(name) {
      const content = artefacts.get(name);
      if (content === undefined) throw new Error(`there is no artefact ${name}`);
      return {
        size: content.length,
        readRange: (start, length) => content.subarray(start, start + length),
        close: () => {},
      };
    },
    remove: async (name) => void artefacts.delete(name),
  };
}
