import type { Claim } from '../../model/claim.ts';
import { sortBy } from '../ranking.ts';
import type { RunIndex } from '../runIndex.ts';

/** Claims on one page: an article of thousands would else make a page of many megabytes. */
export const CLAIMS_PER_PAGE = 100;

export interface LabelledClaim {
  readonly claim: Claim;
  /** "C1", "C2": its place among the claims of its article, in the order of the text. */
  readonly label: string;
}

export function claimsInOrder(index: RunIndex, articleId: string): LabelledClaim[] {
  return sortBy(index.claimsOfArticle(articleId), ({ id, span: { start, end } }) => [start, end, id]).map(
    (claim, at) => ({ claim, label: `C${at + 1}` }),
  );
}

/** On which of its article's claim pages a claim stands, for those that are not on the first. */
export function laterClaimPages(index: RunIndex): ReadonlyMap<string, number> {
  return new Map(
    index.run.articles
      .filter(({ id }) => index.claimsOfArticle(id).length > CLAIMS_PER_PAGE)
      .flatMap(({ id }) => claimsInOrder(index, id))
      .map(({ claim, label }) => [claim.id, Math.ceil(Number(label.slice(1)) / CLAIMS_PER_PAGE)] as const)
      .filter(([, page]) => page > 1),
  );
}
