import type { StatedArticle } from '../statedRecord.ts';
import { isObject, type JsonObject } from './jsonObject.ts';

/** How a program that collects news writes an article, where its fields do not mean what their names say elsewhere. */
interface ExportShape {
  readonly program: string;
  readonly fits: (value: JsonObject) => boolean;
  readonly read: (value: JsonObject) => StatedArticle;
}

/**
 * Exports whose fields need more than their usual names. Those of news-please, of the `cc_news` data set, of NewsAPI,
 * JSON Feed and schema.org need nothing: every name of theirs is known (`model/articleFields.ts`).
 */
const SHAPES: readonly ExportShape[] = [
  {
    program: 'trafilatura',
    fits: (value) => 'source-hostname' in value || ('fingerprint' in value && 'hostname' in value),
    // Its `source` is an address, and its authors are one text with semicolons.
    read: (value) => ({
      title: text(value.title),
      subtitle: text(value.excerpt) ?? text(value.description),
      text: text(value.text) ?? text(value.raw_text),
      url: text(value.source) ?? text(value.url),
      date: text(value.date),
      authors: text(value.author)?.split(';'),
      publisher: text(value['source-hostname']) ?? text(value.sitename) ?? text(value.hostname),
      language: text(value.language),
    }),
  },
  {
    program: 'Fundus',
    fits: ({ body, plaintext, publishing_date }) =>
      (isObject(body) && Array.isArray(body.sections)) ||
      (typeof plaintext === 'string' && publishing_date !== undefined),
    read: (value) => {
      const page = isObject(value.html) ? value.html : {};
      const origin = isObject(page.source_info) ? page.source_info : {};
      return {
        title: text(value.title),
        text: sectionText(value.body) ?? text(value.plaintext),
        url: text(page.responded_url) ?? text(page.requested_url) ?? text(value.url),
        date: text(value.publishing_date),
        authors: texts(value.authors),
        publisher: text(value.publisher) ?? text(origin.publisher),
        language: text(value.lang),
      };
    },
  },
  {
    program: 'newspaper4k',
    fits: (value) => 'meta_site_name' in value || ('publish_date' in value && 'meta_lang' in value),
    // Its `summary` is made by a machine, and `source_url` is the front page.
    read: (value) => ({
      title: text(value.title),
      subtitle: text(value.meta_description),
      text: text(value.text),
      url: text(value.canonical_link) ?? text(value.url),
      date: text(value.publish_date),
      authors: texts(value.authors),
      publisher: text(value.meta_site_name),
      language: text(value.meta_lang) ?? text(value.language),
    }),
  },
  {
    program: 'GDELT',
    fits: ({ seendate, domain, quotes, lang, date }) =>
      (typeof seendate === 'string' && domain !== undefined) ||
      (Array.isArray(quotes) && lang !== undefined && date !== undefined),
    // Lists of articles hold no text; the context lists and the quotation graph hold passages.
    read: (value) => ({
      title: text(value.title),
      text: text(value.context) ?? text(value.sentence) ?? quotationText(value.quotes),
      url: text(value.url),
      date: isoStamp(text(value.seendate) ?? text(value.date)),
      publisher: text(value.domain),
    }),
  },
];

/** The article of a known export in our own fields; `undefined` where its own names will do. */
export function readExport(value: JsonObject): StatedArticle | undefined {
  const shape = SHAPES.find(({ fits }) => fits(value));
  return shape?.read(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** Summary, section headlines and paragraphs as paragraphs of plain text. */
function sectionText(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const sections = Array.isArray(body.sections) ? body.sections.filter(isObject) : [];
  const paragraphs = [
    ...(texts(body.summary) ?? []),
    ...sections.flatMap(({ headline, paragraphs: inner }) => [
      ...(texts(headline) ?? []),
      ...(texts(inner) ?? []),
    ]),
  ];
  return text(paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n'));
}

function quotationText(quotes: unknown): string | undefined {
  if (!Array.isArray(quotes)) return undefined;
  const passages = quotes
    .filter(isObject)
    .map(({ pre, quote, post }) => `${text(pre) ?? ''} “${text(quote) ?? ''}” ${text(post) ?? ''}`.trim());
  return text(passages.join('\n\n'));
}

/** `20260310T081500Z` and `20260310081500` as ISO 8601. */
export function isoStamp(stamp: string | undefined): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/u.exec(
    stamp?.trim() ?? '',
  );
  if (match === null) return stamp;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
}
