import { describe, expect, it } from 'vitest';
import jsonld from '../../src/report/jsonld.ts';
import { fixture } from './fixture.ts';
import { textOf } from './rendering.ts';

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
