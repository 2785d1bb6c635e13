import type { Claim } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { compareText } from '../model/order.ts';

/** A claim of which everything is known but its group. */
export type UngroupedClaim = Omit<Claim, 'groupId'>;

/** What relating and grouping need to know of an article. */
export interface ClaimArticle {
  readonly id: string;
  readonly publisher?: string;
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

/** Claims in the order in which they became known, so that whatever depends on order is the same for every run. */
export function orderClaims({ claims, articles }: ClaimCollection): UngroupedClaim[] {
  const published = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt ?? '~']));
  const key = (claim: UngroupedClaim): string => published.get(claim.articleId) ?? '~';
  return [...claims].sort((a, b) => {
    const byDate = compareText(key(a), key(b));
    return (
      byDate ||
      compareText(a.articleId, b.articleId) ||
      a.span.start - b.span.start ||
      compareText(a.id, b.id)
    );
  });
}
