import { describe, expect, it } from 'vitest';
import { mayBeSamePerson, parsePersonName } from '../../src/language/personName.ts';

const same = (a: string, b: string) => mayBeSamePerson(parsePersonName(a), parsePersonName(b));

describe('names of people', () => {
  it.each([
    ['Lena Falk', 'L. Falk'],
    ['Lena Maria Falk', 'Lena Falk'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
    ['Péter Szijjártó', 'Peter Szijjarto'],
    ['Bill Moss', 'William Moss'],
    ['Ferdinand Marcos Jr.', 'Ferdinand Marcos'],
  ])('%s may be %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['Lena Falk', 'Otto Falk'],
    ['Lena Falk', 'Lena Falke'],
    ['J. Moss', 'Lena Moss'],
    ['George W. Bush', 'Jeb Bush'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});
