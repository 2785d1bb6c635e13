import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import { ArtefactCache } from './cache/artefactCache.ts';
import { type CacheKeys, cacheKeys, stepScopes } from './cache/cacheKeys.ts';
import { settleCacheUse } from './cache/cacheUse.ts';
import type { CacheCounts } from './cache/stepCache.ts';
import { writeStepsMade } from './cache/stepsMade.ts';
import { FileIndex } from './fileIndex.ts';
import { InputLedger } from './inputLedger.ts';
import { lockOutput } from './runLock.ts';
import { type StageVersions, stageVersions } from './stageVersions.ts';
import { openFolderStore } from './store/folderStore.ts';

/** An output folder that is this run's alone, with the artefacts that it can build on. */
export interface RunPlace {
  readonly output: string;
  readonly effects: Effects;
  readonly cache: ArtefactCache;
  readonly keys: CacheKeys;
  readonly versions: StageVersions;
  readonly ledger: InputLedger;
  /** Keeps what the run has learnt of the files that it read. */
  readonly files: Pick<FileIndex, 'save'>;
  /** After a run that came to its end: notes what it found and used, and keeps the cache within its limit. */
  settle(counts: CacheCounts): Promise<void>;
}

/** One with what earlier runs left in it. */
export interface OpenRun extends RunPlace {
  readonly files: FileIndex;
  /** Lets others at the folder. */
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
    const { concurrency: _concurrency, ...reading } = configuration.ingest;
    const scope = JSON.stringify([versions.ingest, reading]);
    const files = await FileIndex.open(output, scope, { cache, keys, ledger, effects });
    return {
      output,
      effects,
      cache,
      keys,
      versions,
      ledger,
      files,
      async settle(counts) {
        const { maxBytes } = configuration.cache;
        cache.close();
        await settleCacheUse(output, cache.usedSegments, maxBytes, store, effects);
        await writeStepsMade(output, { versions, scopes: stepScopes(configuration), counts }, effects);
      },
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
