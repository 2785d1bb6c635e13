import { applyTemplates, indexTemplates, type TemplateIndex } from '../clean/templates/applyTemplates.ts';
import { reduceHostTemplates } from '../clean/templates/hostTemplates.ts';
import type { TemplateKeys } from '../clean/templates/templateKeys.ts';
import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';

/** The reduce between cleaning and tagging: what the run's articles say together about their sites' templates. */
export function reduceTemplates(keys: readonly TemplateKeys[], { clean }: Configuration): TemplateIndex {
  return indexTemplates(reduceHostTemplates(keys, clean.templatePages));
}

/** Whether the templates bear on the article at all: most articles need not be looked at for that. */
export function concerns(templates: TemplateIndex, keys: TemplateKeys | undefined): boolean {
  if (keys === undefined) return false;
  return (
    templates.related.has(keys.articleId) ||
    keys.lines.some((line) => templates.pagesOfLine(keys.site, line) > 0)
  );
}

/** The article without its site's template, or why it is passed over. */
export function settleArticle(
  article: Article,
  templates: TemplateIndex,
): { readonly article: Article } | { readonly skipped: string } {
  return applyTemplates(article, templates);
}

/**
 * The article as the later steps see it. What was removed, and why, is none of their business: how many pages share a
 * line grows with every night's articles, and that must not make the language work of the old ones stale.
 */
export function withoutReasons(article: Article): Article {
  return {
    ...article,
    removed: [],
    blocks: article.blocks.map((block) => (block.reasons.length === 0 ? block : { ...block, reasons: [] })),
  };
}
