import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBand, findRounding, overlaps } from '../../../src/claims/relations/figureBand.ts';
import type { Figure } from '../../../src/model/figure.ts';

function bandOf(quote: string, value: number, fields: Partial<Figure> = {}) {
  const figure: Figure = {
    id: 'f',
    articleId: 'a',
    span: { start: 0, end: quote.length },
    quote,
    value,
    approximation: 'exact',
    unit: { kind: 'percent' },
    kind: 'actual',
    ...fields,
  };
  const band = findBand(figure);
  if (band === undefined) throw new Error('a figure with a value has a band');
  return band;
}

describe('findBand', () => {
  it('leaves half of the last digit open', () => {
    expect(overlaps(bandOf('57.8%', 57.8), bandOf('58%', 58))).toBe(true);
    expect(overlaps(bandOf('57.8%', 57.8), bandOf('59%', 59))).toBe(false);
  });

  it('takes zeros and scale words for rounding, counts of people for exact', () => {
    expect(findRounding(3_000_000, '3 million')).toBe(150_000);
    expect(findRounding(12_000, '12,000')).toBe(500);
    expect(findRounding(42, '42 people')).toBe(0);
  });

  it('compares units of one kind', () => {
    const years = bandOf('more than six years', 6, {
      unit: { kind: 'duration', name: 'year' },
      approximation: 'over',
    });
    const months = bandOf('76 months', 76, { unit: { kind: 'duration', name: 'month' } });
    expect(overlaps(years, months)).toBe(true);
  });

  it('always holds the value itself', () => {
    const approximations = fc.constantFrom('exact', 'about', 'over', 'under', 'atLeast', 'atMost');
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), approximations, (value, approximation) => {
        const { low, high } = bandOf(String(value), value, { approximation });
        return low <= value && value <= high;
      }),
    );
  });
});
