import { linkEntities } from '../../src/link/linkEntities.ts';
import type { LocalEntity } from '../../src/model/entity.ts';
import { groupBy } from '../../src/model/lists.ts';

export function local(type: LocalEntity['type'], name: string, more: Partial<LocalEntity> = {}): LocalEntity {
  return { type, name, aliases: [], roles: [], ...more };
}

/** The ids that linking gives to the first entity of each article. */
export function idsOfFirst(...articles: readonly LocalEntity[][]): (string | undefined)[] {
  const { byArticle } = linkEntities(
    articles.map((entities, index) => ({ articleId: `a${index}`, entities })),
  );
  return articles.map((_, index) => byArticle.get(`a${index}`)?.[0]);
}

/** How many different entities the first ones of the articles are. */
export function countFirst(...articles: readonly LocalEntity[][]): number {
  return new Set(idsOfFirst(...articles)).size;
}

/** Which of the given entities are one: their names grouped by id. */
export function groups(...entities: readonly LocalEntity[]): string[][] {
  const ids = idsOfFirst(...entities.map((entity) => [entity]));
  const byId = groupBy(entities.keys(), (index) => ids[index]);
  return [...byId.values()].map((own) => own.map((index) => entities[index]?.name ?? ''));
}
