import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentId } from '../../src/model/ids.ts';

describe('contentId', () => {
  it('is the same for the same parts and short enough to read', () => {
    expect(contentId('a', 'x.html', 0)).toBe(contentId('a', 'x.html', 0));
    expect(contentId('a', 'x.html', 0)).toMatch(/^a_[a-z2-7]{16}$/);
  });

  it('tells parts apart that join to the same text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(contentId('a', a, b)).not.toBe(contentId('a', a + b));
        expect(contentId('a', a, b)).not.toBe(contentId('a', '', a + b));
      }),
    );
  });
});
