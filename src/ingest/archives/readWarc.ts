import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { contentId } from '../../model/ids.ts';
import type { MediaType } from '../../model/record.ts';
import { type ByteSource, OversizeError, type ReadContext, readWhole } from '../byteSource.ts';
import { looksBinary } from '../fileType.ts';
import { failed, type IngestItem, readFailure, skipped } from '../options.ts';
import { payFor } from '../readingBudget.ts';
import { peek } from '../textStream.ts';
import { type HttpHead, readHttpHead } from './httpHead.ts';
import { MeteredStream } from './meteredStream.ts';

/** What the headers of one record may take; the library gathers them whole. */
const MAX_HEADER_BYTES = 1_000_000;

/**
 * The pages of a web archive: responses with HTML or text, resources, and the plain text of conversion records. Requests,
 * metadata and the like are no documents and are not counted. Names in an archive are never used as paths.
 */
export async function* readWarc(source: ByteSource, context: ReadContext): AsyncGenerator<IngestItem> {
  const stream = new MeteredStream(refuseBareLineFeeds(source.chunks()));
  const parser = new WARCParser(stream, { parseHttp: false });
  let index = 0;
  let hasRecords = false;
  try {
    for (;;) {
      stream.allow(MAX_HEADER_BYTES);
      const record = await parser.parse();
      if (record === null) break;
      const raw = record.reader;
      const head = raw instanceof LimitReader && isAnswer(record) ? await readHttpHead(raw) : undefined;
      stream.allow(Number.POSITIVE_INFINITY);
      hasRecords ||= record.warcType !== undefined && record.warcType !== null;
      if (isDocument(record)) {
        yield await readPage(record, head, source.label, index, context);
        index++;
      }
      if (context.budget.refusal !== undefined) return;
      await passBy(raw);
    }
    if (!hasRecords) yield failed(source.label, 'bad-warc', 'There is no record in the file.');
    else if (index === 0) yield failed(source.label, 'empty', 'There is no page in the web archive.');
  } catch (error) {
    yield readFailure(`${source.label}#${index}`, error);
  } finally {
    await stream.close();
  }
}

/**
 * The library seeks CR LF twice for the end of a head: an archive without any is one head to it.
 * @throws Error where the first line ends in LF alone
 */
async function* refuseBareLineFeeds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, chunks: whole } = await peek(chunks, 12);
  const isBare = /^WARC\/[\d.]{1,5}\n/u.test(new TextDecoder('latin1').decode(head));
  for await (const chunk of whole) {
    // Within the loop, so that the file is closed.
    if (isBare)
      throw new Error('the lines of its record heads end in LF alone, and the format asks for CR LF.');
    yield chunk;
  }
}

function isDocument({ warcType }: WARCRecord): boolean {
  return ['response', 'resource', 'conversion', 'revisit'].includes(warcType ?? '');
}

/** Whether it is what a web server said: crawlers keep the answers of name servers as responses, too. */
function isAnswer({ warcType, warcContentType }: WARCRecord): boolean {
  return warcType === 'response' && /^(?:application\/http\b|$)/iu.test(warcContentType?.trim() ?? '');
}

async function readPage(
  record: WARCRecord,
  head: HttpHead | undefined,
  label: string,
  index: number,
  { options, budget }: ReadContext,
): Promise<IngestItem> {
  const name = `${label}#${index}`;
  if (record.warcType === 'revisit') return skipped(name, 'revisit of a page that has not changed');
  const status = head?.status ?? 200;
  if (status !== 200) return skipped(name, `answer with status ${status}`);
  const stated = head === undefined ? record.warcContentType : head.headers.get('content-type');
  const mediaType = mediaTypeOf(stated ?? '');
  if (mediaType === undefined) return skipped(name, 'page of another type');
  try {
    const bytes = await readWhole(payFor(contentOf(record, head), budget), options.maxRecordBytes);
    if (bytes.length === 0) return failed(name, 'empty', 'The page has no bytes.');
    if (looksBinary(bytes)) return skipped(name, 'binary');
    const url = record.warcTargetURI?.replace(/^<(.*)>$/u, '$1') ?? '';
    const encoding = /charset\s?=\s?["']?([\w:.-]{2,40})/iu.exec(stated ?? '')?.[1] ?? '';
    const id = contentId('r', label, index, bytes, url, encoding);
    const origin = { ...(url === '' ? {} : { url }), ...(encoding === '' ? {} : { encoding }) };
    return { kind: 'record', record: { id, path: label, index, mediaType, bytes, ...origin } };
  } catch (error) {
    if (error instanceof OversizeError) return failed(name, 'too-large', error.message);
    throw error;
  }
}

/** The bytes of a page, without the encodings of its transfer. */
function contentOf({ reader }: WARCRecord, head: HttpHead | undefined): AsyncIterable<Uint8Array> {
  const coding = head?.headers.get('content-encoding')?.toLowerCase();
  const transfer = head?.headers.get('transfer-encoding')?.toLowerCase();
  return new AsyncIterReader(reader, coding === '' ? null : (coding ?? null), transfer === 'chunked');
}

/**
 * Takes what is left of a record. The library would do so itself, but waits forever for the rest of one that was cut.
 * @throws Error where the archive ends within the record, or its stated length is no number
 */
async function passBy(raw: WARCRecord['reader']): Promise<void> {
  for await (const _ of raw);
  if (raw instanceof LimitReader && raw.limit !== 0) throw new Error('the archive ends within a record');
}

function mediaTypeOf(contentType: string): MediaType | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  return type === 'text/plain' ? 'text' : undefined;
}
