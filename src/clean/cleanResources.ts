import type { Effects } from '../model/effects.ts';

/** What cleaning needs besides the record: the block model. */
export interface CleanResources {
  readonly blockModel: undefined;
}

export function loadCleanResources(_readAsset: Effects['readAsset']): CleanResources {
  return { blockModel: undefined };
}
