import { load } from 'cheerio';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import feed, { escapeXml } from '../../src/report/feed.ts';
import { HOSTILE } from './fixtureArticles.ts';
import { textOf } from './rendering.ts';

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

  it('is what a feed reader parses', () => {
    const { id, title, updated, entries = [] } = parseAtomFeed(textOf(feed));
    expect({ id, title, updated }).toEqual({
      id: 'urn:claimwire:feed',
      title: { value: 'Claims worth checking' },
      updated: '2031-03-05T00:00:00Z',
    });
    expect(entries[1]).toMatchObject({
      id: 'urn:claimwire:clm_three',
      updated: '2031-03-04T09:30:00Z',
      links: [{ rel: 'alternate', href: 'https://courier.example/harbour?a=1&b=2' }],
      categories: [{ term: 'pledge', label: 'Pledge' }],
    });
    expect(entries[2]?.title?.value).toContain('<script>alert("1")</script> & =HYPERLINK("x")');
  });
});
