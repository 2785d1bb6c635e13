import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTemplates, indexTemplates } from '../../../src/clean/templates/applyTemplates.ts';
import { reduceHostTemplates } from '../../../src/clean/templates/hostTemplates.ts';
import { templateKeysOf } from '../../../src/clean/templates/templateKeys.ts';
import type { Article } from '../../../src/model/article.ts';
import { cleanedArticle, OWN } from './articles.ts';

function settle(articles: readonly Article[], minPages = 3): (Article | string)[] {
  const keys = articles.flatMap((article) => templateKeysOf(article) ?? []);
  const index = indexTemplates(reduceHostTemplates(keys, minPages));
  return articles.map((article) => {
    const outcome = applyTemplates(article, index);
    return 'article' in outcome ? outcome.article : outcome.skipped;
  });
}

const PROMPT = 'Twelve minutes of news, every morning at seven.';
const SPLICED =
  'The harbour association was founded in 1902 and speaks for about four hundred firms along the river and the coast.';

describe('host templates', () => {
  it('takes out lines that three articles of a site share, whatever their digits, and says so', () => {
    const articles = ['Velk', 'Orm', 'Tarn'].map((town, number) =>
      cleanedArticle(town, [...OWN(town), `${number + 3} readers have liked this`, PROMPT]),
    );
    for (const [row, settled] of settle(articles).entries()) {
      if (typeof settled === 'string') throw new Error(settled);
      expect(settled.text).toBe(OWN(['Velk', 'Orm', 'Tarn'][row] ?? '').join('\n'));
      expect(settled.removed.map(({ reason, near }) => [reason, near])).toEqual([
        ['template: stands on 3 pages of post.example', settled.text.length],
        ['template: stands on 3 pages of post.example', settled.text.length],
      ]);
    }
  });

  it('keeps a repeated paragraph amid the body, flagged as background', () => {
    const articles = ['Velk', 'Orm', 'Tarn'].map((town) => {
      const [first = '', second = ''] = OWN(town);
      return cleanedArticle(town, [first, SPLICED, second, ...OWN(`${town}-upon-Lee`)]);
    });
    const [first] = settle(articles);
    if (first === undefined || typeof first === 'string') throw new Error('no article');
    expect(first.blocks[1]).toMatchObject({
      role: 'background',
      reasons: ['stands word for word on 3 pages of post.example'],
    });
    expect(first.text).toBe(articles[0]?.text);
  });

  it('leaves two pages, other sites, pages of nobody knows where, and notes about the text alone', () => {
    const two = ['Velk', 'Orm'].map((town) => cleanedArticle(town, [...OWN(town), PROMPT]));
    expect(settle(two)).toEqual(two);
    const { url: _url, site: _site, ...unknown } = cleanedArticle('Hal', [...OWN('Hal'), PROMPT]);
    const apart = [
      ...two,
      cleanedArticle('Tarn', [...OWN('Tarn'), PROMPT], { site: 'other.example' }),
      unknown,
    ];
    expect(settle(apart)).toEqual(apart);
    const notes = ['Velk', 'Orm', 'Tarn'].map((town) => {
      const article = cleanedArticle(town, [...OWN(town), '(Editing by Ole Berg)']);
      return {
        ...article,
        blocks: article.blocks.map((block, row) => (row === 2 ? { ...block, role: 'meta' as const } : block)),
      };
    });
    expect(settle(notes)).toEqual(notes);
  });

  it('does not take versions of one story for a template', () => {
    const copies = ['one', 'two', 'three'].map((id) =>
      cleanedArticle(id, OWN('Velk'), { title: 'Bridge at Velk to close' }),
    );
    expect(settle(copies)).toEqual(copies);
    const updates = ['one', 'two', 'three'].map((id) =>
      cleanedArticle(id, [...OWN('Velk'), ...OWN('Orm').slice(0, 1), `Update ${id} follows.`]),
    );
    expect(settle(updates)).toEqual(updates);
  });

  it('passes over the AMP and the print page of an article that is there', () => {
    const main = cleanedArticle('velk', OWN('Velk'));
    const amp = { ...main, id: 'a_amp', sourceFile: 'velk/amp.html', variant: 'amp' as const };
    const print = cleanedArticle('print', OWN('Velk'), {
      title: main.title,
      url: 'https://post.example/news/velk.html?print=1',
      variant: 'print',
    });
    expect(settle([amp, main, print])).toEqual([
      'the AMP page of velk.html',
      main,
      'the print page of velk.html',
    ]);
    expect(settle([amp])).toEqual([amp]);
    const other = { ...amp, text: OWN('Orm').join('\n').slice(0, amp.text.length) };
    expect(settle([other, main])[0]).toEqual(other);
  });

  it('ties a further page to its article and gives it the date', () => {
    const main = cleanedArticle('velk', OWN('Velk'), { publishedAt: '2026-03-09' });
    const second = cleanedArticle('second', OWN('Orm'), { url: `${main.url}/page/2`, page: 2 });
    expect(settle([second, main])[0]).toMatchObject({ continues: main.id, publishedAt: '2026-03-09' });
  });

  it('gives the same for any order of articles, with exact spans', () => {
    const articles = ['Velk', 'Orm', 'Tarn', 'Hal'].map((town) =>
      cleanedArticle(town, [PROMPT, '# In short', ...OWN(town), SPLICED, ...OWN(`${town}-upon-Lee`), PROMPT]),
    );
    const expected = new Map(
      settle(articles).map((article) => [typeof article === 'string' ? article : article.id, article]),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
        for (const settled of settle(shuffled)) {
          if (typeof settled === 'string') throw new Error(settled);
          expect(settled).toEqual(expected.get(settled.id));
          const joined = settled.blocks
            .map(({ span }) => settled.text.slice(span.start, span.end))
            .join('\n');
          expect(joined).toBe(settled.text);
        }
      }),
      { numRuns: 20 },
    );
  });
});
