import { type BoostedTrees, unpackTrees } from '../learn/boostedTrees.ts';
import { unpackModel } from '../learn/packing.ts';
import type { Effects } from '../model/effects.ts';

/** What cleaning needs besides the record. */
export interface CleanResources {
  /** Tells main text from the rest of a page, block by block; src/models/clean.md. */
  readonly blockModel: BoostedTrees;
}

export function loadCleanResources(readAsset: Effects['readAsset']): CleanResources {
  return { blockModel: unpackTrees(BLOCK_TREES, unpackModel(readAsset('models/clean.bin'))) };
}

/** Name of the block model within the packed file. */
export const BLOCK_TREES = 'blocks';
