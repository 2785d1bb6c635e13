import { describe, expect, it } from 'vitest';
import { articleOf, newsPage } from '../resources.ts';

function withData(data: Record<string, unknown>, more = ''): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>${more}`;
}

describe('what a page says of itself', () => {
  it('dates with how exact they are and where they were found', () => {
    const stated = articleOf(
      newsPage({
        head: withData({ datePublished: '2026-03-09T10:30:00+01:00', dateModified: '2026-03-10' }),
      }),
    );
    expect(stated.dating).toEqual({
      published: { precision: 'minute', found: 'json-ld' },
      modified: { precision: 'day', found: 'json-ld' },
    });
    const meta = newsPage({
      head: '<meta property="article:published_time" content="2026-03-09T10:30:12Z">',
    });
    expect(articleOf(meta).dating?.published).toEqual({ precision: 'second', found: 'meta' });
    const url = newsPage({ head: '<link rel="canonical" href="https://post.example/2026/03/09/bridge">' });
    expect(articleOf(url).dating?.published).toEqual({ precision: 'day', found: 'url' });
    const named = newsPage({
      head: '<link rel="canonical" href="https://post.example/blog/2026/march/09/bridge">',
    });
    expect(articleOf(named).publishedAt).toBe('2026-03-09');
    const shown = newsPage().replace('</h1>', '</h1><p>9 March 2026</p>');
    expect(articleOf(shown)).toMatchObject({
      publishedAt: '2026-03-09',
      dating: { published: { found: 'text' } },
    });
    expect(articleOf(newsPage()).dating).toBeUndefined();
    const row = JSON.stringify({
      title: 'Bridge closes',
      date: '2026-03-09',
      text: articleOf(newsPage()).text,
    });
    expect(articleOf(row, 'json').dating?.published).toEqual({ precision: 'day', found: 'field' });
    const text = `Bridge closes\nPublished on 9 March 2026\n\n${articleOf(newsPage()).text}`;
    expect(articleOf(text, 'text').dating?.published).toEqual({ precision: 'day', found: 'text' });
  });

  it('the section, from JSON-LD, meta or breadcrumbs, but not the article itself', () => {
    expect(articleOf(newsPage({ head: withData({ articleSection: ['World', 'Rivers'] }) })).section).toBe(
      'World',
    );
    expect(
      articleOf(newsPage({ head: '<meta property="article:section" content="Politics">' })).section,
    ).toBe('Politics');
    const crumbs = ['Home', 'Transport', 'Harbour bridge to close'].map((name) => ({
      '@type': 'ListItem',
      item: { name },
    }));
    const list = { '@type': 'BreadcrumbList', itemListElement: crumbs };
    expect(articleOf(newsPage({ head: withData(list) })).section).toBe('Transport');
    expect(articleOf(newsPage()).section).toBeUndefined();
  });

  it('the stub before a paywall', () => {
    const closed = articleOf(newsPage({ head: withData({ isAccessibleForFree: 'False' }) }));
    expect(closed.stub).toBe('paywall');
    expect(closed.warnings).toContain('Only the opening before a paywall could be read.');
    const asked = newsPage({
      after: '<div class="regwall"><p>To continue reading this article, please subscribe.</p></div>',
    });
    expect(articleOf(asked).stub).toBe('paywall');
    expect(articleOf(newsPage({ head: withData({ isAccessibleForFree: true }) })).stub).toBeUndefined();
  });

  it('a gallery and a video', () => {
    const figure = (number: number): string =>
      `<figure><img src="${number}.jpg"><figcaption>View ${number} of the old bridge from the quay</figcaption></figure>`;
    const gallery = newsPage({ inside: [1, 2, 3, 4, 5, 6].map(figure).join('') });
    expect(articleOf(gallery).contentType).toBe('gallery');
    expect(articleOf(newsPage({ head: '<meta property="og:type" content="video.other">' })).contentType).toBe(
      'video',
    );
  });

  it('another language is told, for its claims are not read', () => {
    const german =
      'Der Stadtrat von Velmark hat am Dienstag beschlossen, die alte Brücke über den Fluss zu sperren. Der Verkehr wird für mindestens zwei Jahre über die nördliche Brücke geleitet, wie die Leiterin des Bauamts sagte. Die Händler am Kai fürchten um ihre Geschäfte.';
    const article = articleOf(`Alte Brücke wird gesperrt\n\n${german}`, 'text');
    expect(article.language).toBe('de');
    expect(article.warnings.join()).toContain('not analysed for claims');
  });
});
