import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../src/model/ids.ts';
import annotations from '../../src/report/annotations.ts';
import { fixture } from './fixture.ts';
import { courier } from './fixtureArticles.ts';
import { textOf } from './rendering.ts';

/** The musts of the W3C Web Annotation Data Model (2017) for what we write; sections in the comments. */
const quoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'), // 4.2.4
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
const positionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'), // 4.2.5
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
const textualBody = z.strictObject({
  type: z.literal('TextualBody'), // 3.2.4
  purpose: z.enum(['describing', 'tagging']), // 3.3.5
  format: z.literal('text/plain'),
  value: z.string(),
});
const specificResource = z.strictObject({
  type: z.literal('SpecificResource'), // 4.1
  source: z.url(),
  selector: z.union([z.tuple([quoteSelector, positionSelector]), quoteSelector]),
});
const pageSchema = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.url(),
  type: z.literal('AnnotationPage'), // 5.2
  items: z.array(
    z.strictObject({
      id: z.url(), // 3.1
      type: z.literal('Annotation'),
      motivation: z.literal('identifying'),
      body: z.array(textualBody),
      target: z.array(specificResource).min(1),
    }),
  ),
});

/** Terms of the Web Annotation vocabulary that an annotation of ours may use; what is not here stops the processor. */
const TERMS = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector']
      .concat(['identifying', 'describing', 'tagging', 'exact', 'prefix', 'suffix', 'start', 'end'])
      .map((term) => [term, `http://www.w3.org/ns/oa#${term}`]),
  ),
  AnnotationPage: 'https://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@container': '@list' },
  motivation: { '@id': 'http://www.w3.org/ns/oa#motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'http://www.w3.org/ns/oa#hasPurpose', '@type': '@vocab' },
  body: { '@id': 'http://www.w3.org/ns/oa#hasBody', '@type': '@id' },
  target: { '@id': 'http://www.w3.org/ns/oa#hasTarget', '@type': '@id' },
  source: { '@id': 'http://www.w3.org/ns/oa#hasSource', '@type': '@id' },
  selector: { '@id': 'http://www.w3.org/ns/oa#hasSelector', '@type': '@id' },
  format: 'http://purl.org/dc/elements/1.1/format',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
};

describe('annotations.jsonld', () => {
  const { items } = pageSchema.parse(JSON.parse(textOf(annotations)));

  it('annotates every claim and every figure', () => {
    const rows = [...fixture.claims, ...fixture.figures].map(({ id }) => `urn:claimwire:${id}`);
    expect(items.map(({ id }) => id)).toEqual(rows);
    expect(items.find(({ id }) => id.endsWith('fig_half'))?.body.map(({ value }) => value)).toEqual([
      '2.5% of GDP spending on harbours, Vellmark',
      'Pledge',
    ]);
  });

  it('selects each by quote with context and by position, and both find the same words', () => {
    for (const { target } of items) {
      const [clean] = target;
      const article = fixture.articles.find(({ text }) => clean?.source === `urn:sha256:${sha256(text)}`);
      const [quote, position] = Array.isArray(clean?.selector) ? clean.selector : [];
      if (article === undefined || quote === undefined || position === undefined)
        throw new Error('no target');
      // The algorithm of section 4.2.4: the words that stand between prefix and suffix, and nowhere else.
      const words = quote.prefix + quote.exact + quote.suffix;
      const at = article.text.indexOf(words) + quote.prefix.length;
      expect([at, at + quote.exact.length]).toEqual([position.start, position.end]);
      expect(article.text.indexOf(words, at - quote.prefix.length + 1)).toBe(-1);
    }
    expect(items[1]?.target[1]?.source).toBe(courier.url);
  });

  it('is what a JSON-LD processor expands without losing a term', async () => {
    const expanded = await jsonld.expand(JSON.parse(textOf(annotations)), {
      safe: true,
      documentLoader: async (url) => ({ documentUrl: url, document: { '@context': TERMS } }),
    });
    expect(JSON.stringify(expanded).match(/"http:\/\/www\.w3\.org\/ns\/oa#hasTarget"/gu)).toHaveLength(
      items.length,
    );
  });
});
