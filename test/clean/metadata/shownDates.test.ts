import { describe, expect, it } from 'vitest';
import { usesMonthFirst } from '../../../src/clean/metadata/dayOrder.ts';
import { readShownDates } from '../../../src/clean/metadata/shownDates.ts';
import { articleOf, newsPage } from '../resources.ts';

const below = (line: string, head: string): string =>
  newsPage({ head }).replace('</h1>', `</h1><p class="info">${line}</p>`);
const linked = (published: string, modified: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}","dateModified":"${modified}"}</script>`;
const metas = (published: string, modified: string): string =>
  `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;

describe('readShownDates', () => {
  it('tells publication from change in one line, and by the line above', () => {
    expect(
      readShownDates(['Published 4 March 2025 Updated 6 March 2025', 'Updated', '7 March 2025'], false).map(
        ({ date, says }) => [date, says],
      ),
    ).toEqual([
      ['2025-03-04', 'published'],
      ['2025-03-06', 'modified'],
      ['2025-03-07', 'modified'],
    ]);
  });

  it('finds a date that stands without a space after a name', () => {
    expect(readShownDates(['By Jane DoeMarch 4, 2025April 2, 2024'], true)[0]?.date).toBe('2025-03-04');
  });
});

describe('the date that a page shows', () => {
  it('wins over a head that holds another one, of which the page says nothing', () => {
    expect(articleOf(below('4 March 2019', metas('2024-08-07', '2024-08-09'))).publishedAt).toBe(
      '2019-03-04',
    );
  });

  it('does not where the page shows that of the head as well', () => {
    const page = below('4 March 2019', metas('2024-08-07', '2024-08-09'));
    expect(
      articleOf(page.replace('</article>', '<p>First published: 7 August 2024</p></article>')).publishedAt,
    ).toBe('2024-08-07');
  });

  it('does not where it is called an update, or is the other reading of the same numbers', () => {
    expect(articleOf(below('Updated: 4 March 2025', linked('2024-08-07', '2025-03-04'))).publishedAt).toBe(
      '2024-08-07',
    );
    expect(articleOf(below('07/08/2024', metas('2024-08-07', '2024-08-09'))).publishedAt).toBe('2024-08-07');
  });

  it('may be the last change against JSON-LD, not against a meta element', () => {
    expect(articleOf(below('4 March 2025', linked('2024-08-07', '2025-03-04'))).publishedAt).toBe(
      '2025-03-04',
    );
    expect(articleOf(below('4 March 2025', metas('2024-08-07', '2025-03-04'))).publishedAt).toBe(
      '2024-08-07',
    );
  });

  it('may be an update that the page calls older than a stamped head', () => {
    const stamped = linked('2025-03-07', '2025-03-07');
    expect(articleOf(below('Page updated: 4 March 2025', stamped)).publishedAt).toBe('2025-03-04');
    expect(articleOf(below('Page updated: 9 March 2025', stamped)).publishedAt).toBe('2025-03-07');
  });

  it('may stand below the text, where it says that it is the publication', () => {
    const page = newsPage({ head: metas('2024-08-07', '2024-08-09') });
    expect(articleOf(page.replace('</article>', '<p>Published 4 March 2024</p></article>')).publishedAt).toBe(
      '2024-03-04',
    );
  });
});

describe('usesMonthFirst', () => {
  it('goes by the other dates of the page before its language and country', () => {
    expect(usesMonthFirst('en', undefined, ['03/24/2025'])).toBe(true);
    expect(usesMonthFirst('en', undefined, ['24/03/2025'])).toBe(false);
    expect(usesMonthFirst('de', undefined, ['03/24/2025', '12/11/2025'])).toBe(true);
    expect(usesMonthFirst('en', 'https://post.example.co.uk/a', [])).toBe(false);
    expect(usesMonthFirst('en', 'https://post.example/a', [])).toBe(true);
  });
});
