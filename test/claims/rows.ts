import type { ClaimArticle, ClaimCollection, UngroupedClaim } from '../../src/claims/collection.ts';
import type { Figure } from '../../src/model/figure.ts';

/** A claim row of one article; the span is made up, as grouping and relating never look at the text. */
export function claimRow(
  id: string,
  articleId: string,
  quote: string,
  fields: Partial<UngroupedClaim> = {},
): UngroupedClaim {
  return {
    id,
    articleId,
    span: { start: 0, end: quote.length },
    quote,
    standalone: quote,
    kind: 'fact',
    hedged: false,
    negated: false,
    background: false,
    checkworthiness: { score: 0.5, worth: true, reasons: [] },
    notes: [],
    attribution: { kind: 'editorial', contentSpans: [], chain: [] },
    figureIds: [],
    storyId: 'story',
    ...fields,
  };
}

/** A figure that stands in a claim's quote. */
export function figureRow(
  id: string,
  claim: UngroupedClaim,
  quote: string,
  fields: Partial<Figure> = {},
): Figure {
  const start = claim.span.start + claim.quote.indexOf(quote);
  return {
    id,
    articleId: claim.articleId,
    span: { start, end: start + quote.length },
    quote,
    approximation: 'exact',
    unit: { kind: 'percent' },
    kind: 'actual',
    ...fields,
  };
}

export function collect(parts: Partial<ClaimCollection>): ClaimCollection {
  const articles: ClaimArticle[] = [
    { id: 'a', publisher: 'Courier', publishedAt: '2026-03-01' },
    { id: 'b', publisher: 'Lantern', publishedAt: '2026-03-02' },
    { id: 'c', publishedAt: '2026-03-03' },
  ];
  return { claims: [], figures: [], articles, syndicated: [], ...parts };
}
