import { describe, expect, it } from 'vitest';
import { countFirst, groups, local } from './localEntities.ts';

describe('people across articles', () => {
  it('tells two bearers of a surname by the gender of a courtesy title', () => {
    expect(
      groups(
        local('person', 'Lena Falk', { gender: 'female' }),
        local('person', 'Otto Falk', { gender: 'male' }),
        local('person', 'Falk', { gender: 'male' }),
      ),
    ).toEqual([['Lena Falk'], ['Otto Falk', 'Falk']]);
  });

  it('gives a surname with a title that nobody bears to the only bearer in the same news', () => {
    const judge = local('person', 'Folke Oyelund', { roles: [{ title: 'Judge' }] });
    const justice = local('person', 'Oyelund', { roles: [{ title: 'Justice' }] });
    const court = local('organization', 'Treworth Crown Court');
    expect(countFirst([judge, court], [justice, court])).toBe(1);
    expect(countFirst([judge, court], [justice])).toBe(2);
  });

  it('reads one given name in several alphabets and by its short form', () => {
    expect(groups(local('person', 'Ilya Voronin'), local('person', 'Ilia Voronin')).length).toBe(1);
    expect(groups(local('person', 'Alejandro Pirez'), local('person', 'Jandro Pirez')).length).toBe(1);
    expect(groups(local('person', 'Paul Brandt'), local('person', 'Pauline Brandt')).length).toBe(2);
  });

  it('joins a given name with its only bearer where the articles name somebody else that few do', () => {
    const gerry = [local('person', 'Gerry'), local('person', 'Hal Moss')];
    const moss = local('person', 'Gerry Moss');
    expect(countFirst([moss, local('person', 'Hal Moss')], gerry)).toBe(1);
    expect(countFirst([moss], gerry)).toBe(2);
    expect(
      countFirst(
        [moss, local('person', 'Hal Moss')],
        [local('person', 'Gerry Lund'), local('person', 'Hal Moss')],
        gerry,
      ),
    ).toBe(3);
  });

  it('leaves an initial open where it may be two people, and joins a double surname', () => {
    expect(
      groups(local('person', 'Anna Brask'), local('person', 'Anton Brask'), local('person', 'A. Brask')),
    ).toHaveLength(3);
    expect(groups(local('person', 'Oda Vester-Brekke'), local('person', 'Vester-Brekke'))).toHaveLength(1);
    expect(
      groups(local('person', 'Yevgeny Alin'), local('person', 'Evgeni Alin'), local('person', 'E. Alin')),
    ).toHaveLength(1);
  });

  it('joins a full name, an initial and a lone surname', () => {
    expect(groups(local('person', 'Lena Falk'), local('person', 'L. Falk'), local('person', 'Falk'))).toEqual(
      [['Lena Falk', 'L. Falk', 'Falk']],
    );
  });

  it('keeps contradicting given names apart, and then a bare surname from both', () => {
    expect(
      groups(local('person', 'Lena Falk'), local('person', 'Otto Falk'), local('person', 'Falk')),
    ).toEqual([['Lena Falk'], ['Otto Falk'], ['Falk']]);
  });

  it('tells two bearers of a surname by role', () => {
    const minister = { roles: [{ title: 'Defence Minister' }] };
    expect(
      groups(
        local('person', 'Lena Falk', minister),
        local('person', 'Otto Falk'),
        local('person', 'Falk', { roles: [{ title: 'Defense Minister' }] }),
      ),
    ).toEqual([['Lena Falk', 'Falk'], ['Otto Falk']]);
  });
});
