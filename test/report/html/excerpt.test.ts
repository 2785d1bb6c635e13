import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAround } from '../../../src/report/html/excerpt.ts';
import { stray } from '../fixtureArticles.ts';

function articleOf(paragraphs: readonly string[]) {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return { kind: 'paragraph' as const, role: 'body' as const, span, reasons: [] };
  });
  return { ...stray, text: paragraphs.join('\n'), blocks };
}

describe('paragraphAround', () => {
  it('is the whole paragraph where that is short', () => {
    const article = articleOf(['The dam held.', 'It was built in 1961. It was never tested.', 'Done.']);
    expect(paragraphAround(article, { start: 36, end: 56 })).toEqual({ start: 14, end: 56 });
  });

  it('is a window cut between words where the paragraph is very long', () => {
    const article = articleOf([`${'water '.repeat(1000)}The dam held. ${'stone '.repeat(1000)}`]);
    const start = article.text.indexOf('The dam');
    const span = paragraphAround(article, { start, end: start + 13 });
    const words = article.text.slice(span.start, span.end);
    expect(words.length).toBeLessThan(2000);
    expect(words).toMatch(/^water .*The dam held\. .*stone$/u);
  });

  it('holds the claim and stays within the text, whatever that is', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), (texts, a, b) => {
        const article = articleOf(texts.map((text) => text.replaceAll('\n', ' ')));
        const start = Math.min(a % article.text.length, b % article.text.length);
        const end = Math.max(a % article.text.length, b % article.text.length) + 1;
        const span = paragraphAround(article, { start, end });
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(article.text.length);
      }),
    );
  });
});
