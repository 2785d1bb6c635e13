import { type ClaimResources, loadClaimResources } from '../../claims/claimResources.ts';
import type { Configuration } from '../../model/configuration.ts';
import { realEffects } from '../../pipeline/effects.ts';
import { openStore } from '../store/openStore.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { StoreAddress } from '../store/storeAddress.ts';
import type { PieceJob } from '../tasks/pieceJob.ts';
import { reducePiece } from '../tasks/reducePiece.ts';
import type { TaskMark } from '../tasks/taskMark.ts';

/** What a thread is asked for: plain data. */
export interface PieceOrder {
  readonly job: PieceJob;
  readonly configuration: Configuration;
  readonly address: StoreAddress;
}

const effects = realEffects();
let store: Promise<SharedStore> | undefined;
let loaded: ClaimResources | undefined;

/** Called by piscina in a worker thread, once per piece. All orders of a worker name one store. */
export default async function doPiece({ job, configuration, address }: PieceOrder): Promise<TaskMark> {
  store ??= openStore(address, effects);
  const resources = (): ClaimResources => {
    loaded ??= loadClaimResources(effects.readAsset);
    return loaded;
  };
  const { segments } = await store;
  return reducePiece(job, { segments, configuration, resources, monotonicMs: effects.clock.monotonicMs });
}
