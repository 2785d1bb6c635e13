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
      yield line.bytes === undefined
        ? failed(
            name,
            'too-large',
            `The line is longer than ${maxRecordBytes} bytes (ingest.maxRecordBytes).`,
          )
        : jsonItem(name, label, index, line.bytes);
      index++;
    }
  } catch (error) {
    yield readFailure(`${label}#${index}`, error);
    return;
  }
  if (index === 0) yield failed(label, 'empty', 'There is no line in it.');
}
