import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { openFolderStore } from '../../pipeline/store/folderStore.ts';

/** A store whose artefacts are fetched once and then stand on this machine's disk: for whoever reads them several times. */
export function spoolArtefacts(store: ArtefactStore, folder: string, effects: Effects): ArtefactStore {
  const spool = openFolderStore(join(folder, 'spool'), effects);
  const fetched = new Set<string>();
  return {
    ...store,
    async open(name) {
      if (!fetched.has(name)) {
        const file = await store.open(name);
        await spool.put(name, file.readRange(0, file.size));
        file.close();
        fetched.add(name);
      }
      return spool.open(name);
    },
  };
}
