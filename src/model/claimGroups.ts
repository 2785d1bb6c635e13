import type { ClaimGroup } from './claim.ts';

/** The id of the group that each claim is in, by the claim's id. */
export function groupByClaim(groups: readonly Pick<ClaimGroup, 'id' | 'claimIds'>[]): Map<string, string> {
  return new Map(groups.flatMap(({ id, claimIds }) => claimIds.map((claimId) => [claimId, id] as const)));
}
