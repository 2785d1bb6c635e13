import { applyTemplates, indexTemplates, type TemplateIndex } from '../clean/templates/applyTemplates.ts';
import { type HostTemplates, reduceHostTemplates } from '../clean/templates/hostTemplates.ts';
import type { TemplateKeys } from '../clean/templates/templateKeys.ts';
import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import { sha256 } from '../model/ids.ts';

/**
 * The reduce between cleaning and tagging: what the run's articles say together about their sites' templates. Plain
 * data, which other machines can be sent.
 */
export function gatherTemplates(keys: readonly TemplateKeys[], { clean }: Configuration): HostTemplates {
  return reduceHostTemplates(keys, clean.templatePages);
}

/** What `gatherTemplates` found, made ready for look-up. */
export function openTemplates(templates: HostTemplates): TemplateIndex {
  return indexTemplates(templates);
}

export function reduceTemplates(keys: readonly TemplateKeys[], configuration: Configuration): TemplateIndex {
  return openTemplates(gatherTemplates(keys, configuration));
}

/** What of the templates bears on an article, as text to be hashed; undefined where nothing does. */
export function bearingOn(templates: TemplateIndex, keys: TemplateKeys | undefined): string | undefined {
  if (keys === undefined) return undefined;
  const related = templates.related.get(keys.articleId);
  const lines = keys.lines.flatMap((line) => {
    const pages = templates.pagesOfLine(keys.site, line);
    return pages > 0 ? [[line, pages]] : [];
  });
  if (related === undefined && lines.length === 0) return undefined;
  return JSON.stringify([keys.site, related ?? null, lines]);
}

/** What became of an article in the light of its site's templates. */
export type SettledArticle =
  | { readonly skipped: string }
  | {
      readonly publishedAt?: string;
      /** Hash of all that the later steps see of the article. */
      readonly essence: string;
    };

export function describeSettled(outcome: ReturnType<typeof settleArticle>): SettledArticle {
  if ('skipped' in outcome) return outcome;
  const { publishedAt } = outcome.article;
  return {
    ...(publishedAt === undefined ? {} : { publishedAt }),
    essence: sha256(JSON.stringify(withoutReasons(outcome.article))),
  };
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
