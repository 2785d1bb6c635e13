import { describe, expect, it } from 'vitest';
import { isSameDay, isSameTitle, sharesAuthor } from '../../../src/eval/extraction/extractionMetadata.ts';
import {
  averageOverlap,
  shingleOverlap,
  wordOverlap,
} from '../../../src/eval/extraction/extractionOverlap.ts';
import { countSegments, segmentF1 } from '../../../src/eval/extraction/extractionSegments.ts';

describe('wordOverlap', () => {
  it('counts words as often as they stand, without case', () => {
    // Gold: the x2, cat, sat. Ours: the, cat, ran. Shared: the, cat.
    const { precision, recall, f1 } = wordOverlap('The the cat sat', 'the CAT ran');
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo(2 / 4);
    expect(f1).toBeCloseTo(4 / 7);
  });

  it('is 1 for two empty texts and 0 where only one is empty', () => {
    expect(wordOverlap('', '').f1).toBe(1);
    expect(wordOverlap('word', '').f1).toBe(0);
    expect(wordOverlap('', 'word').f1).toBe(0);
  });
});

describe('shingleOverlap', () => {
  it('compares runs of four words, case kept', () => {
    // Gold: abcd bcde; ours: abcd bcdX cdXe.
    const { precision, recall } = shingleOverlap('a b c d e', 'a b c d X e');
    expect(precision).toBeCloseTo(1 / 3);
    expect(recall).toBeCloseTo(1 / 2);
    expect(shingleOverlap('A b c d', 'a b c d').f1).toBe(0);
  });

  it('averages precision and recall before it takes their F1', () => {
    const pages = [
      { precision: 1, recall: 0.5, f1: 2 / 3 },
      { precision: 0.5, recall: 1, f1: 2 / 3 },
    ];
    expect(averageOverlap(pages).f1).toBeCloseTo(0.75);
  });
});

describe('segmentF1', () => {
  it('takes wanted segments that are found as right, those that lack and unwanted ones as wrong', () => {
    const counts = countSegments(
      'A  wanted\nline. An ad.',
      ['A wanted line.', 'Lost line.'],
      ['An ad.', 'Footer'],
    );
    expect(counts).toEqual({ found: 1, missed: 1, unwanted: 1 });
    expect(segmentF1([counts, { found: 2, missed: 0, unwanted: 0 }])).toBeCloseTo(6 / 8);
  });
});

describe('metadata', () => {
  it('ignores the shape of marks in titles but not their words', () => {
    expect(isSameTitle("It's “over” – now", 'It’s "over" - now')).toBe(true);
    expect(isSameTitle('It is over', 'It is over | Site')).toBe(false);
  });

  it('finds any of several authors in any order of name', () => {
    expect(sharesAuthor('Ann Lee and Bo Díaz', ['Díaz, Bo'])).toBe(true);
    expect(sharesAuthor('Ann Lee', ['Ann Leeds'])).toBe(false);
  });

  it('compares the day that is written', () => {
    expect(isSameDay('2025-03-01', '2025-03-01T23:30:00-05:00')).toBe(true);
    expect(isSameDay('2025-03-01', undefined)).toBe(false);
  });
});
