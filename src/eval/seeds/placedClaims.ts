import type { Claim } from '../../model/claim.ts';
import type { RunResult } from '../../model/run.ts';
import type { Span } from '../../model/span.ts';
import { toSourceSpan } from '../analyzedFolder.ts';

/** A claim with its place in the source file, which is what the gold of the seeds points into. */
export interface PlacedClaim {
  readonly file: string;
  readonly span: Span;
  readonly claim: Claim;
}

export function placeClaims(result: RunResult): PlacedClaim[] {
  const articles = new Map(result.articles.map((article) => [article.id, article]));
  return result.claims.flatMap((claim) => {
    const article = articles.get(claim.articleId);
    if (article === undefined) return [];
    return [{ file: fileName(article.sourceFile), span: toSourceSpan(claim.span, article), claim }];
  });
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
