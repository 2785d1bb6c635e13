import { markedEncoding } from '../../model/byteOrderMark.ts';
import type { ByteSource, ReadContext } from '../byteSource.ts';
import { failed, type IngestItem, readFailure, skipped } from '../options.ts';
import { type StatedArticle, statedRecord } from '../statedRecord.ts';
import { decodeStream, peek } from '../textStream.ts';
import { readAtomEntry, readRssItem } from './feedItem.ts';
import { readNewsItem } from './newsItem.ts';
import { readNitf } from './nitf.ts';
import { localName } from './xmlElement.ts';
import { type XmlItem, XmlItems } from './xmlItems.ts';

type Reading = { readonly article: StatedArticle } | { readonly reason: string };

/** Elements that are one article each, whatever they stand in. */
const READERS: Readonly<Record<string, (item: XmlItem) => Reading>> = {
  item: (item) => ({ article: readRssItem(item) }),
  entry: (item) => ({ article: readAtomEntry(item) }),
  newsItem: ({ element }) => readNewsItem(element),
  nitf: ({ element }) => ({ article: readNitf(element) }),
};

/** The outermost elements of the formats that are read, in local names. */
const ROOTS = new Set(['rss', 'RDF', 'feed', 'newsMessage', 'newsItem', 'NewsML', 'nitf']);
const DECLARATION_BYTES = 200;

/** Articles of feeds (RSS, Atom), NewsML-G2 and NITF, streamed item by item. Other XML is passed over. */
export async function* readXml(
  { label, chunks }: ByteSource,
  { options }: ReadContext,
): AsyncGenerator<IngestItem> {
  const { head, chunks: whole } = await peek(chunks(), DECLARATION_BYTES);
  const items = new XmlItems((name) => Object.hasOwn(READERS, name), options.maxRecordBytes);
  let index = 0;
  try {
    for await (const text of decodeStream(whole, encodingOf(head))) {
      for (const item of items.read(text)) {
        const reading = READERS[localName(item.element.name)]?.(item);
        if (reading === undefined) continue;
        yield 'reason' in reading
          ? skipped(`${label}#${index}`, reading.reason)
          : statedRecord(label, index, reading.article);
        index++;
      }
      const { root } = items;
      if (root !== undefined && !ROOTS.has(localName(root))) {
        yield skipped(label, `XML of another kind: <${root.slice(0, 60)}>`);
        return;
      }
    }
  } catch (error) {
    yield readFailure(`${label}#${index}`, error);
    return;
  }
  if (items.end().isTorn) yield failed(`${label}#${index}`, 'bad-xml', 'The file ends within an article.');
  else if (items.root === undefined) yield failed(label, 'bad-xml', 'There is no element in the file.');
  else if (index === 0) yield failed(label, 'empty', 'There is no article in the file.');
}

/** By byte order mark, then by the XML declaration. */
function encodingOf(head: Uint8Array): string {
  const marked = markedEncoding(head);
  if (marked !== undefined) return marked;
  const declaration = new TextDecoder('latin1').decode(head);
  const declared = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s?=\s?["']([\w:.-]{2,40})/u.exec(declaration)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}
