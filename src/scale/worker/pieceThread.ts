import { type ClaimResources, loadClaimResources } from '../../claims/claimResources.ts';
import type { Configuration } from '../../model/configuration.ts';
import { realEffects } from '../../pipeline/effects.ts';
import { type ReportShare, writeShare } from '../../pipeline/reports/reportShare.ts';
import type { FileSizes } from '../run/partOutput.ts';
import { openStore } from '../store/openStore.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { StoreAddress } from '../store/storeAddress.ts';
import type { ReduceJob } from '../tasks/pieceJob.ts';
import { reducePiece } from '../tasks/reducePiece.ts';
import type { TaskMark } from '../tasks/taskMark.ts';

/** What a thread is asked for: plain data. */
export interface ReduceOrder {
  readonly job: ReduceJob;
  readonly configuration: Configuration;
  readonly address: StoreAddress;
}

const effects = realEffects();
let store: Promise<SharedStore> | undefined;
let loaded: ClaimResources | undefined;

/** Called by piscina in a worker thread, once per piece. All orders of a worker name one store. */
export async function reduceThere({ job, configuration, address }: ReduceOrder): Promise<TaskMark> {
  store ??= openStore(address, effects);
  const resources = (): ClaimResources => {
    loaded ??= loadClaimResources(effects.readAsset);
    return loaded;
  };
  const { segments } = await store;
  return reducePiece(job, { segments, configuration, resources, monotonicMs: effects.clock.monotonicMs });
}

export async function writeThere(share: ReportShare): Promise<FileSizes> {
  return [...(await writeShare(share, effects))];
}
