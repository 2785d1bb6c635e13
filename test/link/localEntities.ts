import { linkEntities } from '../../src/link/linkEntities.ts';
import type { LocalEntity } from '../../src/model/entity.ts';

export function local(type: LocalEntity['type'], name: string, more: Partial<LocalEntity> = {}): LocalEntity {
  return { type, name, aliases: [], roles: [], ...more };
}

/** Which of the given entities are one: their names grouped by id. */
export function groups(...entities: readonly LocalEntity[]): string[][] {
  const articles = entities.map((entity, index) => ({ articleId: `a${index}`, entities: [entity] }));
  const { byArticle } = linkEntities(articles);
  const byId = new Map<string, string[]>();
  entities.forEach(({ name }, index) => {
    const id = byArticle.get(`a${index}`)?.[0] ?? '';
    byId.set(id, [...(byId.get(id) ?? []), name]);
  });
  return [...byId.values()];
}
