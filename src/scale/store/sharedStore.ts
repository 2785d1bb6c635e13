import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { openFolderStore } from '../../pipeline/store/folderStore.ts';

/** Small JSON documents by name: plans of runs, marks of tasks. Names are `/`-separated. */
export interface DocumentStore {
  /** Undefined where there is none. @throws Error where the store cannot be reached: that is not the same */
  read(name: string): Promise<unknown>;
  /** Whole when it is seen. */
  write(name: string, document: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  /** The last parts of the names below a folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** What all machines of a run see: the truth about it. The queue only says who does what next. */
export interface SharedStore {
  /** Shards of records as they came in. */
  readonly records: ArtefactStore;
  /** What the map steps made of them. */
  readonly segments: ArtefactStore;
  readonly documents: DocumentStore;
}

/** A folder that every machine has mounted. */
export function openSharedFolder(folder: string, effects: Effects): SharedStore {
  return {
    records: openFolderStore(join(folder, 'records'), effects),
    segments: openFolderStore(join(folder, 'segments'), effects),
    documents: openDocuments(folder, effects),
  };
}

function openDocuments(folder: string, { files }: Effects): DocumentStore {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    async read(name) {
      const bytes = await unlessMissing(files.read(pathOf(name)));
      if (bytes === undefined) return undefined;
      const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return document;
    },
    write: (name, document) => files.writeDurably(pathOf(name), JSON.stringify(document)),
    remove: (name) => files.remove(pathOf(name)),
    async list(name) {
      const names = (await unlessMissing(files.list(join(folder, name)))) ?? [];
      return names.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
    },
  };
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
