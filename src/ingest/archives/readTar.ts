import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import type { ByteSource, ReadContext } from '../byteSource.ts';
import { failed, type IngestItem, readFailure, skipped } from '../options.ts';
import { EntryLabels } from './entryLabel.ts';
import { readEntry } from './readEntry.ts';

/** The records of a tar archive, in its own order and as they stream by. */
export async function* readTar(source: ByteSource, context: ReadContext): AsyncGenerator<IngestItem> {
  const { budget } = context;
  const labels = new EntryLabels(source.label);
  const decoder = createTarDecoder({ strict: true });
  const feeding = ReadableStream.from<Uint8Array>(source.chunks()).pipeTo(decoder.writable);
  // An error of the feeding side reaches the reading side as well, and is told there.
  feeding.catch(() => {});
  let hasEntries = false;
  try {
    for await (const { header, body } of readStream(decoder.readable)) {
      hasEntries = true;
      budget.spendEntry();
      yield* readMember(header, body, labels, context);
      // What an entry left unread is passed by; of one that was read this does nothing.
      await body.cancel().catch(() => {});
      if (budget.refusal !== undefined) return;
    }
    if (!hasEntries) yield failed(source.label, 'empty', 'The archive has no entries.');
  } catch (error) {
    yield readFailure(source.label, error);
  }
}

async function* readMember(
  { name, type }: ParsedTarEntry['header'],
  body: ParsedTarEntry['body'],
  labels: EntryLabels,
  context: ReadContext,
): AsyncGenerator<IngestItem> {
  if (type === 'directory') return;
  const label = labels.next(name);
  if (type === 'symlink' || type === 'link') yield skipped(label, 'link within an archive');
  else if (type !== undefined && type !== 'file') yield skipped(label, 'not a regular file');
  else yield* readEntry({ label, name, chunks: () => readStream(body) }, context);
}

/** Reads a web stream to its end or until the loop is left, and leaves the stream usable then. */
async function* readStream<Item>(stream: ReadableStream<Item>): AsyncGenerator<Item> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
