import { hostOf } from '../../model/webAddress.ts';
import type { ArticleMetadata } from '../draft.ts';
import { openingByline } from '../metadata/bylines.ts';
import { datingOf } from '../metadata/dates.ts';
import { parseDate } from '../metadata/dateText.ts';
import { cleanNames } from '../metadata/personNames.ts';
import { absoluteUrl } from '../metadata/site.ts';

/** What the lines around a plain text say about it. */
export interface TextHead {
  readonly metadata: Omit<ArticleMetadata, 'title' | 'authors'>;
  readonly authors: readonly string[];
  readonly title?: string;
}

const FIELD =
  /^(title|headline|authors?|by|date|published(?: on| at)?|posted(?: on)?|updated(?: on)?|last updated|source|publisher|url|link|language)\s*:\s*(\S.{0,300})$/iu;
const DATE_WORDS = /^(?:published|posted|updated|last updated|date)?[\s:]*(?:on\s+|at\s+)?/iu;

/** What parts a byline from its date. */
const PART = /\s{0,9}[|•·]\s*|\s{1,9}[–—-]\s+/u;

/**
 * Reads a line that is a byline, a date, or a "Field: value" pair; `undefined` where it is none of these.
 * @returns the head with what the line adds, and why the line is no part of the text
 */
export function readHeadLine(text: string, head: TextHead): { head: TextHead; reason: string } | undefined {
  if (text.length > 320) return undefined;
  const field = FIELD.exec(text);
  if (field?.[1] !== undefined && field[2] !== undefined)
    return readField(field[1].toLowerCase(), field[2], head);
  const [byline] = openingByline(text);
  if (byline !== undefined) {
    const authors = cleanNames([byline.split(PART)[0] ?? '']);
    const dated = text
      .split(PART)
      .slice(1)
      .map((part) => parseDate(part))
      .find((date) => date !== undefined);
    if (authors.length > 0) return { head: withDate({ ...head, authors }, dated), reason: 'byline' };
  }
  const [label, stamp] = text.split(/\s{0,9}[|•·]\s*|\s{1,9}[–—]\s+/u);
  if (label !== undefined && stamp !== undefined && isShortName(label)) {
    const dated = dateLine(stamp);
    // "Evening Post | 4 September 2025"
    if (dated !== undefined)
      return { head: withDate(withPublisher(head, label), dated), reason: 'date line' };
  }
  const date = dateLine(text);
  return date === undefined ? undefined : { head: withDate(head, date), reason: 'date line' };
}

/** One to four capitalised words, none of them a weekday or a section. */
export function isShortName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’&-]*(?: (?:\p{Lu}[\p{L}'’-]*|of|the|&|and)){0,3}$/u.test(text) &&
    !/^(?:\w+day|news|world|politics|business|sports?|opinion|culture|home|menu|start|latest|video|search|published|updated|posted)$/iu.test(
      text,
    )
  );
}

function withPublisher(head: TextHead, publisher: string): TextHead {
  return head.metadata.publisher === undefined
    ? { ...head, metadata: { ...head.metadata, publisher } }
    : head;
}

function readField(
  name: string,
  value: string,
  head: TextHead,
): { head: TextHead; reason: string } | undefined {
  const { metadata } = head;
  if (/^(?:title|headline)$/u.test(name)) return { head: { ...head, title: value }, reason: 'title' };
  if (/^(?:authors?|by)$/u.test(name)) {
    const authors = cleanNames([value]);
    return authors.length === 0 ? undefined : { head: { ...head, authors }, reason: 'byline' };
  }
  if (/^(?:source|publisher)$/u.test(name)) {
    if (value.split(' ').length > 6 || /[.!?]$/u.test(value)) return undefined;
    return { head: { ...head, metadata: { ...metadata, publisher: value } }, reason: 'source line' };
  }
  if (/^(?:url|link)$/u.test(name)) {
    const url = absoluteUrl(value);
    const site = hostOf(url);
    if (url === undefined || site === undefined) return undefined;
    return { head: { ...head, metadata: { ...metadata, url, site } }, reason: 'address line' };
  }
  if (name === 'language')
    return { head: { ...head, metadata: { ...metadata, language: value } }, reason: 'language line' };
  const date = parseDate(value);
  if (date === undefined) return undefined;
  return name.includes('updated')
    ? { head: { ...head, metadata: { ...metadata, modifiedAt: date } }, reason: 'date line' }
    : { head: withDate(head, date), reason: 'date line' };
}

function withDate(head: TextHead, publishedAt: string | undefined): TextHead {
  if (publishedAt === undefined || head.metadata.publishedAt !== undefined) return head;
  const dating = { published: datingOf(publishedAt, 'text') };
  return { ...head, metadata: { ...head.metadata, publishedAt, dating } };
}

/** A line that is a date and little else: "Published on 4 September 2025, 10:30 CET". */
function dateLine(text: string): string | undefined {
  if (text.length > 70 || /[.!?]$/u.test(text)) return undefined;
  const bare = text.replace(DATE_WORDS, '');
  const letters = bare.match(/\p{L}{3,}/gu)?.length ?? 0;
  return letters <= 4 ? parseDate(bare) : undefined;
}
