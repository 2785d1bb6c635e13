import { type CleanResources, loadCleanResources } from '../clean/cleanResources.ts';
import { type EventResources, loadEventResources } from '../events/eventResources.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { loadTagResources, type TagResources } from '../tag/tagResources.ts';
import { loadReduceResources, type ReduceResources } from './reduceResources.ts';

/** Lexicons and models, loaded once and shared by all records. */
export interface Resources extends ReduceResources {
  readonly clean: CleanResources;
  readonly tag: TagResources;
  readonly events: EventResources;
}

export function loadResources(readAsset: Effects['readAsset'], configuration: Configuration): Resources {
  return {
    clean: loadCleanResources(readAsset),
    tag: loadTagResources(readAsset, configuration),
    events: loadEventResources(readAsset),
    ...loadReduceResources(readAsset),
  };
}
