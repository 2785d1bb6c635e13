import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import type { ArtefactStore, StoredArtefact } from '../../model/store.ts';

/** Two characters of a name choose its folder, so that no folder grows beyond what a disk lists quickly. */
const FAN_OUT = 2;

/** Artefacts as files below a folder. */
export function openFolderStore(folder: string, { files }: Effects): ArtefactStore {
  const pathOf = (name: string): string => join(folder, name.slice(0, FAN_OUT), name);
  return {
    async list() {
      const found: StoredArtefact[] = [];
      for (const group of await namesIn(folder, files)) {
        for (const name of await namesIn(join(folder, group), files)) {
          // What a killed process left half-written is no artefact.
          if (!name.startsWith(group) || name.includes('.part-')) continue;
          found.push({ name, size: (await files.status(pathOf(name))).size });
        }
      }
      return found.sort((a, b) => compareText(a.name, b.name));
    },
    put: (name, content) => files.writeDurably(pathOf(name), content),
    open: async (name) => files.openForReading(pathOf(name)),
    remove: (name) => files.remove(pathOf(name)),
  };
}

async function namesIn(folder: string, files: Effects['files']): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch {
    return [];
  }
}
