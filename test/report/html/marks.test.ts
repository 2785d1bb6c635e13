import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces, type Mark } from '../../../src/report/html/marks.ts';

const span = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const mark: fc.Arbitrary<Mark> = fc.record({
  kind: fc.constantFrom('figure' as const, 'speaker' as const),
  span,
});

describe('cutPieces', () => {
  it('covers the whole span, in order, each piece with exactly the marks over it', () => {
    fc.assert(
      fc.property(span, fc.array(mark, { maxLength: 8 }), (whole, marks) => {
        const pieces = cutPieces(whole, marks);
        let at = whole.start;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
          const over = marks.filter((one) => one.span.start <= piece.start && one.span.end >= piece.end);
          expect(new Set(piece.marks)).toEqual(new Set(over));
        }
        if (whole.end > whole.start) expect(at).toBe(whole.end);
      }),
    );
  });
});
