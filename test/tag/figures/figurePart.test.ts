import { describe, expect, it } from 'vitest';
import { figuresOf } from './figuresOf.ts';

describe('parts behind a colon', () => {
  it.each([
    ['The levy is divided: 60 percent goes to parks, 30 percent to ponds and 20 percent to paths.', 0],
    ['The town raised a levy of 8 percent: 5 percent for parks and 3 percent for ponds.', 2],
  ])('%s', (text, wanted) => {
    expect(figuresOf(text).filter(({ partOf }) => partOf !== undefined)).toHaveLength(wanted);
  });
});
