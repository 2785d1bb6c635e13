import type { IngestItem } from '../../ingest/readRecords.ts';
import type { SourceRecord } from '../../model/record.ts';
import { InputLedger } from '../../pipeline/inputLedger.ts';
import { packShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { RunPlan } from './runPlan.ts';

/** A shard is never larger: what a worker holds in memory, and what is lost with it. */
const MOST_RECORDS_TIMES = 4;
const MOST_BYTES = 16_000_000;
/** Characters of an id that decide whether a shard ends there: 20 bits. */
const DECIDING = 4;

/**
 * Cuts records into shards, puts them into the store and says what is to be done with them. A shard ends where a
 * record's id says so, not by count: where a file comes or goes, its shard changes and the others, with all that was
 * made of them, stay.
 * @param shardSize records of a shard, on average
 */
export async function planRun(
  items: AsyncIterable<IngestItem>,
  decisions: Omit<RunPlan, 'schema' | 'shardSize' | 'shards' | 'notes' | 'inputs'>,
  shardSize: number,
  { records: store }: SharedStore,
): Promise<RunPlan> {
  const ledger = new InputLedger();
  const shards: { name: string; records: number }[] = [];
  const notes: RunPlan['notes'][number][] = [];
  let gathered: SourceRecord[] = [];
  let bytes = 0;
  const close = async (): Promise<void> => {
    if (gathered.length === 0) return;
    const shard = packShard(gathered);
    await store.put(shard.name, shard.bytes);
    shards.push({ name: shard.name, records: gathered.length });
    gathered = [];
    bytes = 0;
  };
  for await (const item of items) {
    if (item.kind === 'known') throw new Error('records of a shard are read, not remembered');
    if (item.kind !== 'record') {
      notes.push(item);
      continue;
    }
    const { record } = item;
    ledger.add(record);
    gathered.push(record);
    bytes += record.bytes.length;
    const isFull = gathered.length >= shardSize * MOST_RECORDS_TIMES || bytes >= MOST_BYTES;
    if (isFull || endsShard(record.id, shardSize)) await close();
  }
  await close();
  return { schema: 'claimwire-run/1', ...decisions, shardSize, shards, notes, inputs: ledger.rows() };
}

/** True for one record in `shardSize`. */
function endsShard(id: string, shardSize: number): boolean {
  return Number.parseInt(id.slice(-DECIDING), 36) % shardSize === 0;
}
