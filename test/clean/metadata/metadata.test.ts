import { describe, expect, it } from 'vitest';
import { articleOf, clean, newsPage } from '../resources.ts';

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('metadata', () => {
  it('reads JSON-LD, also inside @graph and with names by reference', () => {
    const head = linked({
      '@graph': [
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        { '@type': 'Organization', '@id': '#post', name: 'Velmark Post' },
        {
          '@type': 'NewsArticle',
          headline: 'Harbour bridge to close',
          author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'Ole Berg' }],
          publisher: { '@id': '#post' },
          datePublished: '2025-03-04T08:00:00+01:00',
          dateModified: '2025-03-05',
        },
      ],
    });
    expect(articleOf(newsPage({ head }))).toMatchObject({
      authors: ['Jane Doe', 'Ole Berg'],
      publisher: 'Velmark Post',
      publishedAt: '2025-03-04T08:00:00+01:00',
      modifiedAt: '2025-03-05',
    });
  });

  it('reads JSON-LD that is not quite JSON', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-04",\n"headline":"Harbour\nbridge",}</script>';
    expect(articleOf(newsPage({ head })).publishedAt).toBe('2025-03-04');
  });

  it('reads JSON-LD that a template escaped', () => {
    const head =
      '<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2025-03-04&quot;}</script>';
    expect(articleOf(newsPage({ head })).publishedAt).toBe('2025-03-04');
  });

  it('takes no time over a title that swallows the page', () => {
    const page = newsPage().replace('</title>', ' - '.repeat(50_000));
    const before = process.cpuUsage();
    clean(page);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });

  it('salvages the dates of JSON-LD that is beyond repair', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "description": "The "old" bridge", "datePublished": "2025-03-04T10:00:00Z"}</script>';
    expect(articleOf(newsPage({ head })).publishedAt).toBe('2025-03-04T10:00:00Z');
  });

  it('takes the date of the article, not that of a teaser', () => {
    const before = '<div class="box"><time datetime="2024-01-01">1 January 2024</time> Another story</div>';
    const head = '<meta property="article:published_time" content="2025-03-04T10:00:00Z">';
    expect(articleOf(newsPage({ head, before })).publishedAt).toBe('2025-03-04T10:00:00Z');
  });

  it('takes the day that the URL holds where the moment is given in UTC', () => {
    const head =
      '<link rel="canonical" href="https://post.example/2025/03/03/bridge"><meta property="article:published_time" content="2025-03-04T02:10:00Z">';
    expect(articleOf(newsPage({ head })).publishedAt).toBe('2025-03-03');
  });

  it('does not believe a head that was stamped by the content system, but one whose day the page shows', () => {
    const head = (modified: string): string =>
      `<meta property="article:published_time" content="2025-03-04T10:00:00Z"><meta property="article:modified_time" content="${modified}">`;
    const page = (modified: string): string =>
      newsPage({ head: head(modified) }).replace('</h1>', '</h1><p class="info">28 February 2025</p>');
    expect(articleOf(page('2025-03-04T10:00:00Z')).publishedAt).toBe('2025-02-28');
    const shown = page('2025-03-04T18:30:00Z').replace('28 February 2025</p>', '$&<p>4 March 2025</p>');
    expect(articleOf(shown).publishedAt).toBe('2025-03-04T10:00:00Z');
  });

  it('takes the site name off the title', () => {
    const page = (title: string): string =>
      newsPage({ head: '<meta property="og:site_name" content="Velmark Post">' })
        .replace('<title>Harbour bridge to close', `<title>${title}`)
        .replaceAll('<h1>Harbour bridge to close</h1>', '');
    for (const title of [
      'Harbour bridge to close | Velmark Post',
      'Velmark Post: Harbour bridge to close',
      'Harbour bridge to close - The Velmark Post',
    ]) {
      expect(articleOf(page(title)).title).toBe('Harbour bridge to close');
    }
  });

  it('signs with persons, and with an agency only where no person does', () => {
    expect(
      articleOf(
        newsPage({ head: '<meta name="author" content="By Dr. Jane Doe and Ole Berg, Staff Writer">' }),
      ).authors,
    ).toEqual(['Dr. Jane Doe', 'Ole Berg']);
    expect(articleOf(newsPage({ head: '<meta name="author" content="Meridian Wire">' })).authors).toEqual([
      'Meridian Wire',
    ]);
    expect(articleOf(newsPage({ head: '<meta name="author" content="admin">' })).authors).toEqual([]);
  });

  it('tells the language by the text, whatever the template says', () => {
    const german =
      'Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke zu schließen, weil sie nach Ansicht der Ingenieure nicht mehr sicher ist. Der Verkehr wird für mindestens zwei Jahre über die nördliche Brücke geleitet, sagte der Leiter des Bauamts.';
    expect(articleOf(german, 'text').language).toBe('de');
    expect(
      articleOf(
        `<html lang="en"><body><article><p>${german}</p><p>${german.replace('Der', 'Auch der')}</p></article></body></html>`,
      ).language,
    ).toBe('de');
  });
});
