import type { Entity, EntityTable } from '../model/entity.ts';
import { compareKeys } from '../model/order.ts';
import type { ArticleMentions } from './joinRows.ts';

/** The entity table with the mentions of all articles, the most mentioned first. Entities nobody mentions are left out. */
export function entityRows(articles: readonly ArticleMentions[], table: EntityTable): Entity[] {
  const mentions = new Map<string, Entity['mentions'][number][]>();
  for (const { articleId, mentions: found } of articles) {
    const entityIds = table.byArticle.get(articleId) ?? [];
    for (const { span, quote, form, entity } of found) {
      const id = entityIds[entity];
      if (id === undefined) continue;
      const rows = mentions.get(id) ?? [];
      rows.push({ articleId, span, quote, form });
      mentions.set(id, rows);
    }
  }
  return table.entities
    .map((entity) => ({ ...entity, mentions: mentions.get(entity.id) ?? [] }))
    .filter((entity) => entity.mentions.length > 0)
    .sort((a, b) => compareKeys([-a.mentions.length, a.name, a.id], [-b.mentions.length, b.name, b.id]));
}
