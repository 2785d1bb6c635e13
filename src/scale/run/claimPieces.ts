import { cutClaims } from '../../claims/claimPieces.ts';
import type { ClaimCollection } from '../../claims/collection.ts';
import { joinStoryGroups, type StoryGroup } from '../../claims/groupClaims.ts';
import { addCounts, shareCounts } from '../../claims/termCounts.ts';
import { compareKeys } from '../../model/order.ts';
import { type ClaimReducer, reduceClaimsHere } from '../../pipeline/reduceClaims.ts';
import { putValue, readValue } from '../store/packedValue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { groupJob, type PieceJob, relateJob } from '../tasks/pieceJob.ts';
import type { RelatedPiece } from '../tasks/reducePiece.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import type { RunPlan } from './runPlan.ts';

/** Has jobs of a run done by whoever is free; their marks, in the jobs' order. */
export type SettleJobs = (jobs: readonly PieceJob[]) => Promise<readonly TaskMark[]>;

/** Claims that news articles of the size of a shard make: a piece is as much work as a shard is. */
export const CLAIMS_PER_RECORD = 24;

/** The reduces over claims as jobs: related in pieces, then grouped in pieces, then joined here. */
export function reduceClaimsInPieces(
  run: string,
  plan: RunPlan,
  { segments }: SharedStore,
  settle: SettleJobs,
): ClaimReducer {
  return async (reduce) => {
    const { collection, stopwatch } = reduce;
    const pieces = cutClaims(collection, plan.shardSize * CLAIMS_PER_RECORD);
    if (pieces.length < 2) return reduceClaimsHere(reduce);
    const relating: PieceJob[] = [];
    for (const piece of pieces)
      relating.push(relateJob(run, plan, (await putValue(segments, readRows(piece))).name));
    const related = await settle(relating);
    const found: RelatedPiece[] = [];
    for (const {
      segments: [name = ''],
    } of related)
      found.push((await readValue<RelatedPiece>(segments, name)).value);
    const relations = found
      .flatMap((piece) => piece.relations)
      .sort((a, b) => compareKeys([a.type, a.id], [b.type, b.id]));
    const counted = addCounts(found.map((piece) => piece.counted));
    const shares = shareCounts(
      counted,
      found.map((piece) => piece.counted),
    );
    const grouping: PieceJob[] = [];
    for (const [
      at,
      {
        segments: [, statements = ''],
      },
    ] of related.entries()) {
      grouping.push(groupJob(run, plan, statements, (await putValue(segments, shares[at])).name));
    }
    const within: StoryGroup[] = [];
    for (const {
      segments: [name = ''],
    } of await settle(grouping))
      within.push(...(await readValue<readonly StoryGroup[]>(segments, name)).value);
    const groups = stopwatch.time('groups', () => joinStoryGroups(within, counted, collection, relations));
    return { relations, groups };
  };
}

/** Rows may wait on disk behind handles: a copy of them has none. */
function readRows(piece: ClaimCollection): ClaimCollection {
  return JSON.parse(JSON.stringify(piece));
}
