import type { ClaimKind } from '../../model/claim.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import { checkChange } from './change.ts';
import { checkShares } from './shares.ts';
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

const TO_COME = /\b(?:will|is to|are to|is due|are due|is scheduled|are scheduled|plans? to)\b/iu;

/** Which checks of arithmetic and dates were made on a claim, and what came out; a note never says what is false. */
export function checkClaim(claim: CheckedClaim): string[] {
  return [
    ...checkWeekdays(claim.text, claim.publishedAt),
    ...checkChange(claim.text, claim.span, claim.figures),
    ...checkShares(claim.text, claim.figures),
    ...checkStaleness(claim),
  ];
}

/** What is announced as still to come lies before the article's own date: an old text, or a wrong date. */
function checkStaleness({ text, kind, times, publishedAt }: CheckedClaim): string[] {
  const [only] = times;
  if (publishedAt === undefined || kind === 'fact' || kind === 'opinion' || times.length !== 1) return [];
  const published = publishedAt.slice(0, 10);
  if (only?.interval === undefined || only.relative || only.interval.end >= published) return [];
  if (!TO_COME.test(text)) return [];
  return [`check of the date: what is to come is dated ${only.quote}, before the article (${published})`];
}
