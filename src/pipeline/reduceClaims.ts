import { cutClaims } from '../claims/claimPieces.ts';
import type { ClaimResources } from '../claims/claimResources.ts';
import type { ClaimCollection } from '../claims/collection.ts';
import {
  groupClaims,
  groupWithinStories,
  joinStoryGroups,
  readStatements,
  type StoryGroup,
} from '../claims/groupClaims.ts';
import { relateClaims, sortRelations } from '../claims/relations/relateClaims.ts';
import type { Statement } from '../claims/statement.ts';
import { addCounts, countTerms, type TermCounts } from '../claims/termCounts.ts';
import type { ClaimGroup, Relation } from '../model/claim.ts';
import type { Reference } from '../model/reference.ts';
import { readAtOnce } from './rows/rowList.ts';
import type { RowSpool, RowStore } from './rows/rowSpool.ts';
import { tableFields } from './rows/tableFields.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface ReducedClaims {
  readonly relations: readonly Relation[];
  readonly groups: readonly ClaimGroup[];
}

export interface ClaimReduce {
  readonly collection: ClaimCollection;
  readonly resources: ClaimResources;
  readonly reference: Reference;
  readonly stopwatch: Stopwatch;
  /** Where rows are kept that do not fit into memory. */
  readonly store: RowStore;
}

/** How the claims of a run bear on each other, found out here or, piece by piece, elsewhere. */
export type ClaimReducer = (reduce: ClaimReduce) => Promise<ReducedClaims>;

/** So many claims are read into memory at once, where rows wait on disk: 30 MB. */
const CLAIMS_PER_PIECE = 4_000;

export const reduceClaimsHere: ClaimReducer = (reduce) => reduceClaims(reduce, CLAIMS_PER_PIECE);

/**
 * Claims of more than one piece are related and read piece by piece: rows that wait on disk are looked at hundreds of
 * times, and what is read out of all of them at once does not fit into memory.
 */
export async function reduceClaims(
  { collection, resources, reference, stopwatch, store }: ClaimReduce,
  claimsPerPiece: number,
): Promise<ReducedClaims> {
  if (collection.claims.length <= claimsPerPiece) {
    const relations = stopwatch.time('relations', () => relateClaims(collection, resources, reference));
    const groups = stopwatch.time('groups', () => groupClaims(collection, relations, resources));
    return { relations, groups };
  }
  const found: Relation[] = [];
  const counts: TermCounts[] = [];
  const read = store.spoolValues<readonly Statement[]>('statements');
  for (const piece of stopwatch.time('relations', () => cutClaims(collection, claimsPerPiece))) {
    const rows = {
      ...piece,
      claims: readAtOnce(piece.claims),
      figures: readAtOnce(piece.figures),
      articles: readAtOnce(piece.articles),
    };
    found.push(...stopwatch.time('relations', () => relateClaims(rows, resources, reference)));
    const statements = stopwatch.time('groups', () => readStatements(rows, resources));
    counts.push(countTerms(statements));
    read.append(statements);
  }
  const relations = sortRelations(found);
  const groups = stopwatch.time('groups', () => {
    const counted = addCounts(counts);
    const pieces = read.finish().source;
    const within = store.spoolValues<StoryGroup>('grouped');
    for (let piece = 0; piece < pieces.length; piece++) {
      for (const group of groupWithinStories(pieces.read(piece), counted)) within.append(group);
    }
    return joinGroups(within, counted, collection, relations, store);
  });
  return { relations, groups };
}

/** The last step of grouping, over the groups of all pieces. */
export function joinGroups(
  within: RowSpool<StoryGroup>,
  counted: TermCounts,
  collection: ClaimCollection,
  relations: readonly Relation[],
  store: RowStore,
): readonly ClaimGroup[] {
  const groups = store.spool<ClaimGroup>('groups', tableFields.groups);
  for (const group of joinStoryGroups(within.finish().source, counted, collection, relations))
    groups.append(group);
  return groups.finish().rows;
}
