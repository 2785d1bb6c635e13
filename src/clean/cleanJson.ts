import { articleFields as FIELDS } from '../model/articleFields.ts';
import type { SiteRule } from '../model/siteRule.ts';
import { hostOf } from '../model/webAddress.ts';
import type { CleanResources } from './cleanResources.ts';
import { settleText } from './decodeText.ts';
import type { ArticleDraft, ArticleMetadata } from './draft.ts';
import { cleanHtml } from './html/cleanHtml.ts';
import { foldSpace } from './html/dom.ts';
import { datingOf } from './metadata/dates.ts';
import { parseDate } from './metadata/dateText.ts';
import { asList, isNode, type LinkedNode, stringOf } from './metadata/linkedData.ts';
import { cleanNames } from './metadata/personNames.ts';
import { absoluteUrl } from './metadata/site.ts';
import { cleanPlainText } from './plainText/cleanPlainText.ts';

/** An article that comes as a JSON object; its own fields win over what its page or text says. */
export function cleanJson(
  source: string,
  resources: CleanResources,
  siteRules: readonly SiteRule[] = [],
): ArticleDraft {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    value = undefined;
  }
  if (!isNode(value)) return { metadata: { title: '', authors: [] }, blocks: [], removed: [], warnings: [] };
  const text = field(value, FIELDS.text) ?? '';
  const html =
    field(value, FIELDS.html) ?? (/<(?:p|div|html|body|article|br)\b/iu.test(text) ? text : undefined);
  const draft = html === undefined ? cleanPlainText(text) : cleanHtml(asPage(html), resources, siteRules);
  const { metadata, blocks } = withTitle(draft, foldSpace(field(value, FIELDS.title) ?? ''));
  return {
    ...draft,
    metadata: { ...metadata, ...statedMetadata(value) },
    // Offsets into a field of an object lead nowhere in the file.
    blocks: blocks.map(({ source: _source, ...block }) => block),
  };
}

/**
 * Feeds and interfaces give the content of an article and nothing around it, which pages never do: unless it is said to
 * be the article, the model takes some for what stands beside one. Of the demo's articles as bare paragraphs .963 of the
 * letters were kept, .887 of their first four paragraphs; said to be the article .997 and all.
 */
function asPage(html: string): string {
  return /<(?:!doctype|html|head|body|main|article)\b/iu.test(html) ? html : `<article>${html}</article>`;
}

/** Where the object has a title, what was taken for the text's headline goes back, unless it is the same. */
function withTitle(draft: ArticleDraft, title: string): ArticleDraft {
  const { metadata, blocks } = draft;
  const taken = metadata.title;
  if (title === '' || taken === title) return draft;
  const isSame = taken === '' || taken.toLowerCase() === title.toLowerCase();
  const returned = { kind: 'heading', role: 'body', text: taken, reasons: [] } as const;
  return { ...draft, metadata: { ...metadata, title }, blocks: isSame ? blocks : [returned, ...blocks] };
}

function statedMetadata(value: LinkedNode): Partial<ArticleMetadata> {
  const read = (names: readonly string[]): string | undefined => field(value, names);
  const url = absoluteUrl(read(FIELDS.url));
  const subtitle = foldSpace(read(FIELDS.subtitle) ?? '');
  const authors = cleanNames(authorFields(value));
  const publishedAt = parseDate(read(FIELDS.date) ?? '');
  const modifiedAt = parseDate(read(FIELDS.modified) ?? '');
  const dating = {
    ...(publishedAt === undefined ? {} : { published: datingOf(publishedAt, 'field') }),
    ...(modifiedAt === undefined ? {} : { modified: datingOf(modifiedAt, 'field') }),
  };
  const publisher = foldSpace(read(FIELDS.publisher) ?? '');
  const language = read(FIELDS.language);
  const site = hostOf(url);
  return {
    ...(url === undefined ? {} : { url }),
    ...(site === undefined ? {} : { site }),
    ...(subtitle === '' || subtitle.length > 400 ? {} : { subtitle }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(Object.keys(dating).length === 0 ? {} : { dating }),
    ...(publisher === '' || publisher.length > 80 ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
  };
}

function authorFields(value: LinkedNode): string[] {
  return FIELDS.authors.flatMap((name) => asList(value[name]).flatMap((item) => settled(item) ?? []));
}

/** The first of several fields that holds something; numbers are timestamps. */
function field(value: LinkedNode, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = value[name];
    if (typeof found === 'number') return String(Math.trunc(found));
    const text = settled(found);
    if (text !== undefined) return text;
  }
  return undefined;
}

function settled(value: unknown): string | undefined {
  const text = stringOf(value);
  return text === undefined ? undefined : settleText(text);
}
