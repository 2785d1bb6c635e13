import { applyTemplates, indexTemplates } from '../clean/templates/applyTemplates.ts';
import { reduceHostTemplates } from '../clean/templates/hostTemplates.ts';
import { templateKeysOf } from '../clean/templates/templateKeys.ts';
import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';

/**
 * The reduce between cleaning and tagging: what the run's articles say together about their sites' templates.
 * @returns the map step that follows: the article without its template, or why it is passed over
 */
export function settleTemplates(
  articles: readonly Article[],
  { clean }: Configuration,
): (article: Article) => ReturnType<typeof applyTemplates> {
  const keys = articles.flatMap((article) => templateKeysOf(article) ?? []);
  const templates = indexTemplates(reduceHostTemplates(keys, clean.templatePages));
  return (article) => applyTemplates(article, templates);
}
