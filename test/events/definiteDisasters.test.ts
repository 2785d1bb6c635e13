import { describe, expect, it } from 'vitest';
import { joinDefiniteDisasters } from '../../src/events/definiteDisasters.ts';
import type { EventGroup } from '../../src/events/gatherEvents.ts';

const entities = {
  entities: [{ id: 'torvik', type: 'place' as const, name: 'Torvik', aliases: [], roles: [] }],
  byArticle: new Map([
    ['news', ['torvik']],
    ['near', ['torvik']],
    ['far', []],
  ]),
};

function group(article: string, publishedAt: string, word: string, place?: string): EventGroup {
  const span = { start: 4, end: 4 + word.length };
  return [
    {
      mention: {
        articleId: article,
        span,
        quote: word,
        sentence: 0,
        triggerSpan: span,
        type: 'other',
        subtype: 'disaster',
        participants: [],
        status: 'held',
        anaphoric: false,
      },
      index: 0,
      article: { id: article, title: '', publishedAt },
      story: 0,
      participants: [],
      named: [],
      parties: [],
      ...(place === undefined ? {} : { place: { key: place, entityId: place, name: place } }),
    },
  ];
}

function sizes(groups: readonly EventGroup[]): number[] {
  return joinDefiniteDisasters(groups, entities).map(({ length }) => length);
}

describe('joinDefiniteDisasters', () => {
  const flood = (): EventGroup => group('news', '2026-01-10', 'floods', 'torvik');

  it('joins "the flood" of an article that names the place that was struck', () => {
    expect(sizes([flood(), group('near', '2026-03-01', 'flood')])).toEqual([2]);
  });

  it('leaves it alone in an article of another place, of another word, or before it happened', () => {
    expect(sizes([flood(), group('far', '2026-03-01', 'flood')])).toEqual([1, 1]);
    expect(sizes([flood(), group('near', '2026-03-01', 'storm')])).toEqual([1, 1]);
    expect(sizes([flood(), group('near', '2026-01-01', 'flood')])).toEqual([1, 1]);
  });

  it('leaves it alone where two disasters would fit', () => {
    expect(sizes([flood(), flood(), group('near', '2026-03-01', 'flood')])).toEqual([1, 1, 1]);
  });
});
