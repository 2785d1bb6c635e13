import type { Figure } from '../../model/figure.ts';
import type { UngroupedClaim } from '../collection.ts';

/** What a claim's quote says before one of its figures; nothing where the figure begins before it. */
export function textBefore(
  { span }: Pick<Figure, 'span'>,
  claim: Pick<UngroupedClaim, 'quote' | 'span'>,
): string {
  return claim.quote.slice(0, Math.max(0, span.start - claim.span.start));
}
