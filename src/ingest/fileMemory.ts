import type { FoundFile } from './findFiles.ts';
import type { IngestItem } from './options.ts';

/** What a file gave, without the bytes of its records. */
export type RememberedItem = Exclude<IngestItem, { kind: 'record' }>;

/** What earlier runs know of files, so that one that has not changed is not read again. */
export interface FileMemory {
  /** The items of the file, where it is unchanged and none of its records is needed; asked before it is read. */
  recall(file: FoundFile): readonly RememberedItem[] | undefined;
  /** Told when the whole file was read and did not change meanwhile. */
  remember(file: FoundFile, items: readonly RememberedItem[]): void;
}

/** Passes a file's items on and tells the memory about them when the last has been taken. */
export async function* remembering(
  file: () => FoundFile | undefined,
  items: Iterable<IngestItem> | AsyncIterable<IngestItem>,
  memory: FileMemory | undefined,
): AsyncGenerator<IngestItem> {
  const seen: RememberedItem[] = [];
  for await (const item of items) {
    if (memory !== undefined) seen.push(withoutBytes(item));
    yield item;
  }
  const whole = file();
  if (whole !== undefined) memory?.remember(whole, seen);
}

function withoutBytes(item: IngestItem): RememberedItem {
  if (item.kind !== 'record') return item;
  const { bytes: _bytes, ...record } = item.record;
  return { kind: 'known', record };
}
