import type { ClaimResources } from '../claims/claimResources.ts';
import type { ClaimCollection } from '../claims/collection.ts';
import { groupClaims } from '../claims/groupClaims.ts';
import { relateClaims } from '../claims/relations/relateClaims.ts';
import type { ClaimGroup, Relation } from '../model/claim.ts';
import type { ReferenceRow } from '../model/reference.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface ReducedClaims {
  readonly relations: readonly Relation[];
  readonly groups: readonly ClaimGroup[];
}

export interface ClaimReduce {
  readonly collection: ClaimCollection;
  readonly resources: ClaimResources;
  readonly reference: readonly ReferenceRow[] | undefined;
  readonly stopwatch: Stopwatch;
}

/** How the claims of a run bear on each other, found out here or, piece by piece, elsewhere. */
export type ClaimReducer = (reduce: ClaimReduce) => Promise<ReducedClaims>;

export const reduceClaimsHere: ClaimReducer = async ({ collection, resources, reference, stopwatch }) => {
  const relations = stopwatch.time('relations', () => relateClaims(collection, resources, reference));
  const groups = stopwatch.time('groups', () => groupClaims(collection, relations, resources));
  return { relations, groups };
};
