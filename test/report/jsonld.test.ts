import { describe, expect, it } from 'vitest';
import jsonld from '../../src/report/jsonld.ts';
import { fixture } from './fixture.ts';
import { textOf } from './rendering.ts';
import { checkSchemaOrg, expandSchemaOrg } from './schemaOrg.ts';

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

  it('is what a JSON-LD processor expands without losing a term', async () => {
    const expanded = await expandSchemaOrg(textOf(jsonld));
    expect(expanded.map((node) => node['@id'])).toEqual(
      fixture.groups.map(({ id }) => `urn:claimwire:${id}`),
    );
    expect(JSON.stringify(expanded)).toContain('"http://schema.org/firstAppearance"');
  });

  it('holds to the vocabulary of schema.org, whoever speaks', async () => {
    const [first, second] = ['Harbour insiders', 'Ada Quill'].map((speaker) => ({
      kind: 'indirect' as const,
      speaker,
      contentSpans: [],
      chain: [],
    }));
    const claims = fixture.claims.map((claim, at) => ({
      ...claim,
      attribution: [first, second][at] ?? claim.attribution,
    }));
    const document = textOf(jsonld, { ...fixture, claims });
    expect(document).toContain('"creditText":"Harbour insiders"');
    expect(await checkSchemaOrg(document)).toBe('');
    expect(await checkSchemaOrg(document.replaceAll('"firstAppearance"', '"firstSeen"'))).toContain(
      'firstSeen',
    );
  }, 60_000);
});
