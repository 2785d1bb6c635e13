import { expect, it } from 'vitest';
import { measureBlocks } from '../../../src/clean/html/blockMeasures.ts';
import { parseHtml } from '../../../src/clean/html/dom.ts';
import { doubtOutside } from '../../../src/clean/html/mainContainer.ts';
import { collectBlocks } from '../../../src/clean/html/pageBlocks.ts';
import { newsPage } from '../resources.ts';

const BIO = 'Jane Doe has written about the harbour for ten years and lives near the quay with two goats.';

function keptTexts(html: string, scoreOf: (text: string) => number): string[] {
  const measures = measureBlocks(collectBlocks(parseHtml(html).root().contents().toArray()));
  const scores = Float64Array.from(measures, ({ block }) => scoreOf(block.text));
  const isKept = (row: number): boolean => (scores[row] ?? 0) >= 0.35;
  const doubted = doubtOutside(measures, scores, isKept, () => false);
  return measures.filter((_, row) => doubted(row)).map(({ block }) => block.text);
}

it('asks more of a block outside the element that holds the sure text, not of one inside', () => {
  const score = (text: string): number => (text === BIO ? 0.4 : text.length > 60 ? 0.9 : 0);
  expect(keptTexts(newsPage({ after: `<p>${BIO}</p>` }), score)).not.toContain(BIO);
  expect(keptTexts(newsPage({ inside: `<p>${BIO}</p>` }), score)).toContain(BIO);
});

it('leaves all as it is where next to nothing is sure', () => {
  const score = (text: string): number => (text.length > 60 ? 0.4 : 0);
  expect(keptTexts(newsPage({ after: `<p>${BIO}</p>` }), score)).toContain(BIO);
});
