import { contentId } from '../model/ids.ts';
import type { MediaType } from '../model/record.ts';
import { type ByteSource, type ReadContext, readWhole } from './byteSource.ts';
import { fileTypeOf, looksBinary, unpackedName } from './fileType.ts';
import { failed, type IngestItem, readFailure, skipped } from './options.ts';

export type FormatReader = (source: ByteSource, context: ReadContext) => AsyncIterable<IngestItem>;

/**
 * The records of a source, by the type that its name promises. Never throws: what cannot be read becomes a failure.
 * Readers are loaded when the first file of their format comes.
 */
export async function* readSource(source: ByteSource, context: ReadContext): AsyncGenerator<IngestItem> {
  try {
    const read = await formatReader(source.name);
    if (read === undefined) yield skipped(source.label, 'file type is not read');
    else yield* read(source, context);
  } catch (error) {
    yield readFailure(source.label, error);
  }
}

async function formatReader(name: string): Promise<FormatReader | undefined> {
  const type = fileTypeOf(name);
  switch (type) {
    case undefined:
      return undefined;
    case 'html':
    case 'text':
    case 'markdown':
      return (source, context) => readDocument(source, type, context);
    case 'json':
      return (await import('./json/jsonFile.ts')).readJsonFile;
    case 'jsonLines':
      return (await import('./json/jsonLines.ts')).readJsonLines;
    case 'csv':
      return (await import('./csv/readCsv.ts')).readCsv;
    case 'xml':
      return (await import('./xml/readXml.ts')).readXml;
    case 'warc':
      return (await import('./archives/readWarc.ts')).readWarc;
    case 'tar':
      return deeper((await import('./archives/readTar.ts')).readTar);
    case 'zip':
      return deeper((await import('./archives/readZip.ts')).readZip);
    case 'gzip':
    case 'zstd': {
      const unpack =
        type === 'gzip'
          ? (await import('./archives/gunzip.ts')).gunzip
          : (await import('./archives/unpackZstd.ts')).unpackZstd;
      return deeper((source, context) => {
        const chunks = (): AsyncIterable<Uint8Array> => unpack(source.chunks(), context.budget);
        return readSource({ label: source.label, name: unpackedName(source.name), chunks }, context);
      });
    }
  }
}

/** A reader of something that others may be nested in, so many levels of which are allowed. */
function deeper(read: FormatReader): FormatReader {
  return async function* (source, context) {
    const depth = context.depth + 1;
    const { maxDepth } = context.options.archives;
    if (depth <= maxDepth) yield* read(source, { ...context, depth });
    else {
      const message = `It lies within more than ${maxDepth} archives and compressions (ingest.archives.maxDepth).`;
      yield failed(source.label, 'limit', message);
    }
  };
}

/** A source that is one record. */
async function* readDocument(
  { label, chunks }: ByteSource,
  mediaType: MediaType,
  { options }: ReadContext,
): AsyncGenerator<IngestItem> {
  yield documentRecord(label, mediaType, await readWhole(chunks(), options.maxRecordBytes));
}

/** The record of a file that is one, unless it is empty or no text at all. */
export function documentRecord(label: string, mediaType: MediaType, bytes: Uint8Array): IngestItem {
  if (bytes.length === 0) return failed(label, 'empty', 'The file has no bytes.');
  if (looksBinary(bytes)) return skipped(label, 'binary');
  const id = contentId('r', label, 0, bytes);
  return { kind: 'record', record: { id, path: label, index: 0, mediaType, bytes } };
}
