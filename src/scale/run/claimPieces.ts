import { cutClaims } from '../../claims/claimPieces.ts';
import type { StoryGroup } from '../../claims/groupClaims.ts';
import { sortRelations } from '../../claims/relations/relateClaims.ts';
import { addCounts, shareCounts } from '../../claims/termCounts.ts';
import type { RelatedPiece } from '../../pipeline/pieces/pieceReducer.ts';
import { type ClaimReducer, joinGroups, reduceClaimsHere } from '../../pipeline/reduceClaims.ts';
import { putRows, putValue, readValue } from '../store/packedValue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { groupJob, type PieceJob, relateJob } from '../tasks/pieceJob.ts';
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
  const read = async <Value>(name = ''): Promise<Value> => (await readValue<Value>(segments, name)).value;
  return async (reduce) => {
    const { collection, stopwatch, store } = reduce;
    const pieces = cutClaims(collection, plan.shardSize * CLAIMS_PER_RECORD);
    if (pieces.length < 2) return reduceClaimsHere(1)(reduce);
    const relating = await inTurn(pieces, async (piece) =>
      relateJob(run, plan, (await putRows(segments, piece)).name),
    );
    const related = await settle(relating);
    const found = await Promise.all(related.map((mark) => read<RelatedPiece>(mark.segments[0])));
    const relations = sortRelations(found.flatMap((piece) => piece.relations));
    const counts = found.map(({ counted }) => counted);
    const total = addCounts(counts);
    const shares = shareCounts(total, counts);
    const grouping = await inTurn(related, async (mark, at) =>
      groupJob(run, plan, mark.segments[1] ?? '', (await putValue(segments, shares[at])).name),
    );
    const grouped = await settle(grouping);
    const within = store.spoolValues<StoryGroup>('grouped');
    for (const mark of grouped) {
      for (const group of await read<readonly StoryGroup[]>(mark.segments[0])) within.append(group);
    }
    const groups = stopwatch.time('groups', () => joinGroups(within, total, collection, relations, store));
    return { relations, groups };
  };
}

/** One after another, so that no more than one is held in memory. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) results.push(await work(item, at));
  return results;
}
