import { cutBlocks } from '../../events/stories/blockIndex.ts';
import { findDistantPairs } from '../../events/stories/distantPairs.ts';
import { type PairColumns, PairList } from '../../events/stories/pairList.ts';
import { cutPairRow } from '../../events/stories/pairRow.ts';
import { findSimilarPairs } from '../../events/stories/similarPairs.ts';
import type { Reducers } from '../../pipeline/reducers.ts';
import { putValue, readValue } from '../store/packedValue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { type PieceJob, pairsJob } from '../tasks/pieceJob.ts';
import type { SettleJobs } from './claimPieces.ts';
import type { RunPlan } from './runPlan.ts';

/**
 * The similar pairs of all articles as jobs, one for each block of articles with those that it is compared with: as many
 * for each block, however many blocks there are. Pairs beyond the horizon are found here.
 */
export function findPairsInRows(
  run: string,
  plan: RunPlan,
  { segments }: SharedStore,
  settle: SettleJobs,
): Reducers['findPairs'] {
  return async (search) => {
    const { weighted, bounds } = search;
    const size = weighted.starts.length - 1;
    const blocks = cutBlocks(size);
    if (blocks.length < 2) return findSimilarPairs(search);
    const jobs: PieceJob[] = [];
    for (const block of blocks) {
      const { name } = await putValue(segments, cutPairRow(weighted, blocks, block, bounds));
      jobs.push(pairsJob(run, plan, name));
    }
    const pairs = new PairList();
    for (const { segments: found } of await settle(jobs)) {
      pairs.appendColumns((await readValue<PairColumns>(segments, found[0] ?? '')).value);
    }
    pairs.append(findDistantPairs(weighted, { from: 0, to: size }, bounds));
    return pairs;
  };
}
