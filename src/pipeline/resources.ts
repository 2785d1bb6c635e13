import { type ClaimResources, loadClaimResources } from '../claims/claimResources.ts';
import { type CleanResources, loadCleanResources } from '../clean/cleanResources.ts';
import { type EventResources, loadEventResources } from '../events/eventResources.ts';
import { loadStoryResources } from '../events/stories/storyResources.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { loadTagResources, type TagResources } from '../tag/tagResources.ts';
import type { ReduceResources } from './reduceResources.ts';

/** Lexicons and models of the map steps, loaded once and shared by all records of a thread. */
export interface MapResources {
  readonly clean: CleanResources;
  readonly tag: TagResources;
  readonly events: EventResources;
  readonly claims: ClaimResources;
}

/** Those of all steps. */
export interface Resources extends MapResources, ReduceResources {}

export function loadMapResources(
  readAsset: Effects['readAsset'],
  configuration: Configuration,
): MapResources {
  return {
    clean: loadCleanResources(readAsset),
    tag: loadTagResources(readAsset, configuration),
    events: loadEventResources(readAsset),
    claims: loadClaimResources(readAsset),
  };
}

export function loadResources(readAsset: Effects['readAsset'], configuration: Configuration): Resources {
  return { ...loadMapResources(readAsset, configuration), stories: loadStoryResources(readAsset) };
}
