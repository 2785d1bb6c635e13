import { describe, expect, it } from 'vitest';
import { namesMatch } from '../../src/eval/nameMatch.ts';

describe('namesMatch', () => {
  it.each([
    ['Lena Hoval', 'Hoval', true],
    ['Lena Hoval', 'Finance Minister Lena Hoval', true],
    ['Lena Hoval', 'Marek Hoval', false],
    ['Lena Hoval', "Lena Hoval's spokesperson", false],
    ['Hoval’s spokesperson', 'Lena Hoval’s spokesperson', true],
    ['United States (government)', 'United States', true],
    ['José Núñez', 'Jose Nunez', true],
    ['one of their members', 'unnamed member', true],
    ['', 'Hoval', false],
  ])('%s / %s -> %s', (a, b, same) => {
    expect(namesMatch(a, b)).toBe(same);
    expect(namesMatch(b, a)).toBe(same);
  });
});
