import type { ClaimResources } from '../../claims/claimResources.ts';
import type { ClaimCollection } from '../../claims/collection.ts';
import { groupWithinStories, type StoryGroup } from '../../claims/groupClaims.ts';
import { referenceOf } from '../../claims/relations/reference.ts';
import type { Statement } from '../../claims/statement.ts';
import type { TermCounts } from '../../claims/termCounts.ts';
import { type PairRow, scorePairRow } from '../../events/stories/pairRow.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { relatePiece } from '../../pipeline/pieces/pieceReducer.ts';
import { putValue, readRows, readValue } from '../store/packedValue.ts';
import type { GroupJob, PairsJob, ReduceJob, RelateJob } from './pieceJob.ts';
import type { TaskMark } from './taskMark.ts';

export interface PieceContext {
  readonly segments: ArtefactStore;
  readonly configuration: Configuration;
  readonly resources: () => ClaimResources;
  readonly monotonicMs: () => number;
}

/** One piece of a reduce: the single machine's own functions on a part of the claims. */
export async function reducePiece(job: ReduceJob, context: PieceContext): Promise<TaskMark> {
  const startedMs = context.monotonicMs();
  const { segments, bytes } = await reduce(job, context);
  const timings = { [job.step]: context.monotonicMs() - startedMs };
  return { segments, lost: [], records: 0, failures: 0, bytes, timings };
}

async function reduce(job: ReduceJob, context: PieceContext): Promise<PieceOutcome> {
  switch (job.step) {
    case 'pairs':
      return scorePairs(job, context.segments);
    case 'relate':
      return relate(job, context);
    case 'group':
      return group(job, context.segments);
  }
}

interface PieceOutcome {
  /** Names of the artefacts that it leaves. */
  readonly segments: string[];
  readonly bytes: number;
}

async function scorePairs({ row }: PairsJob, segments: ArtefactStore): Promise<PieceOutcome> {
  const { value, bytes } = await readValue<PairRow>(segments, row);
  const put = await putValue(segments, scorePairRow(value));
  return { segments: [put.name], bytes: bytes + put.bytes };
}

async function relate({ claims }: RelateJob, context: PieceContext): Promise<PieceOutcome> {
  const { segments, configuration, resources } = context;
  const { value: collection, bytes } = await readRows<ClaimCollection>(segments, claims);
  const { statements, ...related } = relatePiece(collection, resources(), referenceOf(configuration));
  const [small, large] = [await putValue(segments, related), await putValue(segments, statements)];
  return { segments: [small.name, large.name], bytes: bytes + small.bytes + large.bytes };
}

async function group({ statements, counts }: GroupJob, segments: ArtefactStore): Promise<PieceOutcome> {
  const said = await readValue<readonly Statement[]>(segments, statements);
  const counted = await readValue<TermCounts>(segments, counts);
  const groups: readonly StoryGroup[] = groupWithinStories(said.value, counted.value);
  const put = await putValue(segments, groups);
  return { segments: [put.name], bytes: said.bytes + counted.bytes + put.bytes };
}
