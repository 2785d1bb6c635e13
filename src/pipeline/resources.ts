import { type ClaimResources, loadClaimResources } from '../claims/claimResources.ts';
import { type CleanResources, loadCleanResources } from '../clean/cleanResources.ts';
import { type EventResources, loadEventResources } from '../events/eventResources.ts';
import { loadStoryResources, type StoryResources } from '../events/stories/storyResources.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { loadTagResources, type TagResources } from '../tag/tagResources.ts';

/** Lexicons and models, loaded once and shared by all records. */
export interface Resources {
  readonly clean: CleanResources;
  readonly tag: TagResources;
  readonly events: EventResources;
  readonly stories: StoryResources;
  readonly claims: ClaimResources;
}

/** What the reduces need of them: a run whose map steps work elsewhere loads no more. */
export type ReduceResources = Pick<Resources, 'stories' | 'claims'>;

export function loadReduceResources(readAsset: Effects['readAsset']): ReduceResources {
  return { stories: loadStoryResources(readAsset), claims: loadClaimResources(readAsset) };
}

export function loadResources(readAsset: Effects['readAsset'], configuration: Configuration): Resources {
  return {
    clean: loadCleanResources(readAsset),
    tag: loadTagResources(readAsset, configuration),
    events: loadEventResources(readAsset),
    stories: loadStoryResources(readAsset),
    claims: loadClaimResources(readAsset),
  };
}
