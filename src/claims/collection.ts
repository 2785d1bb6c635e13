import type { Claim } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { compareText } from '../model/order.ts';

/** A claim of which everything is known but its group. */
export type UngroupedClaim = Omit<Claim, 'groupId'>;

/** What relating and grouping need to know of an article. */
export interface ClaimArticle {
  readonly id: string;
  readonly publisher?: string;
  readonly site?: string;
  readonly publishedAt?: string;
}

/** The claims of a whole run with what they refer to, in any order. */
export interface ClaimCollection {
  readonly claims: readonly UngroupedClaim[];
  readonly figures: readonly Figure[];
  readonly articles: readonly ClaimArticle[];
  /** Groups of near-duplicate article ids: one source each. */
  readonly syndicated: readonly (readonly string[])[];
}

/** Figures, changes of status and groups all ask for the claims of one collection in order. */
const ordered = new WeakMap<ClaimCollection, readonly UngroupedClaim[]>();

/** Claims in the order in which they became known, so that whatever depends on order is the same for every run. */
export function orderClaims(collection: ClaimCollection): readonly UngroupedClaim[] {
  const known = ordered.get(collection) ?? sortClaims(collection.claims, collection.articles);
  ordered.set(collection, known);
  return known;
}

/** The same for any rows that know as much of their claims. */
export function sortClaims<Row extends Pick<UngroupedClaim, 'id' | 'articleId' | 'span'>>(
  claims: readonly Row[],
  articles: ClaimCollection['articles'],
): Row[] {
  const published = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt ?? '~']));
  const keyed = claims.map((claim) => ({
    claim,
    id: claim.id,
    articleId: claim.articleId,
    start: claim.span.start,
    published: published.get(claim.articleId) ?? '~',
  }));
  keyed.sort(
    (a, b) =>
      compareText(a.published, b.published) ||
      compareText(a.articleId, b.articleId) ||
      a.start - b.start ||
      compareText(a.id, b.id),
  );
  return keyed.map(({ claim }) => claim);
}
