import { cutClaims } from '../claims/claimPieces.ts';
import type { ClaimResources } from '../claims/claimResources.ts';
import type { ClaimCollection } from '../claims/collection.ts';
import { groupClaims, joinStoryGroups, type StoryGroup } from '../claims/groupClaims.ts';
import { relateClaims, sortRelations } from '../claims/relations/relateClaims.ts';
import { addCounts, type TermCounts } from '../claims/termCounts.ts';
import type { ClaimGroup, Relation } from '../model/claim.ts';
import type { Reference } from '../model/reference.ts';
import { wholeRow } from '../model/wholeRow.ts';
import { tidyHeap } from './heapGrowth.ts';
import type { PieceReducer, RelatedPiece } from './pieces/pieceReducer.ts';
import { countPieceThreads, startPieceReducers } from './pieces/pieceThreads.ts';
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

/** How the pieces of a run's claims are cut and shared out. */
export interface PieceTerms {
  readonly claimsPerPiece: number;
  /** Threads that work at once, this one among them. */
  readonly threads: number;
}

/** So many claims are read into memory at once, where rows wait on disk: 15 MB. */
const CLAIMS_PER_PIECE = 2_000;

/** @param threads that may work at once, this one among them: as many do as the run is large enough for */
export function reduceClaimsHere(threads: number): ClaimReducer {
  return (reduce) =>
    reduceClaims(reduce, {
      claimsPerPiece: CLAIMS_PER_PIECE,
      threads: countPieceThreads(reduce.collection.claims.length, threads),
    });
}

/**
 * Claims of more than one piece are related and read piece by piece: rows that wait on disk are looked at hundreds of
 * times, and what is read out of all of them at once does not fit into memory. Pieces are done by several threads.
 */
export async function reduceClaims(reduce: ClaimReduce, terms: PieceTerms): Promise<ReducedClaims> {
  const { collection, resources, reference, stopwatch, store } = reduce;
  if (collection.claims.length <= terms.claimsPerPiece) {
    const relations = stopwatch.time('relations', () => relateClaims(collection, resources, reference));
    const groups = stopwatch.time('groups', () => groupClaims(collection, relations, resources));
    return { relations, groups };
  }
  const within = store.spoolValues<StoryGroup>('grouped');
  const { relations, counted } = await reducePieces(reduce, terms, within);
  // The threads have ended by now. What is left of the pieces would stay as long as all groups are joined.
  if (store.folder !== undefined) tidyHeap();
  const groups = stopwatch.time('groups', () => joinGroups(within, counted, collection, relations, store));
  return { relations, groups };
}

/** Relates all pieces, and then groups them within their stories. */
async function reducePieces(
  { collection, resources, reference, stopwatch, store }: ClaimReduce,
  { claimsPerPiece, threads }: PieceTerms,
  within: RowSpool<StoryGroup>,
): Promise<{ readonly relations: readonly Relation[]; readonly counted: TermCounts }> {
  const reducers = startPieceReducers(threads, resources, reference, store);
  try {
    const related = await stopwatch.timeAsync('relations', () =>
      relatePieces(cutClaims(collection, claimsPerPiece), reducers),
    );
    const relations = sortRelations(related.flatMap((piece) => piece.relations));
    const counted = addCounts(related.map((piece) => piece.counted));
    await stopwatch.timeAsync('groups', () => groupPieces(counted, reducers, within));
    return { relations, counted };
  } finally {
    await Promise.all(reducers.map((reducer) => reducer.close()));
  }
}

/** Each piece by whoever is free, in no order. */
async function relatePieces(
  pieces: readonly ClaimCollection[],
  reducers: readonly PieceReducer[],
): Promise<readonly RelatedPiece[]> {
  const waiting = pieces.values();
  const related: RelatedPiece[] = [];
  const work = async (reducer: PieceReducer): Promise<void> => {
    for (const piece of waiting) related.push(await reducer.relate(readPiece(piece)));
  };
  await Promise.all(
    // Last the one that keeps this thread busy.
    reducers.toReversed().flatMap((reducer) => Array.from({ length: reducer.width }, () => work(reducer))),
  );
  return related;
}

/** The same with its rows as they are: each is looked at many times, and those that wait on disk are read now. */
function readPiece(piece: ClaimCollection): ClaimCollection {
  const { claims, figures, articles } = piece;
  return {
    ...piece,
    claims: claims.map(wholeRow),
    figures: figures.map(wholeRow),
    articles: articles.map(wholeRow),
  };
}

/** Groups within stories, in no order. */
async function groupPieces(
  counted: TermCounts,
  reducers: readonly PieceReducer[],
  within: RowSpool<StoryGroup>,
): Promise<void> {
  await Promise.all(
    reducers.toReversed().map(async (reducer) => {
      for await (const groups of reducer.group(counted)) for (const group of groups) within.append(group);
    }),
  );
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
