import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import annotations from '../../src/report/annotations.ts';
import checkthat, { toField } from '../../src/report/checkthat.ts';
import feed, { escapeXml } from '../../src/report/feed.ts';
import jsonld from '../../src/report/jsonld.ts';
import labelstudio from '../../src/report/labelstudio.ts';
import type { Reporter } from '../../src/report/reporter.ts';
import { context, fixture } from './fixture.ts';
import { courier, HOSTILE } from './fixtureArticles.ts';

function textOf(reporter: Reporter, run = fixture): string {
  return [...reporter(run, context)].flatMap((file) => [...file.chunks]).join('');
}

const emptyRun = { ...fixture, articles: [], claims: [], groups: [], figures: [] };

describe('claims.jsonld', () => {
  const { '@graph': claims } = JSON.parse(textOf(jsonld));

  it('describes each claim group once, its first appearance first, and never rates it', () => {
    expect(claims).toHaveLength(fixture.groups.length);
    expect(claims[1]).toMatchObject({
      '@type': 'Claim',
      '@id': 'urn:claimwire:grp_pledge',
      author: { '@type': 'Person', name: 'Ada Quill' },
      datePublished: '2031-03-04T09:30:00Z',
      firstAppearance: { '@type': 'NewsArticle', url: 'https://courier.example/harbour?a=1&b=2' },
    });
    expect(claims[1].appearance.map((one: { headline: string }) => one.headline)).toEqual([
      'Quill and Brandt meet over harbour money',
      'Vellmark pledges 2.5% for harbours',
    ]);
    expect(textOf(jsonld)).not.toMatch(/rating|review/iu);
  });

  it('links no address but one of the web', () => {
    expect(textOf(jsonld)).not.toContain('javascript:');
  });

  it('is JSON without any claim too', () => {
    expect(JSON.parse(textOf(jsonld, emptyRun))['@graph']).toEqual([]);
  });
});

describe('annotations.jsonld', () => {
  const { items } = JSON.parse(textOf(annotations));

  it('selects each claim by quote with context and by position', () => {
    const { target } = items[1];
    const [quote, position] = target[0].selector;
    expect(courier.text.slice(position.start, position.end)).toBe(quote.exact);
    expect(courier.text).toContain(quote.prefix + quote.exact + quote.suffix);
    expect(target[0].source).toMatch(/^urn:sha256:[0-9a-f]{64}$/u);
    expect(target[1].source).toBe('https://courier.example/harbour?a=1&b=2');
  });
});

describe('checkthat.tsv', () => {
  it('has three fields per claim and our label', () => {
    const rows = textOf(checkthat)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['Sentence_id', 'Text', 'class_label']);
    expect(rows).toHaveLength(fixture.claims.length + 1);
    expect(rows.map((row) => row[2])).toEqual(['class_label', 'No', 'Yes', 'No', 'Yes', 'Yes', 'Yes']);
  });

  it('keeps any text in one field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\t', '\n', '\r', '\u2028'), (text, end) => {
        expect(toField(text + end + text)).not.toMatch(/[\t\n\r\u2028]/u);
      }),
    );
  });
});

describe('labelstudio.json', () => {
  const tasks = JSON.parse(textOf(labelstudio));

  it('has a task per article with regions whose words stand at their offsets', () => {
    expect(tasks).toHaveLength(fixture.articles.length);
    for (const { data, predictions } of tasks) {
      for (const { value } of predictions[0].result) {
        expect(data.text.slice(value.start, value.end)).toBe(value.text);
      }
    }
    const labels = tasks[0].predictions[0].result.map(
      (one: { value: { labels?: string[]; choices?: string[] } }) => one.value.labels ?? one.value.choices,
    );
    expect(labels.flat()).toContain('Speaker');
    expect(labels.flat()).toContain('pledge');
  });

  it('is JSON without any article too', () => {
    expect(JSON.parse(textOf(labelstudio, emptyRun))).toEqual([]);
  });
});

describe('feed.xml', () => {
  const $ = load(textOf(feed), { xml: true });

  it('has an entry per claim worth checking, newest first, each with what Atom demands', () => {
    const entries = $('entry').toArray();
    expect(entries.map((entry) => $(entry).find('id').text())).toEqual([
      'urn:claimwire:clm_wall',
      'urn:claimwire:clm_three',
      'urn:claimwire:clm_stray',
    ]);
    for (const element of [$('feed').get(0), ...entries]) {
      const updated = $(element ?? '')
        .children('updated')
        .text();
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u);
      expect($(element ?? '').children('title')).toHaveLength(1);
    }
  });

  it('keeps hostile text as text', () => {
    expect($('entry').last().find('title').text()).toContain('<script>alert("1")</script>');
    expect($('script')).toHaveLength(0);
    expect(textOf(feed)).not.toContain('javascript:');
    expect(HOSTILE).toContain('\u202E');
    expect(textOf(feed)).not.toContain('\u202E');
  });

  it('writes no character that XML forbids', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u0000', '\ufffe', '\ud800', ']]>'),
        (text, end) => {
          expect(escapeXml(text + end)).not.toMatch(/[^\P{Cc}\t\n]|[\p{Surrogate}\ufffe\uffff<>]/u);
        },
      ),
    );
  });
});
