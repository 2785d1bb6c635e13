import { workerData } from 'node:worker_threads';
import { loadClaimResources } from '../../claims/claimResources.ts';
import type { ClaimCollection } from '../../claims/collection.ts';
import type { StoryGroup } from '../../claims/groupClaims.ts';
import type { TermCounts } from '../../claims/termCounts.ts';
import type { Reference } from '../../model/reference.ts';
import { realEffects } from '../effects.ts';
import { RowsOnDisk, rowsInMemory } from '../rows/rowSpool.ts';
import { OwnPieces, type RelatedPiece } from './pieceReducer.ts';

/** What a thread is started with. */
export interface PieceSetup {
  readonly reference: Reference;
  /** Where it keeps rows that do not fit into memory; absent where they do. */
  readonly folder?: string;
}

// A worker's first lines are the border between threads: piscina hands its data on as it was given.
const { reference, folder }: PieceSetup = workerData;
const effects = realEffects();
const store = folder === undefined ? rowsInMemory : new RowsOnDisk(folder, effects);
const resources = loadClaimResources(effects.readAsset);
const own = new OwnPieces({ resources, reference, store, name: 'statements' });
let groups: AsyncIterator<readonly StoryGroup[]> | undefined;

export function relateThere(piece: ClaimCollection): Promise<RelatedPiece> {
  return own.relate(piece);
}

export async function beginGroups(counted: TermCounts): Promise<void> {
  groups = own.group(counted)[Symbol.asyncIterator]();
}

/** The groups of the next piece; undefined after the last. */
export async function groupThere(): Promise<readonly StoryGroup[] | undefined> {
  const next = await groups?.next();
  return next?.done === true ? undefined : next?.value;
}
