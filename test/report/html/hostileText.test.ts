import { load } from 'cheerio';
import { isTag } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealControls } from '../../../src/report/controls.ts';
import reporter from '../../../src/report/html/html.ts';
import single from '../../../src/report/html/single.ts';
import { hostileRun, hostileText } from '../hostile.ts';
import { contextOf } from '../largeRun.ts';

const RUNS = 15;
/** What a report is made of: an element of any other name came from an article. */
const ELEMENTS = new Set(
  'a article aside b bdi blockquote body code dd details div dl dt figcaption figure footer g h1 h2 h3 head header html li line main mark meta nav ol p q rect circle script section small span strong style sub summary sup svg table tbody td text th thead time title tr ul'.split(
    ' ',
  ),
);

function expectHarmless(path: string, page: string): void {
  const $ = load(page);
  for (const element of $('*').toArray().filter(isTag)) {
    expect(ELEMENTS.has(element.tagName), `${path}: <${element.tagName}>`).toBe(true);
    for (const name of Object.keys(element.attribs)) {
      expect(/^on|^style$|^src/iu.test(name), `${path}: <${element.tagName} ${name}>`).toBe(false);
    }
  }
  expect($('script'), path).toHaveLength(1);
  for (const link of $('a[href]')) {
    const href = $(link).attr('href') ?? '';
    expect(href, path).toMatch(
      /^(?:https?:\/\/|#|(?:\.\.\/)?[a-z]+(?:-\d+)?\.html|(?:\.\.\/)?[a-z]+\/[\w-]+\.(?:html|vl\.json))/u,
    );
  }
  expect(page, `${path}: an override that is obeyed`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
}

describe('hostile text in titles, quotes, names and file names', () => {
  it('is text on every page of the report, in a folder and in one file', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const run = hostileRun(text);
        const context = { ...contextOf(run), inputs: [text] };
        for (const { path, chunks } of [...reporter(run, context), ...single(run, context)]) {
          expect(path).toMatch(/^(?:report\/(?:[a-z]+\/)?[\w-]+\.(?:html|js|vl\.json)|report\.html)$/u);
          const page = [...chunks].join('');
          if (path.endsWith('.html')) expectHarmless(path, page);
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('is read back as it is: every quote is on the claims page', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const run = hostileRun(text);
        for (const { path, chunks } of reporter(run, contextOf(run))) {
          if (path !== 'report/claims.html') continue;
          const $ = load([...chunks].join(''));
          const shown = $('.entry blockquote').first().text();
          expect(shown.replace(/\r\n?/gu, '\n')).toBe(revealControls(text).replace(/\r\n?/gu, '\n'));
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('stays within the rows of the search index', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const run = hostileRun(text);
        for (const { path, chunks } of reporter(run, contextOf(run))) {
          if (!path.startsWith('report/search/')) continue;
          const shard = [...chunks].join('');
          const [, json = ''] = /^claimwireShard\((.*)\);\n$/su.exec(shard) ?? [];
          expect(JSON.parse(json).rows.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
