import type { Claim, ClaimGroup } from '../model/claim.ts';
import { compareKeys } from '../model/order.ts';
import type { ReportedArticle } from '../model/run.ts';
import { webAddress } from '../model/webAddress.ts';
import { streamJson, urn } from './jsonStream.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex, rowsAt } from './runIndex.ts';

/**
 * claims.jsonld: one schema.org `Claim` per claim group, with every article in which it appears. There is no
 * rating and no review here, since no verdict is ever made by a program.
 */
const jsonld: Reporter = (result) => {
  const index = indexRun(result);
  return [
    {
      path: 'claims.jsonld',
      chunks: streamJson({ '@context': 'https://schema.org' }, '@graph', describeGroups(index)),
    },
  ];
};
export default jsonld;

function* describeGroups(index: RunIndex): Iterable<unknown> {
  for (const group of index.run.groups) yield describeGroup(group, index);
}

function describeGroup(group: ClaimGroup, index: RunIndex): unknown {
  const appearances = rowsAt(index.claims, group.claimIds)
    .flatMap((claim) => {
      const article = index.articles.get(claim.articleId);
      return article === undefined ? [] : [{ claim, article }];
    })
    .sort((a, b) => compareKeys(appearanceKeys(a), appearanceKeys(b)));
  const [first] = appearances;
  return {
    '@type': 'Claim',
    '@id': urn(group.id),
    text: group.text,
    ...author(first?.claim, index),
    ...(first?.article.publishedAt === undefined ? {} : { datePublished: first.article.publishedAt }),
    ...(first === undefined ? {} : { firstAppearance: describeArticle(first.article, first.claim) }),
    appearance: appearances.map(({ article, claim }) => describeArticle(article, claim)),
    ...about(first?.claim, index),
  };
}

function appearanceKeys({ claim, article }: { claim: Claim; article: ReportedArticle }) {
  return [article.publishedAt, article.id, claim.span.start];
}

/**
 * Who made the claim; absent for the article's own voice and for speakers left open. schema.org's `author` is a person
 * or an organization: a speaker of whom that is not known is credited in words.
 */
function author(claim: Claim | undefined, index: RunIndex): object {
  const { speaker, speakerId, anonymous } = claim?.attribution ?? {};
  if (speaker === undefined || anonymous === true) return {};
  const entity = speakerId === undefined ? undefined : index.entities.get(speakerId);
  if (entity === undefined) return { creditText: speaker };
  return {
    author: {
      '@type': entity.type === 'person' ? 'Person' : 'Organization',
      name: speaker,
      '@id': urn(entity.id),
      ...(entity.wikidata !== undefined && /^Q\d+$/u.test(entity.wikidata)
        ? { sameAs: `http://www.wikidata.org/entity/${entity.wikidata}` }
        : {}),
    },
  };
}

function about(claim: Claim | undefined, index: RunIndex): object {
  const event = claim?.eventId === undefined ? undefined : index.events.get(claim.eventId);
  return event === undefined ? {} : { about: { '@type': 'Event', '@id': urn(event.id), name: event.title } };
}

function describeArticle(article: ReportedArticle, claim: Claim): object {
  const url = webAddress(article.url);
  return {
    '@type': 'NewsArticle',
    '@id': urn(article.id),
    headline: article.title,
    ...(url === undefined ? {} : { url }),
    ...(article.publishedAt === undefined ? {} : { datePublished: article.publishedAt }),
    ...(article.publisher === undefined
      ? {}
      : { publisher: { '@type': 'Organization', name: article.publisher } }),
    hasPart: { '@type': 'Quotation', '@id': urn(claim.id), text: claim.quote },
  };
}
