import { describe, expect, it } from 'vitest';
import { articleOf, newsPage } from '../resources.ts';

describe('tables', () => {
  it('keep the headers of the row and column of each cell, with exact spans', () => {
    const rows = [
      ['Country', '2024', '2025'],
      ['Velmark', '1.9%', '2.2%'],
      ['Tarsovia', '2.4%', '2.6%'],
    ];
    const cells = (row: string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
    const inside = `<p>The two countries raised what they spend on roads, the ministry said on Monday:</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
    const { text, blocks } = articleOf(newsPage({ inside }));
    const read = blocks.flatMap(({ cells: own }) =>
      (own ?? []).map(({ span, row, column }) => [text.slice(span.start, span.end), row, column]),
    );
    expect(read).toContainEqual(['2.2%', 'Velmark', '2025']);
    expect(read).toContainEqual(['2.4%', 'Tarsovia', '2024']);
    expect(read).toContainEqual(['Tarsovia', undefined, 'Country']);
  });

  it('counts columns over cells that span several, and finds no headers among data', () => {
    const head = '<tr><th>Town</th><th colspan="2">Bridges</th><th>Ferries</th></tr>';
    const inside = `<p>The county counted what it owns along the river this spring, and here is the list:</p><table>${head}<tr><th>Velk</th><td>4</td><td>2 closed</td><td>1</td></tr></table><table><tr><td>Orm</td><td>12</td></tr><tr><td>Hal</td><td>7</td></tr></table>`;
    const { text, blocks } = articleOf(newsPage({ inside }));
    const read = blocks.flatMap(({ cells }) =>
      (cells ?? []).map(({ span, row, column }) =>
        [text.slice(span.start, span.end), row, column].filter((part) => part !== undefined),
      ),
    );
    expect(read).toContainEqual(['2 closed', 'Velk', 'Bridges']);
    expect(read).toContainEqual(['1', 'Velk', 'Ferries']);
    expect(read).toContainEqual(['7', 'Hal']);
  });
});

describe('blocks that are no report', () => {
  it('flags corrections, notes by the editors, and pull quotes that repeat the text, and keeps them', () => {
    const quote = 'Traffic will be led over the northern crossing for at least two years';
    const inside =
      `<blockquote class="pull-quote">${quote}</blockquote>` +
      '<p><em>Correction: An earlier version of this article gave the wrong name of the bridge.</em></p>' +
      '<p>Editor’s note: The mayor of Velmark is a shareholder of this newspaper.</p>';
    const { text, blocks } = articleOf(newsPage({ inside }));
    const flagged = blocks
      .filter(({ role }) => role === 'meta')
      .map(({ span, reasons }) => [text.slice(span.start, span.start + 11), ...reasons]);
    expect(flagged).toEqual([
      ['Traffic wil', 'a pull quote: repeats the text'],
      ['Correction:', 'a correction'],
      ['Editor’s no', 'a note by the editors'],
    ]);
  });

  it('leaves a quotation that stands once alone', () => {
    const inside =
      '<blockquote>We have waited for this bridge for twenty years, and now it is here.</blockquote>';
    expect(articleOf(newsPage({ inside })).blocks.every(({ role }) => role === 'body')).toBe(true);
  });
});

describe('live blogs', () => {
  const post = (time: string, text: string): string =>
    `<div class="post"><header><time datetime="2026-03-09T${time}:00+01:00">${time}</time></header><p>${text}</p></div>`;
  const posts = [
    post(
      '10:05',
      'The council has begun its session, and about two hundred people stand in front of the town hall.',
    ),
    post(
      '10:40',
      'The mayor has opened the debate with a report about the state of the bridge and its piers.',
    ),
    post(
      '11:15',
      'The vote is over: 31 members were for the closure of the bridge, 12 against, and four abstained.',
    ),
  ].join('');

  it('give each post its own time', () => {
    const article = articleOf(newsPage({ inside: posts }));
    expect(article.contentType).toBe('liveBlog');
    const times = article.blocks.map(({ span, at }) => [article.text.slice(span.start, span.start + 8), at]);
    expect(times).toContainEqual(['The vote', '2026-03-09T11:15:00+01:00']);
    expect(times).toContainEqual(['The coun', undefined]);
  });

  it('are more than an article with one time in it', () => {
    const one = newsPage({
      inside: post('10:05', 'The council has begun its session, and people stand in front of the town hall.'),
    });
    expect(articleOf(one).contentType).toBeUndefined();
  });
});
