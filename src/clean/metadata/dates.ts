import type { Article } from '../../model/article.ts';
import { type DomElement, textOf } from '../html/dom.ts';
import { type IsoDate, parseDate } from './dateText.ts';
import { stringOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { localDay, settleDate, shownDate, shownDates } from './shownDates.ts';

export interface ArticleDates {
  readonly publishedAt?: IsoDate;
  readonly modifiedAt?: IsoDate;
  readonly dating?: Dating;
}

type Dating = NonNullable<Article['dating']>;
type Place = NonNullable<Dating['published']>['found'];

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'article:post_date',
  'pub_date',
  'ptime',
  'creation_date',
  'created',
  'date_published',
  'citation_publication_date',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'shareaholic:article_published_time',
  'displaydate',
  'article.created',
  'og:pubdate',
  'datecreated',
  'uploaddate',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'modified_time',
  'article:updated_time',
  'revision_date',
  'article.updated',
];
const IS_MODIFIED = /updat|modif|aktualisiert|mis à jour|actualizad|aggiornat|обновлено/iu;

/**
 * When the article was published and last changed: JSON-LD and meta elements, marked elements, the URL, and the
 * text around the headline, in the order in which they proved right.
 * @param opening texts near the headline
 * @param labels the page's short lines
 */
export function findDates(
  head: PageHead,
  url: string | undefined,
  opening: readonly string[],
  labels: readonly string[],
): ArticleDates {
  const { article, page } = head.linkedData;
  const monthFirst = usesMonthFirst(head.declaredLanguage, url);
  const read = (text: string | undefined): IsoDate | undefined =>
    text === undefined ? undefined : parseDate(text.slice(0, 200), monthFirst);
  const fromUrl = urlDate(url);
  const candidates: readonly (readonly [Place, () => IsoDate | undefined])[] = [
    ['json-ld', () => read(stringOf(article?.datePublished))],
    ['meta', () => read(firstMeta(head, ...PUBLISHED.slice(0, 5)))],
    ['url', () => fromUrl],
    ['json-ld', () => read(stringOf(article?.dateCreated))],
    ['meta', () => read(firstMeta(head, ...PUBLISHED))],
    ['markup', () => markedDate(head, /datepublished|pubdate|published|publish/iu, monthFirst)],
    ['json-ld', () => read(stringOf(page?.datePublished ?? page?.uploadDate))],
    ['text', () => firstDate(opening, monthFirst)],
    ['time', () => timeDate(head.times, monthFirst)],
    ['markup', () => markedDate(head, /./u, monthFirst)],
    ['meta', () => otherMeta(head, monthFirst)],
    ['markup', () => longDateline(head, monthFirst)],
    ['text', () => onlyDate(labels, monthFirst)],
    ['json-ld', () => read(stringOf(article?.dateModified))],
    ['meta', () => read(firstMeta(head, ...MODIFIED))],
    ['json-ld', () => read(stringOf(page?.dateModified))],
  ];
  const first = firstOf(candidates);
  const changed = firstOf(candidates.slice(-3));
  const settled =
    first === undefined ? undefined : settleDate(first.date, changed?.date, shownDates(opening, monthFirst));
  const published =
    settled === undefined
      ? undefined
      : localDay(settled, [fromUrl, ...head.times.slice(0, 5).flatMap(shownDate(settled, monthFirst))]);
  const dating = {
    ...(first === undefined || published === undefined
      ? {}
      : { published: datingOf(published, settled === first.date ? first.found : 'text') }),
    ...(changed === undefined ? {} : { modified: datingOf(changed.date, changed.found) }),
  };
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(changed === undefined ? {} : { modifiedAt: changed.date }),
    ...(Object.keys(dating).length === 0 ? {} : { dating }),
  };
}

function firstOf(
  candidates: readonly (readonly [Place, () => IsoDate | undefined])[],
): { found: Place; date: IsoDate } | undefined {
  for (const [found, candidate] of candidates) {
    const date = candidate();
    if (date !== undefined) return { found, date };
  }
  return undefined;
}

/** How exact a date is as it is written: a moment at midnight sharp is a day. */
export function datingOf(
  date: IsoDate,
  found: Place,
): { precision: 'day' | 'minute' | 'second'; found: Place } {
  const time = /T(\d\d:\d\d):(\d\d)/u.exec(date);
  if (time === null || (time[1] === '00:00' && time[2] === '00')) return { precision: 'day', found };
  return { precision: time[2] === '00' ? 'minute' : 'second', found };
}

/** Days that a page may show in short lines for the first of them to be its own. */
const MAX_SHOWN_DAYS = 3;

/** A short line with a date, on a page that does not list dated articles. */
function onlyDate(labels: readonly string[], monthFirst: boolean): IsoDate | undefined {
  const dates = shownDates(labels, monthFirst);
  return new Set(dates.map((date) => date.slice(0, 10))).size <= MAX_SHOWN_DAYS ? dates[0] : undefined;
}

/** A meta element of another name that speaks of a publication date: "w-published-date". */
function otherMeta({ metas }: PageHead, monthFirst: boolean): IsoDate | undefined {
  for (const [name, [content = '']] of metas) {
    if (
      !/publi|issued|creat|upload|date/u.test(name) ||
      /modif|updat|expir|valid|end|birth|start/u.test(name)
    )
      continue;
    const date = content.length > 60 ? undefined : parseDate(content, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** "This entry was posted on Saturday, December 3, 2011 at 9 pm and is filed under …" */
function longDateline({ datelines }: PageHead, monthFirst: boolean): IsoDate | undefined {
  for (const element of datelines) {
    if (!/meta|posted|publi|entry-date|byline|info/iu.test(element.attribs.class ?? '')) continue;
    const text = textOf(element, 501);
    const date = text.length > 500 ? undefined : parseDate(text, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

function firstDate(texts: readonly string[], monthFirst: boolean): IsoDate | undefined {
  for (const text of texts) {
    if (text.length > 160) continue;
    const date = parseDate(text, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Dates of elements whose class or itemprop speaks of a date, those of updates last. */
function markedDate(head: PageHead, kind: RegExp, monthFirst: boolean): IsoDate | undefined {
  let updated: IsoDate | undefined;
  for (const element of head.datelines) {
    const { attribs } = element;
    const names = `${attribs.itemprop ?? ''} ${attribs.class ?? ''} ${attribs.id ?? ''}`;
    if (!kind.test(names) || /comment|related|teaser|more|widget|sidebar/iu.test(names)) continue;
    const date = elementDate(element, monthFirst);
    if (date === undefined) continue;
    if (!IS_MODIFIED.test(names)) return date;
    updated ??= date;
  }
  return updated;
}

function timeDate(times: readonly DomElement[], monthFirst: boolean): IsoDate | undefined {
  const dates = times.slice(0, 40).map((time) => ({
    date: elementDate(time, monthFirst),
    names: `${time.attribs.class ?? ''} ${time.attribs.itemprop ?? ''}`,
  }));
  const known = dates.filter(({ date }) => date !== undefined);
  return (known.find(({ names }) => !IS_MODIFIED.test(names)) ?? known[0])?.date;
}

function elementDate(element: DomElement, monthFirst: boolean): IsoDate | undefined {
  const { attribs } = element;
  const stated = attribs.datetime ?? attribs.content ?? (attribs['data-timestamp'] || attribs['data-date']);
  const fromAttribute = stated === undefined ? undefined : parseDate(stated, monthFirst);
  if (fromAttribute !== undefined) return fromAttribute;
  const text = textOf(element, 161);
  return text.length > 160 ? undefined : parseDate(text, monthFirst);
}

/** "/2025/09/04/", "/2025-09-04-" or "20250904" in a URL's path. */
export function urlDate(url: string | undefined): IsoDate | undefined {
  const numbers = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?![\d])/u.exec(
    url ?? '',
  );
  if (numbers !== null) return parseDate(`${numbers[1]}-${numbers[2]}-${numbers[3]}`);
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d\d?)(?!\d)/u.exec(url ?? '');
  return named === null ? undefined : parseDate(`${named[1]} ${named[2]} ${named[3]}`);
}

/** American pages write 9/4/2025 for the fourth of September. */
function usesMonthFirst(language: string | undefined, url: string | undefined): boolean {
  if (language !== undefined && !/^en/iu.test(language)) return false;
  if (/^en[-_](?!us|ph)/iu.test(language ?? '')) return false;
  return !/^https?:\/\/[^/]*\.(?:uk|au|nz|ie|in|za|de|fr|it|es|eu|ng|ke)(?:[:/]|$)/iu.test(url ?? '');
}
