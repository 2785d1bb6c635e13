import type { PairList } from '../events/stories/pairList.ts';
import type { PairSearch } from '../events/stories/similarPairs.ts';
import { findSimilarPairs } from '../events/stories/similarPairs.ts';
import { type ClaimReducer, reduceClaimsHere } from './reduceClaims.ts';

/** The steps of the reduces that grow with what is compared, done here or, piece by piece, elsewhere. */
export interface Reducers {
  readonly findPairs: (search: PairSearch) => Promise<PairList>;
  readonly reduceClaims: ClaimReducer;
}

/** @param threads that may work at once, this one among them */
export function reducersHere(threads = 1): Reducers {
  return { findPairs: async (search) => findSimilarPairs(search), reduceClaims: reduceClaimsHere(threads) };
}
