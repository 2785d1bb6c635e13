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

/** Stands in the folder of every store: a folder without it is none, or is not mounted at the moment. */
const MARK = 'store';

export async function makeStore({ documents }: SharedStore): Promise<void> {
  await documents.write(MARK, { schema: 'claimwire-store/1' });
}

export async function isStore(folder: string, { files }: Effects): Promise<boolean> {
  return files.status(join(folder, `${MARK}.json`)).then(
    () => true,
    () => false,
  );
}

/** A folder that every machine has mounted. */
export function openSharedFolder(folder: string, effects: Effects): SharedStore {
  return {
    records: openFolderStore(join(folder, 'records'), effects),
    segments: openFolderStore(join(folder, 'segments'), effects),
    documents: openDocuments(folder, effects),
  };
}

function openDocuments(folder: string, effects: Effects): DocumentStore {
  const { files } = effects;
  const unlessMissing = async <Result>(work: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
    await assertThere();
    return undefined;
  };
  /** A network folder that has gone away looks like an empty one: nothing may be concluded from it. */
  const assertThere = async (): Promise<void> => {
    if (!(await isStore(folder, effects)))
      throw new Error(`the store ${folder} is not there: is it mounted?`);
  };
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    async read(name) {
      const bytes = await unlessMissing(files.read(pathOf(name)));
      if (bytes === undefined) return undefined;
      const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return document;
    },
    async write(name, document) {
      if (name !== MARK) await assertThere();
      await files.writeDurably(pathOf(name), JSON.stringify(document));
    },
    remove: (name) => files.remove(pathOf(name)),
    async list(name) {
      const names = (await unlessMissing(files.list(join(folder, name)))) ?? [];
      return names.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
    },
  };
}
