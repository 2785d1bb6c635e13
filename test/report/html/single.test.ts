import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import single from '../../../src/report/html/single.ts';
import { context, fixture } from '../fixture.ts';

describe('the report in one file', () => {
  const [file] = [...single(fixture, context)];
  const $ = load([...(file?.chunks ?? [])].join(''));

  it('holds every page as a part', () => {
    expect(file?.path).toBe('report.html');
    const parts = $('.page')
      .toArray()
      .map((part) => $(part).attr('id'));
    expect(parts).toEqual([
      ...['overview', 'events', 'claims', 'figures', 'speakers', 'articles', 'run'].map(
        (name) => `page-${name}`,
      ),
      ...fixture.events.map((event) => event.id),
      ...fixture.articles.map((article) => article.id),
      ...fixture.articles.map((article) => `claims-${article.id}`),
      'ent_quill',
      'ent_brandt',
      'ent_vellmark',
    ]);
  });

  it('links only within itself, to ids that exist once', () => {
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of $('a[href]')) {
      const href = $(element).attr('href') ?? '';
      if (/^https?:/u.test(href)) continue;
      expect(href.startsWith('#'), href).toBe(true);
      expect(ids, href).toContain(href.slice(1));
    }
  });
});
