import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/model/article.ts';
import { articleOf, clean, newsPage } from './resources.ts';

describe('cleanRecord', () => {
  it('keeps the invariants of an article', () => {
    const article = articleOf(newsPage());
    expect(articleSchema.parse(article)).toEqual(article);
    let end = -1;
    for (const { span } of article.blocks) {
      expect(article.text.slice(end + 1, span.start)).toBe('');
      expect(span.end).toBeGreaterThan(span.start);
      end = span.end;
    }
    expect(end).toBe(article.text.length);
  });

  it('gives two copies at different paths different ids', () => {
    const first = articleOf(newsPage());
    expect(first.id).toMatch(/^a_/u);
    expect(first.id).toBe(articleOf(newsPage()).id);
    expect(first.id).not.toBe(articleOf(`${newsPage()} `).id);
  });

  it.each([
    [
      'nothing but a frame',
      '<html><body><nav><a href="/">Home</a></nav><footer>© Post</footer></body></html>',
    ],
    ['no markup and no text', '   \n \n'],
    [
      'scripts alone',
      '<script>document.write("<p>A paragraph that no one reads, ever, at all.</p>")</script>',
    ],
  ])('fails with no-text on %s', (_, html) => {
    const outcome = clean(html);
    expect('failure' in outcome && outcome.failure.reason).toBe('no-text');
  });

  it('fails on a page that lists other articles', () => {
    const teaser = (index: number): string =>
      `<li><a href="/n/${index}">Council number ${index} votes on the bridge again</a></li>`;
    const list = Array.from({ length: 60 }, (_, index) => teaser(index)).join('');
    const outcome = clean(`<html><body><h1>News</h1><ul>${list}</ul></body></html>`);
    expect('failure' in outcome && outcome.failure.reason).toMatch(/^(?:index-page|no-text)$/u);
  });

  it('reads a page that was cut in the middle of a tag', () => {
    const page = newsPage();
    const article = articleOf(page.slice(0, page.indexOf('Work begins in spring') + 40));
    expect(article.text).toContain('The council of Velmark voted on Tuesday');
  });

  it('reads broken UTF-8', () => {
    const bytes = new TextEncoder().encode(
      newsPage({
        inside: '<p>Caf\u00e9 owners, too, are worried about the \u2018long\u2019 closure of the bridge.</p>',
      }),
    );
    const broken = Uint8Array.from(bytes);
    broken[bytes.indexOf(0xc3) + 1] = 0x20;
    expect(articleOf(broken).text).toContain('owners, too, are worried about the ‘long’ closure');
  });

  it('survives 100,000 nested tags in linear time', () => {
    const start = performance.now();
    clean(`<html><body>${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`);
    clean(`<html><body>${'<b><i>'.repeat(50_000)}deep`);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('survives a page of 50 MB', () => {
    const row =
      '<div class="row"><a href="/x">A link to nothing in particular</a> <span>and a few words</span></div>';
    const page = newsPage({ after: row.repeat(Math.ceil(50_000_000 / row.length / 10)) });
    expect(articleOf(page).text).toContain('The council of Velmark');
  }, 60_000);

  it('never throws and keeps spans exact, whatever is cut, doubled or inserted', () => {
    const page = newsPage({
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>',
    });
    const piece = fc.record({
      at: fc.nat(page.length),
      cut: fc.nat(300),
      insert: fc.constantFrom(
        '<p>',
        '</div>',
        '<table><tr><td>',
        '&#x110000;',
        '<!--',
        '"',
        '<script>',
        '\u0000',
        '\ud800',
        '<br><br>',
      ),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let html = page;
        for (const { at, cut, insert } of pieces) html = html.slice(0, at) + insert + html.slice(at + cut);
        const outcome = clean(html);
        if ('failure' in outcome) return;
        const { text, blocks, removed } = outcome.article;
        for (const { span } of blocks) expect(text.slice(span.start, span.end).trim()).not.toBe('');
        for (const { near } of removed) expect(near).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 150 },
    );
  });

  it('reads the usual fields of a JSON article', () => {
    const article = articleOf(
      JSON.stringify({
        headline: 'Harbour bridge to close',
        maintext:
          'The council voted on Tuesday to close the bridge.\nTraffic will be led over the northern crossing for two years.',
        date_publish: '2025-03-04 10:00:00',
        authors: ['By Jane Doe', 'Ole Berg'],
        source_domain: 'post.example',
        url: 'https://www.post.example/bridge#top',
        language: 'en',
      }),
      'json',
    );
    expect(article).toMatchObject({
      title: 'Harbour bridge to close',
      authors: ['Jane Doe', 'Ole Berg'],
      publishedAt: '2025-03-04T10:00:00Z',
      publisher: 'post.example',
      url: 'https://www.post.example/bridge',
      site: 'post.example',
      language: 'en',
    });
    expect(article.blocks).toHaveLength(2);
  });

  it('reads what stands in JSON as it reads any text: line ends of all kinds, no control characters', () => {
    const text =
      'The council\u0092s vote: a cafe\u0301 stays.\u2028It closes \u0000in May.\r\nA half \ud83d letter is none, and a whole 🙂 is one.';
    const escaped = JSON.stringify({ title: 'Caf\u0065\u0301', text }).replaceAll(/[^ -~]/gu, (letter) =>
      [...Array(letter.length).keys()]
        .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    );
    for (const source of [JSON.stringify({ title: 'Caf\u0065\u0301', text }), escaped])
      expect(articleOf(source, 'json')).toMatchObject({
        title: 'Café',
        text: 'The council’s vote: a café stays.\nIt closes  in May.\nA half \ufffd letter is none, and a whole 🙂 is one.',
      });
  });

  it('keeps every paragraph of content that comes without a page around it', () => {
    const paragraphs = [
      'The council of Velmark approved 40 million kronor for a new bridge on Tuesday, ending a dispute of six years.',
      '“We will build it by 2027,” Mayor Ana Pell told reporters after the vote at the town hall.',
      'Construction begins in May. The old bridge, closed to lorries since 2021, is pulled down once traffic moves.',
      'The opposition voted against the plan. Its leader, Tomas Reed, said that nobody could say why costs had doubled.',
      'A second vote on the design is planned for June.',
    ];
    const footer = 'The post <a href="/b">Bridge</a> appeared first on <a href="/">Velmark Post</a>.';
    for (const html of [
      [...paragraphs, footer].map((line) => `<p>${line}</p>`).join(''),
      [...paragraphs, footer].join('<br/><br/>'),
    ])
      expect(articleOf(JSON.stringify({ title: 'Bridge', html }), 'json').text).toBe(paragraphs.join('\n'));
  });

  it('cleans the page inside a JSON article', () => {
    expect(articleOf(JSON.stringify({ html: newsPage(), title: 'Given' }), 'json')).toMatchObject({
      title: 'Given',
    });
  });
});
