import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPublishers, findSources, type Report } from '../../src/claims/sources.ts';

const articles = [
  { id: 'a', publisher: 'Courier' },
  { id: 'b', publisher: 'Lantern' },
  { id: 'c', publisher: 'Herald' },
  { id: 'a2', publisher: 'Courier' },
  { id: 'u', site: 'orre.example' },
  { id: 'v' },
];
const report = (articleId: string, ...via: string[]): Report => ({
  articleId,
  isEditorial: true,
  ...(via.length === 0 ? {} : { via }),
});
const said = (articleId: string): Report => ({ articleId, isEditorial: false });
const count = (reports: readonly Report[], syndicated: string[][] = []) => {
  const { publishers, unknownPublishers } = countPublishers(reports, findSources({ articles, syndicated }));
  return `${publishers}+${unknownPublishers}`;
};

describe('countPublishers', () => {
  it.each<[string, Report[], string]>([
    ['two of their own', [report('a'), report('b')], '2+0'],
    ['a scoop and who cites it', [report('a'), report('b', 'courier')], '1+0'],
    ['the end of a chain', [report('a'), report('b', 'courier'), report('c', 'lantern')], '1+0'],
    ['a medium whose own article says it elsewhere', [report('b', 'courier'), report('c', 'courier')], '1+0'],
    ['one that is not in the run', [report('b', 'outlet wire'), report('c', 'outlet wire')], '1+0'],
    ['one that is not in the run beside one of its own', [report('a'), report('c', 'outlet wire')], '2+0'],
    ['a ring', [report('a', 'lantern'), report('b', 'herald'), report('c', 'courier')], '1+0'],
    [
      'a ring and who cites it',
      [report('a', 'lantern'), report('b', 'courier'), report('c', 'lantern')],
      '1+0',
    ],
    ['two media cited together', [report('c', 'courier', 'lantern')], '2+0'],
    ['its own words that repeat what it cites', [report('a'), report('b', 'courier'), report('b')], '1+0'],
    ['somebody else who tells it the same', [report('a'), report('b', 'courier'), said('b')], '2+0'],
    ['a later article of its own', [report('a', 'lantern'), report('b'), said('a2')], '2+0'],
    ['unknown publishers', [report('u'), report('v')], '0+2'],
    ['an unknown one that cites', [report('v', 'courier'), report('a')], '1+0'],
    ['one that is known by its site alone', [report('u'), report('a', 'orre.example')], '1+0'],
  ])('%s', (_what, reports, expected) => {
    expect(count(reports)).toBe(expected);
  });

  it('counts a copy with its original, whatever both cite', () => {
    expect(count([report('a'), report('b'), report('c', 'lantern')], [['a', 'b']])).toBe('2+0');
    expect(count([report('a', 'lantern'), report('b', 'lantern')], [['a', 'b']])).toBe('1+0');
  });

  it('counts the same for any order', () => {
    const any = fc.record({
      articleId: fc.constantFrom('a', 'b', 'c', 'a2', 'u', 'v'),
      isEditorial: fc.boolean(),
      via: fc.array(fc.constantFrom('courier', 'lantern', 'herald', 'outlet wire'), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    const reports = fc.array(fc.oneof(any, fc.constantFrom(report('a'), report('b'), said('c'))), {
      maxLength: 9,
    });
    const shuffled = reports.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(count(other)).toBe(count(rows));
      }),
    );
  });
});
