import type { Attribution } from '../model/attribution.ts';
import type { AttributionResources } from './attributionResources.ts';
import type { TagContext } from './context.ts';

export function tagAttributions(_context: TagContext, _resources: AttributionResources): Attribution[] {
  return [];
}
