import type { PairList } from '../events/stories/pairList.ts';
import type { PairSearch } from '../events/stories/similarPairs.ts';
import { findSimilarPairs } from '../events/stories/similarPairs.ts';
import { type ClaimReducer, reduceClaimsHere } from './reduceClaims.ts';

/** The steps of the reduces that grow with what is compared, done here or, piece by piece, elsewhere. */
export interface Reducers {
  readonly findPairs: (search: PairSearch) => Promise<PairList>;
  readonly reduceClaims: ClaimReducer;
}

export const reducersHere: Reducers = {
  findPairs: async (search) => findSimilarPairs(search),
  reduceClaims: reduceClaimsHere,
};
