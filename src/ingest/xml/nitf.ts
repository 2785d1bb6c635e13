import { isoStamp } from '../json/exportShapes.ts';
import type { StatedArticle } from '../statedRecord.ts';
import { findElement, findElements, languageOf, textOf, type XmlElement } from './xmlElement.ts';
import { markupOf } from './xmlMarkup.ts';

/** A document of the News Industry Text Format (IPTC NITF 3). */
export function readNitf(nitf: XmlElement): StatedArticle {
  const part = (name: string): string | undefined => textOf(findElement(nitf, name));
  const publication = findElement(nitf, 'pubdata');
  const content = findElement(nitf, 'body.content') ?? findElement(nitf, 'body');
  const body = findElement(nitf, 'body.head');
  const issued =
    findElement(nitf, 'date.issue')?.attributes.norm ?? publication?.attributes['date.publication'];
  const revised = findElement(nitf, 'date.release')?.attributes.norm;
  return {
    title: part('hl1') ?? part('headline') ?? part('title'),
    subtitle: body === undefined ? undefined : textOf(findElement(body, 'hl2')),
    html: content === undefined ? undefined : markupOf(content),
    date: isoStamp(issued ?? revised ?? findElement(nitf, 'story.date')?.attributes.norm),
    authors: findElements(nitf, 'byline').flatMap((byline) => {
      const name = textOf(findElement(byline, 'person')) ?? textOf(byline)?.replace(/^by\s/iu, '');
      return name ?? [];
    }),
    publisher: publication?.attributes.name ?? part('distributor') ?? part('provider'),
    language: languageOf(nitf),
    url: publication?.attributes['ex-ref'],
  };
}
