import { type IngestItem, type IngestOptions, readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { Effects } from '../../src/model/effects.ts';
import { type FakeEntry, fakeDisk } from './fakeDisk.ts';

/** All items of a folder `in` on a fake disk. */
export async function readDisk(
  entries: Readonly<Record<string, FakeEntry>>,
  options: Partial<IngestOptions> = {},
): Promise<IngestItem[]> {
  const disk = Object.fromEntries(Object.entries(entries).map(([path, entry]) => [`in/${path}`, entry]));
  return readAll(['in'], fakeDisk(disk), options);
}

export async function readAll(
  inputs: readonly string[],
  effects: Effects,
  options: Partial<IngestOptions> = {},
): Promise<IngestItem[]> {
  const items: IngestItem[] = [];
  const all = { ...defaultConfiguration().ingest, ...options };
  for await (const item of readRecords(inputs, all, effects)) items.push(item);
  return items;
}

/** An item in one line: `path#index`, `path ! reason of failure`, `path - reason of skipping`. */
export function showItem(item: IngestItem): string {
  if (item.kind === 'failure') return `${item.failure.record} ! ${item.failure.reason}`;
  if (item.kind === 'skipped') return `${item.skipped.record} - ${item.skipped.reason}`;
  return `${item.record.path}#${item.record.index}`;
}

/** The fields of a JSON record. */
export function fieldsOf(item: IngestItem | undefined): unknown {
  if (item?.kind !== 'record') return undefined;
  return JSON.parse(new TextDecoder().decode(item.record.bytes));
}

export function textOf(item: IngestItem | undefined): string {
  return item?.kind === 'record' ? new TextDecoder().decode(item.record.bytes) : '';
}
