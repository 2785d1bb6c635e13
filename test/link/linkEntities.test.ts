import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkInput, linkEntities } from '../../src/link/linkEntities.ts';
import { countFirst, groups, idsOfFirst, local } from './localEntities.ts';

describe('linking across articles', () => {
  it('joins a placed name and its short form where an article that uses the short one names the place', () => {
    const bank = local('organization', 'National Bank');
    const placed = local('organization', 'National Bank of Norstad');
    expect(countFirst([placed], [bank, local('place', 'Norstad')])).toBe(1);
    expect(countFirst([placed], [bank])).toBe(2);
    const other = local('organization', 'National Bank of Vesland');
    expect(countFirst([placed], [other], [bank, local('place', 'Norstad')])).toBe(3);
  });

  it('knows a ministry by either order of its words and a town with or without its hyphen', () => {
    expect(
      groups(local('organization', 'Ministry of Emergencies'), local('organization', 'Emergencies Ministry')),
    ).toHaveLength(1);
    expect(groups(local('place', 'Ak-Dere'), local('place', 'Akdere'))).toHaveLength(1);
  });

  it('costs no more per article however many there are', () => {
    const words = (seed: number): string =>
      `B${seed.toString(36).replace(/\d/gu, (digit) => 'aeioulmnrs'[Number(digit)] ?? '')}`;
    const articles = (count: number): LinkInput[] =>
      Array.from({ length: count }, (_, index) => ({
        articleId: `a${index}`,
        entities: [0, 1, 2, 3].flatMap((part) => {
          const own = words((index * 4 + part) * 7919);
          return [
            local('person', `Anna ${own}`),
            local('organization', `${own} Bank`, { aliases: [`${own.charAt(0)}B`] }),
            local('organization', own.slice(0, 3).toUpperCase()),
            local('place', `${own}ia`),
          ];
        }),
      }));
    const costOf = (count: number): number => {
      const input = articles(count);
      const before = process.cpuUsage();
      linkEntities(input);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / count;
    };
    costOf(200);
    expect(costOf(3200)).toBeLessThan(3 * costOf(400));
  });

  it('keeps a town from the firm of its name, and gives the firm what acts under it', () => {
    const town = local('place', 'Halmstrup', { placeKind: 'town' });
    const firm = local('organization', 'Halmstrup AG', { aliases: ['Halmstrup'] });
    const governmentOf = { name: 'Halmstrup', byCapital: true };
    const acting = local('organization', 'Government of Halmstrup', { governmentOf });
    expect(groups(town, firm, acting)).toEqual([['Halmstrup'], ['Halmstrup AG', 'Government of Halmstrup']]);
  });

  it('reads as the government what one article took for a person and others show to be a capital', () => {
    const governmentOf = { name: 'Utrest', byCapital: true };
    expect(
      groups(
        local('place', 'Utrest', { placeKind: 'town' }),
        local('organization', 'Government of Utrest', { governmentOf }),
        local('person', 'Utrest'),
      ),
    ).toEqual([['Utrest'], ['Government of Utrest', 'Utrest']]);
  });

  it('does not expand an acronym that is another sort of body', () => {
    const institute = local('organization', 'Institute for World Markets', { aliases: ['IWM'] });
    expect(groups(institute, local('organization', 'IWM'))).toHaveLength(1);
    expect(groups(institute, local('organization', 'IWM', { kinds: ['union'] }))).toHaveLength(2);
  });

  it('expands an acronym with two meanings by what else the articles name', () => {
    const link = (context: string): (string | undefined)[] =>
      idsOfFirst(
        [
          local('organization', 'Nuclear Energy Authority', { aliases: ['NEA'] }),
          local('person', 'Haru Ito'),
        ],
        [
          local('organization', 'National Emergency Agency', { aliases: ['NEA'] }),
          local('person', 'Tom Brand'),
        ],
        [local('organization', 'NEA'), local('person', context)],
      );
    const [first, , byIto] = link('Haru Ito');
    expect(byIto).toBe(first);
    const [, second, byBrand] = link('Tom Brand');
    expect(byBrand).toBe(second);
    const [one, two, open] = link('Ada Holt');
    expect([one, two]).not.toContain(open);
  });

  it('takes a town that acts for a government unless some article shows it to be a country', () => {
    const governmentOf = { name: 'Utrest', byCapital: true };
    const acting = local('organization', 'Government of Utrest', { governmentOf });
    const town = local('place', 'Utrest', { placeKind: 'town' });
    expect(groups(acting, acting, town).length).toBe(2);
    expect(groups(acting, acting)).toEqual([['Government of Utrest', 'Government of Utrest']]);
    expect(linkEntities([{ articleId: 'a', entities: [acting] }]).byArticle.get('a')).not.toEqual(['']);
    expect(groups(acting, town, local('place', 'Utrest', { placeKind: 'country' })).length).toBe(1);
  });

  it('says which country a government is of', () => {
    const governmentOf = { name: 'France', gazetteerId: 'country:FR', byCapital: false };
    const { entities } = linkEntities([
      { articleId: 'a', entities: [local('organization', 'Government of France', { governmentOf })] },
      { articleId: 'b', entities: [local('place', 'France', { gazetteerId: 'country:FR' })] },
    ]);
    const country = entities.find(({ type }) => type === 'place');
    expect(entities.find(({ type }) => type === 'organization')?.governmentOf).toBe(country?.id);
  });

  it('joins a short name with the only longer one, but only where the articles name somebody else in common', () => {
    const society = local('organization', 'Marl Bell Society');
    const member = local('person', 'Noor Haddad');
    for (const short of ['Bell Society', 'Society', 'MBS']) {
      expect(countFirst([society, member], [local('organization', short), member])).toBe(1);
      expect(countFirst([society, member], [local('organization', short)])).toBe(2);
    }
    const other = local('organization', 'Tarn Bell Society');
    expect(
      countFirst([society, member], [other, member], [local('organization', 'Bell Society'), member]),
    ).toBe(3);
  });

  it('puts the adjective of a place, and its government by it, with the place of another article', () => {
    const governmentOf = { name: 'Belmarian', byCapital: false };
    expect(
      groups(
        local('place', 'Belmar'),
        local('place', 'Belmarian'),
        local('organization', 'Government of Belmar', { governmentOf: { ...governmentOf, name: 'Belmar' } }),
        local('organization', 'Government of Belmarian', { governmentOf }),
        local('organization', 'Police of Belmarian'),
        local('organization', 'Police of Belmar'),
      ),
    ).toEqual([
      ['Belmar', 'Belmarian'],
      ['Government of Belmar', 'Government of Belmarian'],
      ['Police of Belmarian', 'Police of Belmar'],
    ]);
  });

  it('follows a short name of a short name', () => {
    const ids = groups(
      local('organization', 'Norvik Savings', { aliases: ['NS'] }),
      local('organization', 'Norvik Savings Union', { aliases: ['Norvik Savings'] }),
      local('organization', 'NS'),
    );
    expect(ids).toEqual([['Norvik Savings', 'Norvik Savings Union', 'NS']]);
  });

  it('does not resolve an office from another article', () => {
    const falk = local('person', 'Lena Falk', { roles: [{ title: 'President', of: 'Norstad' }] });
    expect(groups(falk, local('office', 'President of Norstad'))).toHaveLength(2);
  });

  it('joins an acronym that one article expands, but not a disputed one', () => {
    const union = local('organization', 'Harbour Savings Union', { aliases: ['HSU'] });
    expect(groups(union, local('organization', 'HSU'))).toHaveLength(1);
    const team = local('organization', 'Halm Sports United', { aliases: ['HSU'] });
    expect(groups(union, team, local('organization', 'HSU'))).toHaveLength(3);
  });

  it('goes by the gazetteer where it knows', () => {
    const first = local('person', 'Volodymyr Zelenskyy', { gazetteerId: 'person:Volodymyr Zelenskyy' });
    expect(groups(first, local('person', 'Volodymyr Zelensky'), local('person', 'Zelensky'))).toHaveLength(1);
  });

  it('corrects a type that one article got wrong', () => {
    const { entities } = linkEntities([
      { articleId: 'a', entities: [local('place', 'Veltrio')] },
      { articleId: 'b', entities: [local('person', 'Veltrio')] },
      { articleId: 'c', entities: [local('organization', 'Otto Falk'), local('person', 'Otto Falk')] },
      { articleId: 'd', entities: [local('person', 'Otto Falk')] },
    ]);
    expect(entities.map(({ type, name }) => [type, name])).toEqual([
      ['person', 'Otto Falk'],
      ['place', 'Veltrio'],
    ]);
  });

  it('joins a shortened name that an article gives with the full one', () => {
    const lines = local('organization', 'Nordsund Lines', { aliases: ['Nordsund'] });
    expect(groups(lines, local('organization', 'Nordsund'))).toEqual([['Nordsund Lines', 'Nordsund']]);
  });

  it('keeps one row per role, the dated one', () => {
    const roles = [{ title: 'defence minister', of: 'Spain' }];
    const dated = [{ title: 'Minister of Defense', of: 'Spain', from: '2018-06-07' }];
    const { entities } = linkEntities([
      { articleId: 'a', entities: [local('person', 'Ana Soto', { roles })] },
      { articleId: 'b', entities: [local('person', 'Ana Soto', { roles: dated })] },
    ]);
    expect(entities[0]?.roles).toEqual(dated);
  });

  it('yields the same table for any order of articles', () => {
    const names = ['Lena Falk', 'L. Falk', 'Falk', 'Otto Falk', 'Anna Berg', 'Berg', 'A. Berg', 'Ann Berg'];
    const articles: LinkInput[] = names.map((name, index) => ({
      articleId: `a${index}`,
      entities: [local('person', name), local('organization', 'HSU')],
    }));
    const expected = linkEntities(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        const { entities, byArticle } = linkEntities(shuffled);
        expect(entities).toEqual(expected.entities);
        for (const { articleId } of articles)
          expect(byArticle.get(articleId)).toEqual(expected.byArticle.get(articleId));
      }),
    );
  });
});
