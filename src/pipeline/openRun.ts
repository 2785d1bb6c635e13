import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { ArtefactCache } from './cache/artefactCache.ts';
import { type CacheKeys, cacheKeys } from './cache/cacheKeys.ts';
import { FileIndex } from './fileIndex.ts';
import { InputLedger } from './inputLedger.ts';
import { lockOutput, WORK_FOLDER } from './runLock.ts';
import { stageVersions } from './stageVersions.ts';
import { openFolderStore } from './store/folderStore.ts';

/** An output folder that is this run's alone, with what earlier runs left in it. */
export interface OpenRun {
  readonly cache: ArtefactCache;
  readonly keys: CacheKeys;
  readonly ledger: InputLedger;
  readonly files: FileIndex;
  /** Keeps what the next run can use, and lets others at the folder. */
  close(): Promise<void>;
}

/** @throws UserError where another run is at work in the folder */
export async function openRun(
  output: string,
  configuration: Configuration,
  effects: Effects,
): Promise<OpenRun> {
  const unlock = await lockOutput(output, effects);
  try {
    const store = openFolderStore(join(output, WORK_FOLDER, 'cache'), effects);
    const cache = await ArtefactCache.open(store);
    const versions = stageVersions();
    const keys = cacheKeys(configuration, versions);
    const ledger = new InputLedger();
    const { concurrency: _concurrency, ...limits } = configuration.ingest;
    const scope = JSON.stringify([versions.ingest, limits]);
    const files = await FileIndex.open(output, scope, { cache, keys, ledger, effects });
    return {
      cache,
      keys,
      ledger,
      files,
      async close() {
        cache.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
