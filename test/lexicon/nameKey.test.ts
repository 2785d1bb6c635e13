import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/lexicon/nameKey.ts';
import { canonicalTitle } from '../../src/lexicon/titles.ts';

describe('nameKey', () => {
  it.each([
    ['Oslo', 'oslo'],
    ['US', 'US'],
    ['Us', 'us'],
    ['G7', 'G7'],
    ['Guinea-Bissau', 'guinea bissau'],
    ['Côte', 'côte'],
  ])('looks up %s as %s', (name, key) => expect(nameKey(name)).toBe(key));
});

describe('canonicalTitle', () => {
  it.each([
    ['Mayor', 'mayor'],
    ['Defence', 'defense'],
    ['Minister of Defence', 'defense minister'],
    ['Vice-President', 'vice president'],
  ])('spells %s as %s', (title, spelling) => expect(canonicalTitle(title)).toBe(spelling));
});
