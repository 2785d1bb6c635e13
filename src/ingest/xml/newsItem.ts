import type { StatedArticle } from '../statedRecord.ts';
import { readNitf } from './nitf.ts';
import {
  childOf,
  childrenOf,
  findElement,
  languageOf,
  rawTextOf,
  textOf,
  type XmlElement,
} from './xmlElement.ts';
import { markupOf } from './xmlMarkup.ts';

/** A `newsItem` of IPTC NewsML-G2, or why it holds no article. */
export function readNewsItem(
  item: XmlElement,
): { readonly article: StatedArticle } | { readonly reason: string } {
  const about = childOf(item, 'itemMeta');
  const kind = qualifiedCode(childOf(about, 'itemClass'));
  if (kind !== undefined && kind !== 'text' && kind !== 'composite')
    return { reason: `news item of class ${kind}` };
  const status = qualifiedCode(childOf(about, 'pubStatus'));
  if (status !== undefined && status !== 'usable') return { reason: `news item with status ${status}` };
  const content = childOf(item, 'contentMeta');
  const body = readBody(childOf(item, 'contentSet'));
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => textOf(childOf(content, name)) ?? textOf(childOf(about, name))).find(Boolean);
  const subtitle = (content === undefined ? [] : childrenOf(content, 'description')).find(
    ({ attributes: { role } }) => role?.endsWith(':summary') === true,
  );
  const stated: StatedArticle = {
    title: first('headline', 'title'),
    subtitle: textOf(subtitle),
    date: first('contentCreated', 'firstCreated', 'versionCreated'),
    modified: first('contentModified', 'versionCreated'),
    authors: authorsOf(content),
    publisher: nameOf(childOf(about, 'provider')),
    language: childOf(content, 'language')?.attributes.tag ?? languageOf(item),
    url: childOf(about, 'link')?.attributes.href,
  };
  return { article: { ...body, ...withoutGaps(stated) } };
}

/** The text, as XHTML, NITF, or plain. */
function readBody(set: XmlElement | undefined): StatedArticle {
  if (set === undefined) return {};
  const nitf = findElement(set, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  const page = findElement(set, 'body') ?? findElement(set, 'inlineXML');
  if (page !== undefined) return { html: markupOf(page) };
  const data = findElement(set, 'inlineData');
  const text = rawTextOf(data);
  return data?.attributes.contenttype?.includes('html') === true ? { html: text } : { text };
}

function authorsOf(content: XmlElement | undefined): readonly string[] | undefined {
  if (content === undefined) return undefined;
  const creators = childrenOf(content, 'creator').flatMap((creator) => nameOf(creator) ?? []);
  const byline = textOf(childOf(content, 'by'))?.replace(/^by\s/iu, '');
  if (creators.length > 0) return creators;
  return byline === undefined ? undefined : [byline];
}

function nameOf(element: XmlElement | undefined): string | undefined {
  return textOf(childOf(element, 'name')) ?? element?.attributes.literal;
}

/** `ninat:text` without its scheme. */
function qualifiedCode(element: XmlElement | undefined): string | undefined {
  return element?.attributes.qcode?.split(':').at(-1)?.toLowerCase();
}

/** What is stated goes over what the text says itself; what is not stated does not. */
function withoutGaps(article: StatedArticle): StatedArticle {
  return Object.fromEntries(
    Object.entries(article).filter(([, value]) => value !== undefined && value.length > 0),
  );
}
