import type { Article, Block } from '../../model/article.ts';
import type { HostTemplates, RelatedPage } from './hostTemplates.ts';
import { lineKey } from './lineKey.ts';
import { type BlockFate, rebuildArticle } from './rebuildArticle.ts';
import { siteOf } from './templateKeys.ts';

/** Templates made ready for look-up. */
export interface TemplateIndex {
  readonly pagesOfLine: (site: string, key: number) => number;
  readonly related: ReadonlyMap<string, RelatedPage>;
}

export function indexTemplates({ lines, pages }: HostTemplates): TemplateIndex {
  const bySite = new Map<string, Map<number, number>>();
  for (const { site, key, pages: count } of lines) {
    const known = bySite.get(site) ?? new Map<number, number>();
    bySite.set(site, known.set(key, count));
  }
  return {
    pagesOfLine: (site, key) => bySite.get(site)?.get(key) ?? 0,
    related: new Map(pages.map((page) => [page.articleId, page])),
  };
}

/** Prose of this many words that repeats amid the body is old news, not a template. */
const PROSE_WORDS = 12;
/** Where more of an article than this repeats elsewhere, the pages are versions of one story. */
const MAX_SHARED = 0.4;

/**
 * An article in the light of its site's other pages: repeated lines are taken out, repeated paragraphs between its own
 * are flagged as background. The AMP or print page of an article that is there is passed over.
 */
export function applyTemplates(
  article: Article,
  templates: TemplateIndex,
): { readonly article: Article } | { readonly skipped: string } {
  const related = templates.related.get(article.id);
  if (related !== undefined && related.kind !== 'page')
    return { skipped: `the ${related.kind === 'amp' ? 'AMP' : 'print'} page of ${related.mainFile}` };
  const placed = related === undefined ? article : withMain(article, related);
  const site = siteOf(article);
  if (site === undefined) return { article: placed };
  const texts = article.blocks.map(({ span }) => article.text.slice(span.start, span.end));
  const pages = texts.map((text) => templates.pagesOfLine(site, lineKey(text)));
  if (pages.every((count) => count === 0)) return { article: placed };
  const lengths = texts.map((text) => text.length);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(lengths.filter((_, row) => (pages[row] ?? 0) > 0)) > sum(lengths) * MAX_SHARED)
    return { article: placed };
  const first = pages.indexOf(0);
  const last = pages.lastIndexOf(0);
  const fates = article.blocks.map((block, row): BlockFate => {
    const count = pages[row] ?? 0;
    // A note about the text is told as one, however often it stands.
    if (count === 0 || block.role === 'meta') return { keep: true };
    const isAmid = row > first && row < last && isProse(block, texts[row] ?? '');
    return isAmid
      ? { keep: true, role: 'background', reason: `stands word for word on ${count} pages of ${site}` }
      : { keep: false, reason: `template: stands on ${count} pages of ${site}` };
  });
  return { article: rebuildArticle(placed, fates) };
}

function isProse({ kind }: Block, text: string): boolean {
  const isText = kind === 'paragraph' || kind === 'quotation' || kind === 'listItem';
  return isText && /[.!?…]["”’»)]?$/u.test(text) && text.split(' ').length >= PROSE_WORDS;
}

/** A further page often states no date of its own. */
function withMain(article: Article, { mainId, publishedAt }: RelatedPage): Article {
  return {
    ...article,
    continues: mainId,
    ...(article.publishedAt === undefined && publishedAt !== undefined ? { publishedAt } : {}),
  };
}
