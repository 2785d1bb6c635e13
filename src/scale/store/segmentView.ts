import type { ArtefactStore } from '../../model/store.ts';

export interface SegmentView {
  readonly store: ArtefactStore;
  /** Names of what was put. */
  readonly added: readonly string[];
  /** Bytes of what was put, so far. */
  readonly addedBytes: number;
}

/**
 * The segments of some tasks out of all that the store holds, as a store of their own: who works on a shard, or brings
 * a run to its end, need not know of the others. What is put goes to the shared store.
 */
export function viewSegments(shared: ArtefactStore, names: readonly string[]): SegmentView {
  const visible = [...new Set(names)];
  const added: string[] = [];
  let addedBytes = 0;
  return {
    added,
    get addedBytes() {
      return addedBytes;
    },
    store: {
      // Nobody asks for sizes but who removes segments, and here nobody may.
      list: async () => [...visible, ...added].map((name) => ({ name, size: 0 })),
      async put(name, content) {
        await shared.put(name, content);
        added.push(name);
        addedBytes += content.length;
      },
      open: (name) => shared.open(name),
      async remove(name) {
        throw new Error(
          `segment ${name} of the store is damaged: remove its file, and enqueue the run again`,
        );
      },
    },
  };
}
