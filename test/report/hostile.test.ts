import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run.ts';
import annotations from '../../src/report/annotations.ts';
import checkthat from '../../src/report/checkthat.ts';
import { compareRuns } from '../../src/report/comparison/compareRuns.ts';
import { renderComparisonPage } from '../../src/report/comparison/comparisonPage.ts';
import { renderComparisonText } from '../../src/report/comparison/comparisonText.ts';
import csv, { csvForExcel } from '../../src/report/csv.ts';
import feed from '../../src/report/feed.ts';
import jsonl from '../../src/report/jsonl.ts';
import jsonld from '../../src/report/jsonld.ts';
import labelstudio from '../../src/report/labelstudio.ts';
import markdown from '../../src/report/markdown.ts';
import parquet from '../../src/report/parquet.ts';
import type { Reporter } from '../../src/report/reporter.ts';
import { reporters } from '../../src/report/reporters.ts';
import vegalite from '../../src/report/vegalite.ts';
import { writeClaimReviews } from '../../src/review/claimReview.ts';
import { readWorksheet } from '../../src/review/worksheet.ts';
import { context, fixture } from './fixture.ts';
import { hostileRun } from './hostileRun.ts';
import { readParquet } from './parquetRows.ts';

function filesOf(reporter: Reporter, run: RunResult): Map<string, string> {
  return new Map([...reporter(run, context)].map(({ path, chunks }) => [path, [...chunks].join('')]));
}

function check(property: (run: RunResult) => void, numRuns = 150): void {
  fc.assert(fc.property(hostileRun, property), { numRuns });
}

/** As every text format must write it: there are no unpaired surrogates in UTF-8. */
const inUtf8 = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
/** Readers take a byte order mark off the front of a text. */
const asRead = (text: string): string => inUtf8(text).replace(/^\ufeff/u, '');

/** All formats but the pages, which have their own property (test/report/html). */
const TESTED =
  'jsonl csv excel parquet markdown jsonld annotations checkthat labelstudio vegalite feed'.split(' ');

describe('hostile text in titles, quotes, names and file names', () => {
  it('is tested in every format', () => {
    expect(Object.keys(reporters).filter((name) => !['html', 'single'].includes(name))).toEqual(
      expect.arrayContaining(TESTED),
    );
    expect(TESTED.length).toBe(Object.keys(reporters).length - 2);
  });

  it('jsonl: one row a line, whatever a reader takes for a line end', () => {
    check((run) => {
      for (const [path, text] of filesOf(jsonl, run)) {
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
        expect(lines.pop()).toBe('');
        const table = Object.entries(run).find(([name]) => path === `${name}.jsonl`)?.[1];
        expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(table)));
      }
    });
  });

  it.each([
    ['csv', csv],
    ['excel', csvForExcel],
  ])('%s: the same cells come back, none begins as a formula', (_, reporter) => {
    check((run) => {
      const [text = ''] = filesOf(reporter, run).values();
      const rows: Record<string, string>[] = parse(text, {
        columns: true,
        bom: true,
        record_delimiter: '\r\n',
      });
      expect(rows).toHaveLength(1);
      const [row = {}] = rows;
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      const [article] = run.articles;
      expect(row.title?.replace(/^'/u, '')).toBe(cellOf(article?.title ?? '').replace(/^'/u, ''));
      expect(row.sourceFile?.replace(/^'/u, '')).toBe(cellOf(article?.sourceFile ?? '').replace(/^'/u, ''));
    });
  });

  it('parquet: text is text, unpaired surrogates replaced', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, async (run) => {
        const [file] = [...parquet(run, context)];
        const [row] = await readParquet(file);
        expect(row?.quote).toBe(asRead(run.claims[0]?.quote ?? ''));
        expect(row?.speaker).toBe(asRead(run.claims[0]?.attribution.speaker ?? ''));
        expect(row?.sourceFile).toBe(asRead(run.articles[0]?.sourceFile ?? ''));
      }),
      { numRuns: 100 },
    );
  });

  it('markdown: no element, link or heading but those of the digest', () => {
    const plain = outline(markdownOf(fixture));
    check((run) => {
      const text = markdownOf(run);
      const { elements, headings, addresses } = outline(text);
      expect(elements.filter((name) => !plain.elements.includes(name))).toEqual([]);
      expect(headings.filter((one) => !HEADINGS.includes(one))).toEqual([]);
      expect(addresses.filter((one) => !/^https?:\/\//u.test(one))).toEqual([]);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      // Words of 10,000 characters, each escaped, are slow work for the parser.
    }, 40);
  }, 120_000);

  it('jsonld: one claim with the words of its group', () => {
    check((run) => {
      const [text = ''] = filesOf(jsonld, run).values();
      const { '@graph': claims } = JSON.parse(text);
      expect(claims).toHaveLength(1);
      expect(claims[0].text).toBe(run.groups[0]?.text);
      expect(claims[0].appearance[0]).not.toHaveProperty('url');
      expect(claims[0].author).not.toHaveProperty('sameAs');
    });
  });

  it('annotations: quote and position select the same words', () => {
    check((run) => {
      const [text = ''] = filesOf(annotations, run).values();
      const { items } = JSON.parse(text);
      expect(items).toHaveLength(2);
      const [quote, position] = items[0].target[0].selector;
      expect(run.articles[0]?.text.slice(position.start, position.end)).toBe(quote.exact);
      expect(items[0].target).toHaveLength(1);
    });
  });

  it('checkthat: three fields on a line, no control and no line end', () => {
    check((run) => {
      const [text = ''] = filesOf(checkthat, run).values();
      const [, line = '', ...rest] = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
      expect(rest).toEqual(['']);
      expect(line.split('\t')).toHaveLength(3);
      expect(line.replaceAll('\t', '')).not.toMatch(/\p{Cc}/u);
    });
  });

  it('labelstudio: regions hold the words at their offsets', () => {
    check((run) => {
      const [task] = JSON.parse(filesOf(labelstudio, run).get('labelstudio.json') ?? '');
      for (const { value } of task.predictions[0].result) {
        expect(task.data.text.slice(value.start, value.end)).toBe(value.text);
      }
      expect(task.data).not.toHaveProperty('url');
    });
  });

  it('vegalite: data are values, never part of the specification', () => {
    const shapeOf = ({ data: _data, ...spec }: { data: unknown }): unknown => spec;
    const plain = filesOf(vegalite, fixture);
    check((run) => {
      for (const [path, text] of filesOf(vegalite, run)) {
        expect(shapeOf(JSON.parse(text))).toEqual(shapeOf(JSON.parse(plain.get(path) ?? '')));
      }
    });
  });

  it('feed: an entry of plain text, and no character that XML has not', () => {
    check((run) => {
      const [text = ''] = filesOf(feed, run).values();
      const $ = load(text, { xml: true });
      expect($('entry')).toHaveLength(1);
      expect(
        $('entry > *')
          .toArray()
          .flatMap((element) => ('tagName' in element ? [element.tagName] : [])),
      ).toEqual(['id', 'title', 'updated', 'category', 'summary']);
      expect($('title, summary').children()).toHaveLength(0);
      expect(text).not.toMatch(/[^\P{Cc}\t\n]|[\p{Surrogate}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u);
      expect(parseAtomFeed(text).entries).toHaveLength(1);
    });
  });

  it('diff: lines of our own, and a page without an element of theirs', () => {
    check((run) => {
      const comparison = compareRuns(fixture, run);
      const lines = renderComparisonText(comparison)
        .trimEnd()
        .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
      expect(lines.filter((line) => !/^(?:[+~-] (?:event|claim) | {4}[a-z ]+: )/u.test(line))).toEqual([]);
      const $ = load(renderComparisonPage(comparison, { before: run.articles[0]?.title ?? '', after: 'b' }));
      expect($('script, img, title title')).toHaveLength(0);
      expect($('h1')).toHaveLength(1);
    });
  });

  it('claimreview: what a worksheet carries stays one value', () => {
    check((run) => {
      const [claim] = run.claims;
      const [sheet = ''] = filesOf(csv, run).values();
      const [row] = readWorksheet('claims.csv', Buffer.from(sheet));
      const { reviews, refused } = writeClaimReviews(row === undefined ? [] : [row]);
      expect(reviews).toEqual([]);
      expect(refused[0]?.reasons).toContain('no verdict');
      expect(row?.cell('id')).toBe(claim?.id);
    });
  });
});

function markdownOf(run: RunResult): string {
  return [...filesOf(markdown, run).values()].join('');
}

const HEADINGS = [
  'Claim report',
  'In dispute',
  'Changed since',
  'What happened',
  'Planned, cancelled, denied',
  'Claims most worth checking',
  'Pledges, targets and demands',
  'More that one publisher alone reports',
  'Who said what',
  'Checked',
  'Corrections that found nothing',
  'Not read',
];

function outline(source: string): { elements: string[]; headings: string[]; addresses: string[] } {
  const page = micromark(source, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const $ = load(page, { xml: { xmlMode: false } });
  return {
    elements: [
      ...new Set(
        $('*')
          .toArray()
          .flatMap((element) => ('tagName' in element ? [element.tagName] : [])),
      ),
    ],
    headings: $('h1, h2')
      .toArray()
      .map((element) => $(element).text()),
    addresses: $('a, img')
      .toArray()
      .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? ''),
  };
}

/** As claims.csv writes a cell. */
function cellOf(text: string): string {
  return inUtf8(text).replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
}
