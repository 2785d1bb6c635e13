import type { TaggedFigure } from '../../model/figure.ts';
import { roundScore } from '../../model/order.ts';

/** Answers that do not exclude each other may well exceed a hundred. */
const ANSWERS =
  /\b(?:said|say|says|think|believe|want|fear|support|oppose|trust|use|also|multiple|both|rose|fell|grew|increase|decrease)\b/iu;
/** What can be had only once: a vote, an origin, an owner. */
const EXCLUSIVE =
  /\b(?:come from|came from|vote[ds]?|won|of (?:the )?(?:votes?|seats?|budget|total|money|revenue|electricity|energy|harvest|shares?)|belongs? to|owns?|holds?|made up|makes up|mix|consists?|compris(?:es?|ed)|split|account(?:s|ed)? for|goes to|go to|went to|were (?:men|women))\b/iu;
const TOLERANCE = 1.5;

/** "48 percent in Selm and 61 percent in Orval" */
function haveOwnPlaces(text: string, shares: readonly TaggedFigure[]): boolean {
  const start = text.indexOf(shares[0]?.quote ?? '') - (shares[0]?.span.start ?? 0);
  const placed = shares.filter(({ span }, index) => {
    const end = shares[index + 1]?.span.start ?? span.end + 60;
    return /\b(?:in|at|among|for) (?!favou?r\b)/u.test(text.slice(span.end + start, end + start));
  });
  return placed.length > 1;
}

/** Shares of one base in one sentence that exclude each other and are more than all of it. */
export function checkShares(text: string, figures: readonly TaggedFigure[]): string[] {
  const shares = figures.filter(
    ({ unit, kind, value }) => unit.kind === 'percent' && kind === 'actual' && value,
  );
  const bases = new Set(shares.map(({ base }) => base ?? ''));
  if (shares.length < 2 || bases.size > 1 || !EXCLUSIVE.test(text) || ANSWERS.test(text)) return [];
  const total = roundScore(shares.reduce((sum, { value }) => sum + (value ?? 0), 0));
  if (total < 90 || shares.some(({ value = 0 }) => value > 100) || haveOwnPlaces(text, shares)) return [];
  const holds = total <= 100 + TOLERANCE;
  const sum = `check of the shares: ${shares.map(({ quote }) => quote).join(' and ')} add up to ${total} percent`;
  return [holds ? sum : `${sum}, more than all`];
}
