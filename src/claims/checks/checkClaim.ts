import type { ClaimKind } from '../../model/claim.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import { checkChange } from './change.ts';
import { checkShareOfWhole } from './shareOfWhole.ts';
import { checkShares } from './shares.ts';
import { checkStaleness } from './staleness.ts';
import { checkWeekdays } from './weekday.ts';

/** What the checks within one claim are made on. */
export interface CheckedClaim {
  readonly text: string;
  readonly span: Span;
  readonly kind: ClaimKind;
  readonly figures: readonly TaggedFigure[];
  readonly times: readonly TimeExpression[];
  readonly publishedAt: string | undefined;
}

/** Which checks of arithmetic and dates were made on a claim, and what came out; a note never says what is false. */
export function checkClaim(claim: CheckedClaim): string[] {
  return [
    ...checkWeekdays(claim.text, claim.publishedAt),
    ...checkChange(claim.text, claim.span, claim.figures),
    ...checkShares(claim.text, claim.figures),
    ...checkShareOfWhole(claim.text),
    ...checkStaleness(claim),
  ];
}
