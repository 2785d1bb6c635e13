import { compareText } from '../model/order.ts';
import type { ClaimCollection } from './collection.ts';

/** Articles as sources: which of them are copies of one another, and who publishes them. */
export interface Sources {
  /** The article that stands for an article and its syndicated copies. */
  readonly originalOf: (articleId: string) => string;
  readonly publisherOf: (articleId: string) => string | undefined;
}

export function findSources({
  articles,
  syndicated,
}: Pick<ClaimCollection, 'articles' | 'syndicated'>): Sources {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const originals = new Map<string, string>();
  for (const copies of syndicated) {
    // The earliest copy that names its publisher; the order in which files were read must not decide.
    const rank = (id: string): string => {
      const article = byId.get(id);
      return `${article?.publisher === undefined ? 1 : 0}\n${article?.publishedAt ?? '~'}\n${id}`;
    };
    const [original] = [...copies].sort((a, b) => compareText(rank(a), rank(b)));
    for (const id of copies) originals.set(id, original ?? id);
  }
  return {
    originalOf: (id) => originals.get(id) ?? id,
    publisherOf: (id) => byId.get(id)?.publisher?.trim().toLowerCase(),
  };
}

/** Independent named publishers and articles without one, copies counted with their original. */
export function countPublishers(
  articleIds: Iterable<string>,
  sources: Sources,
): { publishers: number; unknownPublishers: number } {
  const named = new Set<string>();
  const unknown = new Set<string>();
  for (const articleId of articleIds) {
    const original = sources.originalOf(articleId);
    const publisher = sources.publisherOf(original);
    if (publisher === undefined) unknown.add(original);
    else named.add(publisher);
  }
  return { publishers: named.size, unknownPublishers: unknown.size };
}
