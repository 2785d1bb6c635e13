import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { facetNames } from '../../../src/report/html/facets.ts';
import reporter from '../../../src/report/html/html.ts';
import { contextOf, largeRun } from '../largeRun.ts';

const run = largeRun(210, 5);
const pages = new Map(
  [...reporter(run, contextOf(run))]
    .filter((file) => /\/claims[-.]|search/u.test(file.path))
    .map((file) => [file.path, [...file.chunks].join('')]),
);
const shards = [...pages].filter(([path]) => path.includes('/search/'));

function readShard(text: string): { words: string[]; rows: [string, string, string, unknown][] } {
  return JSON.parse(/^claimwireShard\((.*)\);\n$/u.exec(text)?.[1] ?? '');
}

describe('a list of more rows than a page holds', () => {
  it('runs over several pages that lead to each other and hold every row once', () => {
    expect([...pages.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'report/claims.html',
      'report/claims-2.html',
    ]);
    const first = load(pages.get('report/claims.html') ?? '');
    const second = load(pages.get('report/claims-2.html') ?? '');
    expect(first('.pager a').first().attr('href')).toBe('claims-2.html');
    expect(first('.entry').length + second('.entry').length).toBe(1050);
  });
});

describe('the search index', () => {
  const rows = shards.flatMap(([, text]) => readShard(text).rows);

  it('has a row per claim, name, event and article, in as many shards as the pages are told', () => {
    const count = (kind: string) => rows.filter((row) => row[0] === kind).length;
    expect(count('claim')).toBe(1050);
    expect(count('article')).toBe(210);
    expect(count('event')).toBe(run.events.length);
    expect(count('name')).toBe(9);
    const page = load(pages.get('report/claims.html') ?? '');
    expect(page('html').attr('data-shards')).toBe(String(shards.length));
  });

  it('gives a claim its address and the values of its facets', () => {
    const { words, rows } = readShard(shards.at(-1)?.[1] ?? '');
    const [kind, address, quote, facets] = rows[0] ?? [];
    expect([kind, address, quote]).toEqual([
      'claim',
      expect.stringMatching(/^claims\/art_\d+\.html#clm_/u),
      expect.stringContaining('The envoy of'),
    ]);
    const values = JSON.parse(JSON.stringify(facets)).map((places: number[]) =>
      places.map((at) => words[at]),
    );
    expect(values).toHaveLength(facetNames.length);
    expect(values[facetNames.indexOf('measure')]).toEqual(['spending on bridges']);
  });

  it('is loaded by the report’s own script alone', () => {
    const policy = load(pages.get('report/claims.html') ?? '')('meta[http-equiv]').attr('content');
    expect(policy).toMatch(/script-src 'sha256-[^']+' 'strict-dynamic'/u);
  });
});
