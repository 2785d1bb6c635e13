import { type ClaimResources, loadClaimResources } from '../claims/claimResources.ts';
import { loadStoryResources, type StoryResources } from '../events/stories/storyResources.ts';
import type { Effects } from '../model/effects.ts';

/**
 * The lexicons and models that the reduces need. In a file of their own: a run whose map steps work elsewhere loads no
 * more, neither models nor the code of tagging.
 */
export interface ReduceResources {
  readonly stories: StoryResources;
  readonly claims: ClaimResources;
}

export function loadReduceResources(readAsset: Effects['readAsset']): ReduceResources {
  return { stories: loadStoryResources(readAsset), claims: loadClaimResources(readAsset) };
}
