import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claims/checks/checkClaim.ts';
import type { TaggedFigure } from '../../../src/model/figure.ts';

const figureIn = (text: string, quote: string, fields: Partial<TaggedFigure>): TaggedFigure => {
  const start = text.indexOf(quote);
  return {
    span: { start, end: start + quote.length },
    quote,
    approximation: 'exact',
    unit: { kind: 'count', name: 'bus' },
    kind: 'actual',
    sentence: 0,
    ...fields,
  };
};
const check = (text: string, figures: readonly TaggedFigure[] = []): string[] =>
  checkClaim({
    text,
    span: { start: 0, end: text.length },
    kind: 'fact',
    figures,
    times: [],
    publishedAt: '2026-05-04',
  });

describe('checkClaim', () => {
  it.each([
    [
      'The fair opens on Tuesday 12 May 2026.',
      'check of the weekday: 12 May 2026 is a Tuesday, as the text says',
    ],
    [
      'The fair opens on Monday, May 12.',
      'check of the weekday: 12 May 2026 is a Tuesday, the text says Monday',
    ],
    ['The fair opens on Friday 31 April 2026.', 'check of the date: Friday 31 April 2026 does not exist'],
  ])('holds a weekday against its date: %s', (text, note) => {
    expect(check(text)).toEqual([note]);
  });

  it.each([
    [
      'The fleet of Selm doubled from 40 to 80 buses.',
      'check of "doubled": 40 to 80 is a factor of 2, as the text says',
    ],
    ['The fleet of Selm doubled from 40 to 55 buses.', 'check of "doubled": 40 to 55 is a factor of 1.38'],
  ])('holds a multiple against its numbers: %s', (text, note) => {
    const [from, to] = /from (\d+) to (\d+)/u.exec(text)?.slice(1) ?? [];
    if (from === undefined || to === undefined) throw new Error('two numbers');
    const figures = [from, to].map((quote) => figureIn(text, quote, { value: Number(quote) }));
    expect(check(text, figures)).toEqual([note]);
  });

  it('holds a percentage against its numbers', () => {
    const text = 'Fares rose by 10 percent, from 50 to 70 crowns.';
    const crowns = { unit: { kind: 'currency' as const, name: 'crown' } };
    const figures = [
      figureIn(text, '10 percent', { value: 10, unit: { kind: 'percent' }, kind: 'change' }),
      figureIn(text, '50', { value: 50, ...crowns }),
      figureIn(text, '70', { value: 70, ...crowns }),
    ];
    expect(check(text, figures)).toEqual([
      'check of the change: 50 to 70 is 40 percent, the text says 10 percent',
    ]);
  });

  it('adds up shares that exclude each other, and leaves answers alone that do not', () => {
    const shares = (text: string) =>
      ['60%', '55%'].map((quote) =>
        figureIn(text, quote, {
          value: Number.parseInt(quote, 10),
          unit: { kind: 'percent' },
          base: 'guests',
        }),
      );
    const origin = 'Of the guests 60% come from Selm and 55% come from Halm.';
    expect(check(origin, shares(origin))).toEqual([
      'check of the shares: 60% and 55% add up to 115 percent, more than all',
    ]);
    const poll = 'Of the guests 60% want a pool and 55% want a bar.';
    expect(check(poll, shares(poll))).toEqual([]);
  });

  it('sees what is still to come before the day of the article', () => {
    const text = 'The council will vote on 2 March 2026.';
    const times = [
      {
        span: { start: 25, end: 37 },
        quote: '2 March 2026',
        interval: { start: '2026-03-02', end: '2026-03-02', granularity: 'day' as const },
        relative: false,
        deadline: false,
      },
    ];
    const span = { start: 0, end: text.length };
    expect(
      checkClaim({ text, span, kind: 'announcement', figures: [], times, publishedAt: '2026-05-04' }),
    ).toEqual(['check of the date: what is to come is dated 2 March 2026, before the article (2026-05-04)']);
  });

  it('says nothing where nothing can be checked', () => {
    expect(check('The fleet of Selm doubled within a year.')).toEqual([]);
  });
});
