import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { hasCode } from '../../model/errors.ts';
import { openFolderStore } from '../../pipeline/store/folderStore.ts';
import { type DocumentStore, type SharedStore, STORE_MARK } from './sharedStore.ts';

/** A folder that every machine has mounted. */
export function openSharedFolder(folder: string, effects: Effects): SharedStore {
  return {
    address: { kind: 'folder', folder },
    records: openFolderStore(join(folder, 'records'), effects),
    segments: openFolderStore(join(folder, 'segments'), effects),
    documents: openDocuments(folder, effects),
    isThere: () => isStore(folder, effects),
  };
}

function isStore(folder: string, { files }: Effects): Promise<boolean> {
  return files.status(join(folder, `${STORE_MARK}.json`)).then(
    () => true,
    () => false,
  );
}

function openDocuments(folder: string, effects: Effects): DocumentStore {
  const { files } = effects;
  const unlessMissing = async <Result>(work: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
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
      if (name !== STORE_MARK) await assertThere();
      await files.writeDurably(pathOf(name), JSON.stringify(document));
    },
    remove: (name) => files.remove(pathOf(name)),
    async list(name) {
      const names = (await unlessMissing(files.list(join(folder, name)))) ?? [];
      return names.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
    },
  };
}
