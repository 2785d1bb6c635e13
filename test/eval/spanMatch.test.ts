import { describe, expect, it } from 'vitest';
import { f1, locateQuote, overlapJaccard, spansMatch } from '../../src/eval/spanMatch.ts';

describe('spansMatch', () => {
  it('wants 60% of the shorter span', () => {
    expect(spansMatch({ start: 0, end: 10 }, { start: 4, end: 40 })).toBe(true);
    expect(spansMatch({ start: 0, end: 10 }, { start: 5, end: 40 })).toBe(false);
  });
});

describe('overlapJaccard', () => {
  it('divides by the union', () => {
    expect(overlapJaccard({ start: 0, end: 10 }, { start: 5, end: 20 })).toBeCloseTo(5 / 20);
  });
});

describe('locateQuote', () => {
  it('folds white space and gives offsets of the unfolded text', () => {
    const text = 'The dam\n  broke on Friday.';
    const span = locateQuote(text, 'dam broke');
    expect(span).toEqual({ start: 4, end: 15 });
    expect(locateQuote(text, 'dam burst')).toBeUndefined();
  });

  it('searches from an offset on', () => {
    expect(locateQuote('five and five', 'five', 1)).toEqual({ start: 9, end: 13 });
  });
});

describe('f1', () => {
  it('is the harmonic mean of precision and recall', () => {
    expect(f1({ truePositives: 2, predicted: 4, gold: 3 })).toBeCloseTo(4 / 7);
    expect(f1({ truePositives: 0, predicted: 0, gold: 0 })).toBe(0);
  });
});
