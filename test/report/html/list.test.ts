import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import reporter from '../../../src/report/html/html.ts';
import { contextOf, largeRun } from '../largeRun.ts';

const run = largeRun(210, 5);
const pages = new Map(
  [...reporter(run, contextOf(run))]
    .filter((file) => /\/claims[-.]|search/u.test(file.path))
    .map((file) => [file.path, [...file.chunks].join('')]),
);

describe('a list of more rows than a page holds', () => {
  it('runs over several pages that lead to each other and hold every row once', () => {
    expect([...pages.keys()]).toEqual([
      'report/claims.html',
      'report/search/claims-1.js',
      'report/claims-2.html',
      'report/search/claims-2.js',
    ]);
    const first = load(pages.get('report/claims.html') ?? '');
    const second = load(pages.get('report/claims-2.html') ?? '');
    expect(first('.pager a').first().attr('href')).toBe('claims-2.html');
    expect(first('.entry').length + second('.entry').length).toBe(1050);
  });

  it('has a search index that is one call with a row per claim', () => {
    const shard = pages.get('report/search/claims-2.js') ?? '';
    const [, json = ''] = /^claimwireShard\((.*)\);\n$/u.exec(shard) ?? [];
    const rows: unknown[] = JSON.parse(json);
    expect(rows).toHaveLength(50);
    expect(rows[0]).toEqual([
      expect.stringMatching(/^claims\/art_\d+\.html#clm_/u),
      expect.stringContaining('The envoy of'),
      expect.stringMatching(/ · .* · 2031-03-\d\d$/u),
    ]);
  });

  it('lets only the list’s own script load the shards', () => {
    const policy = load(pages.get('report/claims.html') ?? '')('meta[http-equiv]').attr('content');
    expect(policy).toMatch(/script-src 'sha256-[^']+' 'strict-dynamic'/u);
  });
});
