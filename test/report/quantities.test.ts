import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { formatFigure, formatNumber } from '../../src/report/quantities.ts';

const base: Figure = {
  id: 'f',
  articleId: 'a',
  span: { start: 0, end: 1 },
  quote: 'x',
  approximation: 'exact',
  unit: { kind: 'count' },
  kind: 'actual',
};

describe('formatNumber', () => {
  it.each([
    [3, '3'],
    [0.25, '0.25'],
    [1200, '1,200'],
    [12_500, '12,500'],
    [4.2e9, '4.2 billion'],
    [1e12, '1 trillion'],
    [-5, '−5'],
    [0.1 + 0.2, '0.3'],
  ])('%d reads %s', (value, words) => expect(formatNumber(value)).toBe(words));
});

describe('formatFigure', () => {
  it.each<[Partial<Figure>, string]>([
    [{ value: 2, unit: { kind: 'percent' }, base: 'GDP', approximation: 'over' }, 'over 2% of GDP'],
    [{ value: 5e9, unit: { kind: 'currency', code: 'EUR' } }, '€5 billion'],
    [{ value: 50, unit: { kind: 'currency', code: 'NOK' }, base: 'month' }, 'NOK 50 per month'],
    [{ min: 2, max: 3, unit: { kind: 'percent' } }, '2–3%'],
    [{ min: 10, unit: { kind: 'count', name: 'person' } }, '10 or more people'],
    [{ value: 1, unit: { kind: 'count', name: 'country' } }, '1 country'],
    [{ value: 2, unit: { kind: 'count', name: 'country' } }, '2 countries'],
    [{ value: 9, unit: { kind: 'count', name: 'fisherman' } }, '9 fishermen'],
    [{ value: 9, unit: { kind: 'count', name: 'German' } }, '9 Germans'],
    [{ value: 9, unit: { kind: 'count', name: 'fighter aircraft' } }, '9 fighter aircraft'],
    [{ value: 3, unit: { kind: 'percentagePoint' }, change: { direction: 'up' } }, 'up 3 percentage points'],
    [{ quote: 'dozens' }, 'dozens'],
  ])('%o reads %s', (figure, words) => expect(formatFigure({ ...base, ...figure })).toBe(words));
});
