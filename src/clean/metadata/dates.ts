import type { Article } from '../../model/article.ts';
import { modifiedNames, publishedNames } from './dateNames.ts';
import { type IsoDate, parseDate } from './dateText.ts';
import { usesMonthFirst } from './dayOrder.ts';
import { stringOf } from './linkedData.ts';
import { longDateline, markedDate, otherMeta, timeDate } from './markedDates.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import {
  firstOfFewDays,
  localDay,
  readShownDates,
  type ShownDate,
  settleDate,
  shownDate,
} from './shownDates.ts';
import { urlDate } from './urlDate.ts';

export interface ArticleDates {
  readonly publishedAt?: IsoDate;
  readonly modifiedAt?: IsoDate;
  readonly dating?: Dating;
}

type Dating = NonNullable<Article['dating']>;
type Place = NonNullable<Dating['published']>['found'];

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
  const monthFirst = usesMonthFirst(head.declaredLanguage, url, labels);
  const near = readShownDates(opening, monthFirst);
  // Read only where they are asked for: a page may have hundreds of short lines.
  const readLabels = (): ShownDate[] => readShownDates(labels, monthFirst);
  const read = (text: string | undefined): IsoDate | undefined =>
    text === undefined ? undefined : parseDate(text.slice(0, 200), monthFirst);
  const fromUrl = urlDate(url);
  const candidates: readonly (readonly [Place, () => IsoDate | undefined])[] = [
    ['json-ld', () => read(stringOf(article?.datePublished))],
    ['meta', () => read(firstMeta(head, ...publishedNames.slice(0, 5)))],
    ['url', () => fromUrl],
    ['json-ld', () => read(stringOf(article?.dateCreated))],
    ['meta', () => read(firstMeta(head, ...publishedNames))],
    ['markup', () => markedDate(head, /datepublished|pubdate|published|publish/iu, monthFirst)],
    ['json-ld', () => read(stringOf(page?.datePublished ?? page?.uploadDate))],
    ['text', () => ownDate(near)],
    ['time', () => timeDate(head.times, monthFirst)],
    ['markup', () => markedDate(head, /./u, monthFirst)],
    ['meta', () => otherMeta(head, monthFirst)],
    ['markup', () => longDateline(head, monthFirst)],
    // A short line with a date, on a page that does not list dated articles.
    ['text', () => firstOfFewDays(readLabels(), MAX_SHOWN_DAYS)],
    ['json-ld', () => read(stringOf(article?.dateModified))],
    ['meta', () => read(firstMeta(head, ...modifiedNames))],
    ['json-ld', () => read(stringOf(page?.dateModified))],
  ];
  const first = firstOf(candidates);
  const changed = firstOf(candidates.slice(-3));
  const settled = first === undefined ? undefined : settleDate(first, changed?.date, near, readLabels);
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

/** Beside the headline: the date of publication before that of a change. */
function ownDate(near: readonly ShownDate[]): IsoDate | undefined {
  return (near.find(({ says }) => says !== 'modified') ?? near[0])?.date;
}
