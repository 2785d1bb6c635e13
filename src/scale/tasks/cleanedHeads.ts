import type { ArtefactCache } from '../../pipeline/cache/artefactCache.ts';
import type { CacheKeys } from '../../pipeline/cache/cacheKeys.ts';
import { unpackCleanedHead } from '../../pipeline/cache/packedRecord.ts';
import type { CleanedRecord } from '../../pipeline/cleanRecords.ts';
import type { OpenShard } from '../store/shardFile.ts';
import type { TaskMark } from './taskMark.ts';

export interface ShardHeads {
  readonly shard: Pick<OpenShard, 'heads'>;
  /** Of the tasks that cleaned it. */
  readonly marks: readonly TaskMark[];
  /** Holds their segments. */
  readonly cache: ArtefactCache;
}

/** The articles of a shard after cleaning, each with its place; records that failed or were lost are left out. */
export async function cleanedHeads(
  { shard, marks, cache }: ShardHeads,
  keys: CacheKeys,
): Promise<readonly { readonly place: number; readonly cleaned: CleanedRecord }[]> {
  const lost = new Set(marks.flatMap((mark) => mark.lost.map(({ record }) => record)));
  const found: { place: number; cleaned: CleanedRecord }[] = [];
  for (const [place, record] of shard.heads.entries()) {
    if (lost.has(record.id)) continue;
    const key = keys.clean(record);
    const head = unpackCleanedHead(await cache.read(key));
    if (!('failure' in head)) found.push({ place, cleaned: { record, key, head } });
  }
  return found;
}
