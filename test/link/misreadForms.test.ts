import { describe, expect, it } from 'vitest';
import { linkEntities } from '../../src/link/linkEntities.ts';
import type { LocalEntity } from '../../src/model/entity.ts';
import { local } from './localEntities.ts';

/** Whether the first entities of two articles are one. */
function areOne(a: readonly LocalEntity[], b: readonly LocalEntity[], ...others: LocalEntity[][]): boolean {
  const { byArticle } = linkEntities(
    [a, b, ...others].map((entities, index) => ({ articleId: `a${index}`, entities })),
  );
  return byArticle.get('a0')?.[0] === byArticle.get('a1')?.[0];
}

describe('forms that an article misread', () => {
  const ingrid = local('person', 'Ingrid Sollberg', { gender: 'female' });
  const misread = local('organization', 'Sollberg');
  const shared = local('organization', 'Agrarian League');

  it('reads a lone word as the surname of a person who is in the same news', () => {
    expect(areOne([ingrid, shared], [misread, shared])).toBe(true);
  });

  it('leaves it where nothing rare is shared, where two bear it, or where a firm does', () => {
    expect(areOne([ingrid, shared], [misread])).toBe(false);
    expect(areOne([ingrid, shared], [misread, shared], [local('person', 'Odd Sollberg')])).toBe(false);
    expect(areOne([ingrid, shared], [misread, shared], [local('organization', 'Sollberg Marine')])).toBe(
      false,
    );
  });
});
