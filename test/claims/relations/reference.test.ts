import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/claims/relations/reference.ts';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

const table = readFileSync(
  new URL('../../../src/lexicon/reference/natoMembers.csv', import.meta.url),
  'utf8',
);

function held(
  text: string,
  quote: string,
  value: number,
  publishedAt: string | undefined,
  name = 'member',
  assumeDate?: string,
) {
  const claim = claimRow('c', 'a', text, { figureIds: ['f'] });
  const figure = figureRow('f', claim, quote, { value, unit: { kind: 'count', name } });
  const articles = [{ id: 'a', publisher: 'Courier', ...(publishedAt === undefined ? {} : { publishedAt }) }];
  const rows = parseReference(table, 'natoMembers.csv');
  return relateClaims(collect({ claims: [claim], figures: [figure], articles }), resources, {
    rows,
    assumeDate,
  });
}

describe('a reference table', () => {
  it('is held against figures of the day', () => {
    const text = 'NATO has 31 members.';
    expect(held(text, '31 members', 31, '2025-02-01')).toMatchObject([
      { type: 'reference', verdict: 'inconsistent', figureIds: [{ id: 'f', role: 'value' }] },
    ]);
    expect(held(text, '31 members', 31, '2023-06-01')).toMatchObject([{ verdict: 'consistent' }]);
    expect(held(text, '31 members', 31, '2023-06-01')[0]?.explanation).toContain('Accession of Finland');
  });

  it('is held against figures of an undated article as of the day that is assumed', () => {
    const text = 'NATO has 31 members.';
    expect(held(text, '31 members', 31, undefined)).toEqual([]);
    expect(held(text, '31 members', 31, undefined, 'member', '2025-02-01')).toMatchObject([
      { type: 'reference', verdict: 'inconsistent' },
    ]);
  });

  it('knows other words for the measure', () => {
    expect(held('NATO counts 32 allies.', '32 allies', 32, '2025-02-01', 'ally')).toMatchObject([
      { verdict: 'consistent' },
    ]);
  });

  it('takes all the regions that are named together for the whole', () => {
    const held32 = (countries: string) => {
      const claim = claimRow('c', 'a', `NATO is an alliance of ${countries}.`, { figureIds: ['f'] });
      const unit = { kind: 'count', name: 'country' } as const;
      const figure = figureRow('f', claim, countries, { value: 32, unit, measure: 'member countries' });
      const articles = [{ id: 'a', publisher: 'Courier', publishedAt: '2025-02-01' }];
      const rows = parseReference(table, 'natoMembers.csv');
      return relateClaims(collect({ claims: [claim], figures: [figure], articles }), resources, { rows });
    };
    expect(held32('32 European and North American countries')).toMatchObject([{ verdict: 'consistent' }]);
    expect(held32('32 European countries')).toEqual([]);
  });

  it.each<[string, string, number, string]>([
    ['NATO took in two new members.', 'two new members', 2, 'member'],
    ['The Nordic Council has 31 members.', '31 members', 31, 'member'],
    ['NATO moved 31 tanks.', '31 tanks', 31, 'tank'],
  ])('leaves other things alone: %s', (text, quote, value, name) => {
    expect(held(text, quote, value, '2025-02-01', name)).toEqual([]);
  });

  it('names what is wrong with a file', () => {
    expect(() => parseReference('measure,value\nmember,3\n', 'mine.csv')).toThrow(
      'mine.csv is no reference table',
    );
  });
});
