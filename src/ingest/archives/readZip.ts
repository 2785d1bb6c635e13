import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { type ByteSource, type ReadContext, readWhole } from '../byteSource.ts';
import { failed, type IngestItem, readFailure, skipped } from '../options.ts';
import { payFor } from '../readingBudget.ts';
import { EntryLabels } from './entryLabel.ts';
import { BytesReader, FileReader } from './randomAccess.ts';
import { readEntry } from './readEntry.ts';

/** The records of a zip archive, in the order of its directory. One within another archive is held whole. */
export async function* readZip(source: ByteSource, context: ReadContext): AsyncGenerator<IngestItem> {
  const { budget, options } = context;
  const file = source.open?.();
  try {
    const reader =
      file === undefined
        ? new BytesReader(await readWhole(source.chunks(), options.maxRecordBytes))
        : new FileReader(file);
    // Names are decoded here: the library's own check gives up the whole archive over one of them.
    const archive = await fromRandomAccessReaderPromise(reader, reader.size, {
      decodeStrings: false,
      lazyEntries: true,
      autoClose: false,
    });
    const labels = new EntryLabels(source.label);
    let hasEntries = false;
    for await (const entry of archive.eachEntry()) {
      hasEntries = true;
      budget.spendEntry();
      yield* readMember(archive, entry, labels, context);
      if (budget.refusal !== undefined) return;
    }
    if (!hasEntries) yield failed(source.label, 'empty', 'The archive has no entries.');
  } catch (error) {
    yield readFailure(source.label, error);
  } finally {
    file?.close();
  }
}

async function* readMember(
  archive: ZipFile,
  entry: Entry,
  labels: EntryLabels,
  context: ReadContext,
): AsyncGenerator<IngestItem> {
  const raw = entry.fileNameRaw;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  if (name.endsWith('/')) return;
  const label = labels.next(name);
  if (isSymbolicLink(entry)) yield skipped(label, 'link within an archive');
  else if (entry.isEncrypted()) yield failed(label, 'encrypted', 'The entry is encrypted. Unpack it first.');
  else if (!entry.canDecodeFileData()) {
    const method = `The entry is packed by method ${entry.compressionMethod}`;
    yield failed(label, 'unreadable', `${method}, which is not read. Unpack it first.`);
  } else yield* readEntry({ label, name, chunks: () => unpack(archive, entry, context) }, context);
}

/** Bytes of an entry, paid for, and checked against the archive's sum. */
async function* unpack(archive: ZipFile, entry: Entry, { budget }: ReadContext): AsyncGenerator<Uint8Array> {
  const stream: Readable = await archive.openReadStreamPromise(entry);
  let sum = 0;
  try {
    for await (const chunk of payFor(stream, budget)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new Error('the entry is damaged: its checksum is wrong');
}

const UNIX_TYPE_MASK = 0o170000;
const UNIX_LINK = 0o120000;

function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & UNIX_TYPE_MASK) === UNIX_LINK;
}
