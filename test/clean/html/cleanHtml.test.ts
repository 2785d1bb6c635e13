import { describe, expect, it } from 'vitest';
import { articleOf, newsPage, showBlocks } from '../resources.ts';

describe('cleanHtml', () => {
  it('keeps the article and lists its frame with reasons', () => {
    const article = articleOf(
      newsPage({ before: '<div class="cookie-banner"><p>We use cookies to improve your visit.</p></div>' }),
    );
    expect(article.title).toBe('Harbour bridge to close');
    expect(article.text.startsWith('The council of Velmark voted on Tuesday')).toBe(true);
    expect(article.text).not.toMatch(/cookies|Sport|rights reserved|Harbour bridge to close/u);
    const reasons = article.removed.map(({ reason }) => reason);
    expect(reasons).toContain('overlay');
    expect(reasons).toContain('copyright notice');
  });

  it('joins inline text as a reader sees it', () => {
    const inside =
      '<p>The <b>old</b> bridge&nbsp;is&shy; of <a href="/i">iron</a>, said <span>Ole</span><i> Berg</i>, who has looked after it for thirty years.</p>';
    expect(articleOf(newsPage({ inside })).text).toContain(
      'The old bridge is of iron, said Ole Berg, who has looked after it for thirty years.',
    );
  });

  it('keeps the kind of headings, list items, quotations and captions', () => {
    const inside =
      '<h2>What comes next for the quay</h2><ul><li>The first piers are to be set in April, the county has said.</li></ul>' +
      '<blockquote>We have waited for this bridge for twenty years, and now it is here.</blockquote>';
    const kinds = showBlocks(articleOf(newsPage({ inside }))).map((block) => block.split(':')[0]);
    expect(kinds).toContain('heading/body');
    expect(kinds).toContain('listItem/body');
    expect(kinds).toContain('quotation/body');
  });

  it('makes one row of a data table one block, cell by cell', () => {
    const rows = [
      ['Year', 'Cost'],
      ['2024', '12 million crowns'],
      ['2025', '36 million crowns'],
    ];
    const cells = (row: string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
    const inside = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
    expect(showBlocks(articleOf(newsPage({ inside })))).toContain('tableRow/body: 2025 | 36 million crowns');
  });

  it('drops a teaser box inside the text, comments, and a second copy of the text', () => {
    const teaser =
      '<aside class="related"><h4>Read also</h4><a href="/t">Goat fair moves to June after rain</a><p>Goats do not mind.</p></aside>';
    const comments =
      '<div id="comments"><div class="comment"><p>I have used this bridge for thirty years and it never once fell down, so there.</p></div></div>';
    const { text, removed } = articleOf(newsPage({ inside: teaser, after: comments }));
    expect(text).not.toMatch(/Goats|thirty years and it/u);
    expect(removed.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['related links', 'comments']),
    );
    const twice = newsPage().replace(/<main>(.*)<\/main>/su, '<main>$1<div class="mobile">$1</div></main>');
    expect(articleOf(twice).text).toBe(articleOf(newsPage()).text);
  });

  it('tells where a removed block stood', () => {
    const teaser = '<aside class="related"><a href="/t">Goat fair moves to June after rain</a></aside>';
    const { text, removed } = articleOf(newsPage({ inside: teaser }));
    const near = removed.find(({ text: gone }) => gone.startsWith('Goat fair'))?.near ?? -1;
    expect(text.slice(near)).toMatch(/^Shop owners near the quay/u);
  });
});
