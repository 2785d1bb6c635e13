import { type DomElement, textOf } from '../html/dom.ts';
import { type IsoDate, parseDate } from './dateText.ts';

/**
 * A head whose publication and last change fall on one minute was stamped by the content system: where the page shows
 * its readers an earlier date beside the headline, that one is the article's.
 */
export function settleDate(
  published: IsoDate,
  modified: IsoDate | undefined,
  shown: readonly IsoDate[],
): IsoDate {
  const day = published.slice(0, 10);
  const isShown = shown.some((date) => date.startsWith(day));
  const isStamped = modified !== undefined && modified.slice(0, 16) === published.slice(0, 16);
  const [first] = shown;
  if (!isStamped || first === undefined || isShown) return published;
  return first.slice(0, 10) < day ? first : published;
}

export function shownDates(opening: readonly string[], monthFirst: boolean): IsoDate[] {
  return opening.flatMap((text) => (text.length > 160 ? [] : (parseDate(text, monthFirst) ?? [])));
}

function dayDifference(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * The day as the outlet's readers had it: a moment in UTC that falls on the day before or after the one that the page
 * shows or the URL holds is that day. "On Monday" counts from there.
 */
export function localDay(publishedAt: IsoDate, shown: readonly (IsoDate | undefined)[]): IsoDate {
  if (!/T[^T]*(?:Z|\+00:00)$/u.test(publishedAt)) return publishedAt;
  const [day, hour] = [publishedAt.slice(0, 10), Number(publishedAt.slice(11, 13))];
  for (const date of shown) {
    if (date === undefined || date.slice(0, 10) === day) continue;
    const days = dayDifference(day, date.slice(0, 10));
    // West of Greenwich it is still the evening before, east of it the next morning.
    if ((days === -1 && hour < 8) || (days === 1 && hour >= 11)) return date.slice(0, 10);
  }
  return publishedAt;
}

/** What a reader sees in a time element that stands for the same moment. */
export function shownDate(published: IsoDate, monthFirst: boolean): (time: DomElement) => IsoDate[] {
  return (time) => {
    const text = textOf(time, 81);
    const stated = parseDate(time.attribs.datetime ?? '')?.slice(0, 10);
    const shown =
      text.length > 80 || stated !== published.slice(0, 10) ? undefined : parseDate(text, monthFirst);
    return shown === undefined ? [] : [shown];
  };
}
