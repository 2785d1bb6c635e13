import type { ByteSource, ReadContext } from '../byteSource.ts';
import { fileTypeOf } from '../fileType.ts';
import { type IngestItem, skipped } from '../options.ts';

/** The records of one entry of an archive, or why it is passed over. */
export async function* readEntry(entry: ByteSource, context: ReadContext): AsyncGenerator<IngestItem> {
  const reason = passedOver(entry, context);
  if (reason === undefined) yield* context.readNested(entry, context);
  else yield skipped(entry.label, reason);
}

function passedOver({ label, name }: ByteSource, { isWanted }: ReadContext): string | undefined {
  const inner = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  if (inner.some((part) => part.startsWith('.') || part === '__MACOSX')) return 'hidden';
  if (fileTypeOf(name) === undefined) return 'file type is not read';
  return isWanted(label);
}
