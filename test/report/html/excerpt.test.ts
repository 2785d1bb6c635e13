import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAround } from '../../../src/report/html/excerpt.ts';
import reporter from '../../../src/report/html/html.ts';
import { context, fixture } from '../fixture.ts';
import { courier, stray } from '../fixtureArticles.ts';

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

describe('a report of excerpts', () => {
  const silent = 'The harbour office has no comment on any of this.';
  const article = { ...courier, text: `${courier.text}\n${silent}` };
  const start = courier.text.length + 1;
  const block = {
    kind: 'paragraph',
    role: 'body',
    reasons: [],
    span: { start, end: start + silent.length },
  } as const;
  const run = {
    ...fixture,
    articles: fixture.articles.map((one) =>
      one.id === article.id ? { ...article, blocks: [...article.blocks, block] } : one,
    ),
  };
  const pages = (excerpts: boolean) =>
    [...reporter(run, { ...context, excerpts })].map((file) => [...file.chunks].join('')).join('\n');

  it('shows every claim, and no paragraph without one', () => {
    expect(pages(false)).toContain(silent);
    const text = pages(true);
    expect(text).not.toContain(silent);
    expect(text).not.toContain('A second meeting is planned for Friday in Ostrava Bay');
    expect(text).toContain('“We will not wait,” she said.');
    expect(text).not.toContain('Read also');
  });
});
