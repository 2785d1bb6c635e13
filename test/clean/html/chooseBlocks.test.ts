import { describe, expect, it } from 'vitest';
import { articleOf, newsPage } from '../resources.ts';

const LEAD =
  'Engineers have warned for years that the piers would not last, and now the council has listened to them.';
const TEXT =
  'The dam broke on Friday night, and some 400 people were brought to safety by the fire brigades of three towns. Repairs will cost 12 million crowns, the council said on Monday. '.repeat(
    3,
  );

describe('the choice of blocks', () => {
  it('keeps the standfirst between headline and text, by its name or by the description', () => {
    const named = newsPage().replace('</h1>', `</h1><div class="article-teaser"><div>${LEAD}</div></div>`);
    expect(articleOf(named).text.startsWith(LEAD)).toBe(true);
    const described = newsPage({ head: `<meta name="description" content="${LEAD}">` }).replace(
      '</h1>',
      `</h1><header><b>${LEAD}</b></header>`,
    );
    expect(articleOf(described).text.startsWith(LEAD)).toBe(true);
  });

  it('leaves captions and the box about the author out, with the reason', () => {
    const inside =
      '<figure><img src="b.jpg"><figcaption>Ole Berg at the old bridge in May</figcaption></figure>' +
      '<div class="author-bio"><p>Jane Doe is a reporter for the Velmark Post and has covered the harbour for ten years.</p></div>';
    const { text, removed } = articleOf(newsPage({ inside }));
    expect(text).not.toMatch(/Ole Berg at|Jane Doe is/u);
    expect(removed.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['caption', 'about the author']),
    );
  });

  it('reads a page that a script fills from its JSON-LD, its template, or at least its description, and says so', () => {
    const page = (head: string, body: string): string =>
      `<html><head><title>Dam at Velk breaks</title>${head}</head><body><div id="app">${body}</div></body></html>`;
    const data = {
      '@type': 'NewsArticle',
      headline: 'Dam at Velk breaks',
      articleBody: TEXT.replaceAll('safety by', 'safety by'),
    };
    const linked = articleOf(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, ''));
    expect(linked.text).toContain('Repairs will cost 12 million crowns');
    expect(linked.warnings.join()).toContain('JSON-LD');
    const template = articleOf(
      page('', `<script type="text/template"><div class="post-body"><p>${TEXT}</p></div></script>`),
    );
    expect(template.text).toContain('The dam broke on Friday night');
    const stub = articleOf(page(`<meta property="og:description" content="${LEAD}">`, ''));
    expect(stub.text).toBe(LEAD);
    expect(stub.warnings.join()).toContain('only its description');
  });

  it('keeps the few short lines of a short post that stand in the element named for them', () => {
    const lines = [
      'Fog over the quay.',
      'Nobody at the ferry.',
      'A dog, then another.',
      'Tea at Brell’s, as ever.',
    ];
    const page = `<html><body><nav><a href="/">Home</a></nav><div class="entry-content">${lines.map((line) => `<p>${line}</p>`).join('')}<p>By noon the ferry had come after all, and with it the post, which had been late since Tuesday.</p></div></body></html>`;
    expect(articleOf(page).text.split('\n').slice(0, 4)).toEqual(lines);
  });
});
