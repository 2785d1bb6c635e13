import { describe, expect, it } from 'vitest';
import type { LocalEntity } from '../../src/model/entity.ts';
import { idsOfFirst, local } from './localEntities.ts';

/** Whether the first entities of two articles are one. */
function areOne(a: LocalEntity[], b: LocalEntity[], ...others: LocalEntity[][]): boolean {
  const [first, second] = idsOfFirst(a, b, ...others);
  return first === second;
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
