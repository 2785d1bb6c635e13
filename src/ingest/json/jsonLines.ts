import type { ByteSource, ReadContext } from '../byteSource.ts';
import { failed, type IngestItem, readFailure } from '../options.ts';
import { asUtf8 } from '../textStream.ts';
import { jsonItem } from './jsonRecord.ts';
import { isBlankLine, splitLines } from './lines.ts';

/** Records of a JSON-lines stream; a line that cannot be read is a failure of its own, and the rest goes on. */
export async function* readJsonLines(
  { label, chunks }: Pick<ByteSource, 'label' | 'chunks'>,
  { options }: Pick<ReadContext, 'options'>,
): AsyncGenerator<IngestItem> {
  const { maxRecordBytes } = options;
  let index = 0;
  try {
    for await (const line of splitLines(asUtf8(chunks()), maxRecordBytes)) {
      if (isBlankLine(line)) continue;
      const name = `${label}#${index}`;
      const item =
        line.bytes === undefined
          ? failed(
              name,
              'too-large',
              `The line is longer than ${maxRecordBytes} bytes (ingest.maxRecordBytes).`,
            )
          : jsonItem(name, label, index, line.bytes);
      yield index === 0 ? withHint(item) : item;
      index++;
    }
  } catch (error) {
    yield readFailure(`${label}#${index}`, error);
    return;
  }
  if (index === 0) yield failed(label, 'empty', 'There is no line in it.');
}

/** Said once: of a list over many lines, each is a failure. */
function withHint(item: IngestItem): IngestItem {
  if (item.kind !== 'failure') return item;
  const { record, reason, message } = item.failure;
  return failed(
    record,
    reason,
    `${message} (Each line must be an object of its own. A list, or an object over several lines, is read from a file named .json.)`,
  );
}
