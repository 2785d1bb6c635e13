import type { Claim } from '../model/claim.ts';
import { sha256 } from '../model/ids.ts';
import type { ReportedArticle } from '../model/run.ts';
import { streamJson, urn } from './jsonStream.ts';
import type { Reporter } from './reporter.ts';
import { webAddress } from './webAddress.ts';

/** Characters of context on either side of a quote, by which a client finds it again in a changed page. */
const CONTEXT_LENGTH = 32;

/**
 * annotations.jsonld: every claim as a W3C Web Annotation. The first target is the clean text, named by its hash,
 * with quote and position; the second is the publisher's page, where only the quote can be promised to stand.
 */
const annotations: Reporter = (result) => [
  {
    path: 'annotations.jsonld',
    chunks: streamJson(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: urn('annotations'),
        type: 'AnnotationPage',
      },
      'items',
      annotate(result.articles, result.claims),
    ),
  },
];
export default annotations;

function* annotate(articles: readonly ReportedArticle[], claims: readonly Claim[]): Iterable<unknown> {
  const sources = new Map(articles.map((article) => [article.id, article]));
  const hashes = new Map(articles.map((article) => [article.id, sha256(article.text)]));
  for (const claim of claims) {
    const article = sources.get(claim.articleId);
    if (article !== undefined) yield annotateClaim(claim, article, hashes.get(article.id) ?? '');
  }
}

function annotateClaim(claim: Claim, { text, url }: ReportedArticle, hash: string): unknown {
  const { start, end } = claim.span;
  const quote = {
    type: 'TextQuoteSelector',
    exact: claim.quote,
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
  const address = url === undefined ? undefined : webAddress(url);
  return {
    id: urn(claim.id),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claim.standalone },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: claim.kind },
    ],
    target: [
      {
        type: 'SpecificResource',
        source: `urn:sha256:${hash}`,
        selector: [quote, { type: 'TextPositionSelector', start, end }],
      },
      ...(address === undefined ? [] : [{ type: 'SpecificResource', source: address, selector: quote }]),
    ],
  };
}
