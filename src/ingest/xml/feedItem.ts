import type { StatedArticle } from '../statedRecord.ts';
import { isoMoment } from './mailDate.ts';
import { childOf, childrenOf, languageOf, rawTextOf, textOf, type XmlElement } from './xmlElement.ts';
import type { XmlItem } from './xmlItems.ts';
import { markupOf } from './xmlMarkup.ts';

/** An `item` of RSS 0.9 to 2.0 with the usual modules; the channel's title is its publisher. */
export function readRssItem({ head, element }: XmlItem): StatedArticle {
  const part = (name: string): string | undefined => textOf(childOf(element, name));
  const permanent = childOf(element, 'guid');
  const address =
    part('link') ?? (permanent?.attributes.isPermaLink === 'false' ? undefined : textOf(permanent));
  const description = rawTextOf(childOf(element, 'description'));
  const content = rawTextOf(childOf(element, 'content:encoded'));
  return {
    title: withoutTags(part('title')),
    url: address,
    date: isoMoment(part('pubDate')) ?? part('dc:date'),
    authors: authorNames([...childrenOf(element, 'dc:creator'), ...childrenOf(element, 'author')]),
    publisher: part('source') ?? textOf(childOf(head, 'title')),
    language: part('dc:language') ?? textOf(childOf(head, 'language')),
    ...textOrMarkup(content.trim() === '' ? description : content),
    ...(content.trim() === '' || isMarkup(description) ? {} : { subtitle: description.trim() }),
  };
}

/** An `entry` of Atom (RFC 4287). */
export function readAtomEntry({ head, element }: XmlItem): StatedArticle {
  const part = (name: string): string | undefined => textOf(childOf(element, name));
  const links = childrenOf(element, 'link');
  const link = links.find(({ attributes: { rel } }) => rel === undefined || rel === 'alternate') ?? links[0];
  const content = childOf(element, 'content') ?? childOf(element, 'summary');
  const origin = childOf(element, 'source');
  return {
    title: withoutTags(part('title')),
    url: link?.attributes.href,
    date: part('published') ?? part('updated'),
    modified: part('updated'),
    authors: childrenOf(element, 'author').flatMap((author) => textOf(childOf(author, 'name')) ?? []),
    publisher: textOf(childOf(origin, 'title')) ?? textOf(childOf(head, 'title')),
    language: languageOf(element) ?? languageOf(childOf(head, 'feed')),
    ...(content?.attributes.type === 'xhtml'
      ? { html: markupOf(content) }
      : textOrMarkup(rawTextOf(content))),
  };
}

/** `desk@lantern.example (Ana Brell)` is how RSS 2.0 writes an author. */
function authorNames(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) => {
    const text = textOf(element) ?? '';
    const open = text.indexOf('(');
    const name = text.includes('@') ? (open < 0 ? '' : text.slice(open + 1, -1)) : text;
    return name === '' ? [] : [name];
  });
}

function textOrMarkup(content: string): Pick<StatedArticle, 'text' | 'html'> {
  return isMarkup(content) ? { html: content } : { text: content.trim() };
}

function isMarkup(text: string): boolean {
  return /<\/?[a-z][a-z0-9]{0,20}[\s>/]/iu.test(text);
}

/** Titles are plain text that some feeds put markup into. */
function withoutTags(title: string | undefined): string | undefined {
  return title?.replaceAll(/<\/?[a-z][^<>]{0,200}>/giu, '');
}
