import { describe, expect, it } from 'vitest';
import { dateRange, formatDate, formatInterval, tickWords } from '../../src/report/dates.ts';

describe('formatDate', () => {
  it('writes the day of a date or date-time, and leaves what is none', () => {
    expect(formatDate('2031-03-04T23:30:00+02:00')).toBe('4 March 2031');
    expect(formatDate('yesterday')).toBe('yesterday');
  });
});

describe('formatInterval', () => {
  it.each([
    ['2031-03-03', '2031-03-03', 'day', 'Monday 3 March 2031'],
    ['2031-03-01', '2031-03-31', 'month', 'March 2031'],
    ['2031-04-01', '2031-06-30', 'quarter', 'second quarter of 2031'],
    ['2035-01-01', '2035-12-31', 'year', '2035'],
    ['2030-01-01', '2039-12-31', 'decade', '2030s'],
    ['2031-03-03', '2031-03-07', 'range', '3–7 March 2031'],
    ['2031-02-28', '2031-03-06', 'week', '28 February – 6 March 2031'],
    ['2030-12-30', '2031-01-05', 'week', '30 December 2030 – 5 January 2031'],
  ] as const)('%s to %s as a %s reads %s', (start, end, granularity, words) =>
    expect(formatInterval({ start, end, granularity })).toBe(words),
  );
});

describe('tickWords', () => {
  const words = (...days: string[]) => tickWords(days.map((day) => new Date(`${day}T00:00:00Z`)));

  it('says as much of each date as tells it from the others', () => {
    expect(words('2031-03-04', '2031-03-11')).toEqual(['4 March', '11 March']);
    expect(words('2015-01-01', '2020-01-01')).toEqual(['2015', '2020']);
    expect(words('2030-10-01', '2031-01-01')).toEqual(['October 2030', 'January 2031']);
    expect(words('2030-12-29', '2031-01-05')).toEqual(['29 December 2030', '5 January 2031']);
  });
});

describe('dateRange', () => {
  it('spans the known dates', () => {
    expect(dateRange(['2031-03-05', undefined, '2031-03-04T09:30:00Z', 'soon'])).toBe('4–5 March 2031');
    expect(dateRange([undefined])).toBeUndefined();
  });
});
