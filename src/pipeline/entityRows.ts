import type { Entity, EntityTable } from '../model/entity.ts';
import { compareKeys } from '../model/order.ts';
import type { ArticleAnalysis } from './analysis.ts';

/** The entity table with the mentions of all articles, the most mentioned first. Entities nobody mentions are left out. */
export function entityRows(analyses: readonly ArticleAnalysis[], table: EntityTable): Entity[] {
  const mentions = new Map<string, Entity['mentions'][number][]>();
  for (const { article, mentions: found } of analyses) {
    const entityIds = table.byArticle.get(article.id) ?? [];
    for (const { span, quote, form, entity } of found) {
      const id = entityIds[entity];
      if (id === undefined) continue;
      const rows = mentions.get(id) ?? [];
      rows.push({ articleId: article.id, span, quote, form });
      mentions.set(id, rows);
    }
  }
  return table.entities
    .map((entity) => ({ ...entity, mentions: mentions.get(entity.id) ?? [] }))
    .filter((entity) => entity.mentions.length > 0)
    .sort((a, b) => compareKeys([-a.mentions.length, a.name, a.id], [-b.mentions.length, b.name, b.id]));
}
