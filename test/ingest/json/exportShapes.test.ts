import { describe, expect, it } from 'vitest';
import { cleanRecord } from '../../../src/clean/cleanRecord.ts';
import { loadCleanResources } from '../../../src/clean/cleanResources.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { readAsset } from '../../asset.ts';
import { readDisk } from '../reading.ts';

const FIRST = 'The council of Velmark voted on Tuesday to close the old bridge over the river.';
const SECOND = 'Work on a new one will begin in the spring and is to cost 12 million crowns.';
const TEXT = `${FIRST}\n\n${SECOND}`;
const COMMON = {
  title: 'Council closes bridge',
  url: 'https://lantern.example/bridge',
  publishedAt: expect.stringMatching(/^2026-03-10/u),
  publisher: expect.stringMatching(/lantern/iu),
};
const BOTH = { ...COMMON, authors: ['Ana Brell', 'Jonas Tervel'] };

/** What each program's export of one made-up article looks like, and what must be read from it. */
const EXPORTS: Readonly<Record<string, readonly [value: unknown, expected: object]>> = {
  'news-please': [
    {
      authors: ['Ana Brell', 'Jonas Tervel'],
      date_download: '2026-04-01 10:00:00',
      date_modify: null,
      date_publish: '2026-03-10 08:00:00',
      description: 'The old bridge closes.',
      filename: 'x.html.json',
      language: 'en',
      maintext: TEXT,
      source_domain: 'www.lantern.example',
      title: COMMON.title,
      title_page: null,
      url: COMMON.url,
    },
    BOTH,
  ],
  trafilatura: [
    {
      title: COMMON.title,
      author: 'Ana Brell; Jonas Tervel',
      hostname: 'lantern.example',
      date: '2026-03-10',
      fingerprint: 'abc',
      raw_text: 'other',
      text: TEXT.replace('\n\n', '\n'),
      language: null,
      source: COMMON.url,
      'source-hostname': 'The Lantern',
      excerpt: 'The old bridge closes.',
    },
    { ...BOTH, subtitle: 'The old bridge closes.' },
  ],
  Fundus: [
    {
      title: COMMON.title,
      body: {
        summary: [],
        sections: [
          { headline: [], paragraphs: [FIRST] },
          { headline: [], paragraphs: [SECOND] },
        ],
      },
      authors: ['Ana Brell', 'Jonas Tervel'],
      publishing_date: '2026-03-10 08:00:00+01:00',
      topics: [],
      lang: 'en',
      html: {
        requested_url: COMMON.url,
        responded_url: COMMON.url,
        source_info: { publisher: 'The Lantern' },
      },
    },
    BOTH,
  ],
  newspaper4k: [
    {
      url: `${COMMON.url}?utm=1`,
      source_url: 'https://lantern.example',
      canonical_link: COMMON.url,
      title: COMMON.title,
      text: TEXT,
      authors: ['Ana Brell', 'Jonas Tervel'],
      publish_date: '2026-03-10T08:00:00',
      summary: 'Made by a machine.',
      meta_site_name: 'The Lantern',
      meta_lang: 'en',
      meta_description: 'The old bridge closes.',
    },
    { ...BOTH, subtitle: 'The old bridge closes.' },
  ],
  'GDELT context': [
    {
      url: COMMON.url,
      title: COMMON.title,
      seendate: '20260310T081500Z',
      domain: 'lantern.example',
      language: 'English',
      sentence: FIRST,
      context: TEXT.replace('\n\n', ' '),
    },
    COMMON,
  ],
  'Common Crawl News (cc_news)': [
    {
      title: COMMON.title,
      text: TEXT,
      domain: 'lantern.example',
      date: '2026-03-10 08:00:00',
      description: 'The old bridge closes.',
      url: COMMON.url,
      image_url: '',
    },
    COMMON,
  ],
  'JSON Feed': [
    {
      id: '1',
      url: COMMON.url,
      title: COMMON.title,
      content_text: TEXT,
      date_published: '2026-03-10T08:00:00Z',
      authors: [{ name: 'Ana Brell' }, { name: 'Jonas Tervel' }],
      publisher: 'The Lantern',
    },
    BOTH,
  ],
};

describe('exports of other programs', () => {
  const resources = loadCleanResources(readAsset);
  it.each(Object.entries(EXPORTS))('reads what %s writes', async (_, [value, expected]) => {
    const [item] = await readDisk({ 'dump.jsonl': JSON.stringify(value) });
    if (item?.kind !== 'record') throw new Error('no record');
    const outcome = cleanRecord(item.record, resources, defaultConfiguration());
    if ('failure' in outcome) throw new Error(outcome.failure.message);
    expect(outcome.article).toMatchObject(expected);
    expect(outcome.article.text).toContain(FIRST);
    expect(outcome.article.text).toContain(SECOND);
  });

  it('makes text of the passages of the GDELT quotation graph, and none of its lists', async () => {
    const quotations = { date: '2026-03-10T08:00:00Z', url: COMMON.url, title: 't', lang: 'ENGLISH' };
    const items = await readDisk({
      'a.jsonl': JSON.stringify({
        ...quotations,
        quotes: [{ pre: 'She said', quote: 'it closes', post: 'now' }],
      }),
      'b.json': JSON.stringify({
        articles: [{ url: COMMON.url, title: 't', seendate: '20260310T081500Z', domain: 'd' }],
      }),
    });
    const texts = items.map((item) =>
      item.kind === 'record' ? new TextDecoder().decode(item.record.bytes) : '',
    );
    expect(JSON.parse(texts[0] ?? '')).toMatchObject({ text: 'She said “it closes” now' });
    expect(JSON.parse(texts[1] ?? '')).toEqual({
      title: 't',
      url: COMMON.url,
      date: '2026-03-10T08:15:00Z',
      publisher: 'd',
    });
  });
});
