import { describe, expect, it } from 'vitest';
import { isExact } from '../../src/eval/dates.ts';

const reference = '2026-03-11';

describe('isExact', () => {
  it('wants both ends', () => {
    const text = 'The fair runs June 4-6.';
    expect(isExact({ text, start: '2026-06-04', end: '2026-06-06', reference })).toBe(true);
    expect(isExact({ text, start: '2026-06-04', end: '2026-06-05', reference })).toBe(false);
  });

  it('fails when anything else is found', () => {
    const text = 'It opened on Monday and closed on Tuesday.';
    expect(isExact({ text, start: '2026-03-09', end: '2026-03-09', reference })).toBe(false);
  });

  it('wants nothing where the gold has nothing', () => {
    expect(isExact({ text: 'They may march.', start: null, end: null, reference })).toBe(true);
    expect(isExact({ text: 'They came today.', start: null, end: null, reference })).toBe(false);
  });

  it('takes a deadline as its interval or as its last day', () => {
    const text = 'It must end by 2035.';
    expect(isExact({ text, start: '2035-01-01', end: '2035-12-31', reference })).toBe(true);
    expect(isExact({ text, start: '2035-12-31', end: '2035-12-31', reference })).toBe(true);
    expect(isExact({ text, start: '2035-01-01', end: '2035-01-01', reference })).toBe(false);
  });
});
