import type { TaggedFigure } from '../../model/figure.ts';
import { roundScore } from '../../model/order.ts';
import type { Span } from '../../model/span.ts';
import { type ChangedPair, findChangedPair } from './changedPair.ts';
import { readSaidChange } from './saidChange.ts';

/** Of a difference in points: both shares may be rounded. editors */
const POINTS_TOLERANCE = 0.6;

/**
 * "doubled from 40 to 65", "rose 20 percent, from 50 to 70", "4,100 last year, now 5,200: twice as many": whether two
 * numbers of one unit bear out what the text says of them.
 * @param figures of the claim, in text order
 */
export function checkChange(text: string, claim: Span, figures: readonly TaggedFigure[]): string[] {
  const pair = findChangedPair(text, claim, figures);
  if (pair === undefined) return [];
  const [from, to] = pair;
  if (from.value === undefined || to.value === undefined || from.value === 0) return [];
  const numbers = `${from.quote} to ${to.quote}`;
  const points = checkPoints(pair, figures);
  if (points !== undefined) return [`check of the change: ${numbers} is ${points}`];
  const said = readSaidChange(
    text,
    from.unit.kind === 'percent' ? [] : figures.filter((figure) => figure !== from && figure !== to),
  );
  if (said === undefined || isOfAnother(text, claim, pair, said.said)) return [];
  const ratio = to.value / from.value;
  const holds = ratio >= said.low && ratio <= said.high;
  if (/^[\p{L} -]+$/u.test(said.said)) {
    const verdict = holds ? ', as the text says' : '';
    return [`check of "${said.said}": ${numbers} is a factor of ${roundTo(ratio, 2)}${verdict}`];
  }
  const percent = roundTo(Math.abs(ratio - 1) * 100, 1);
  return [
    `check of the change: ${numbers} is ${percent} percent, the text says ${said.said}${holds ? '; they agree' : ''}`,
  ];
}

/** "Profit doubled to 40 million while revenue rose from 80 to 90 million" */
function isOfAnother(text: string, { start }: Span, pair: ChangedPair, said: string): boolean {
  const at = text.indexOf(said);
  const places = [at, ...pair.map(({ span }) => span.start - start)];
  return /\b(?:while|whereas)\b/u.test(text.slice(Math.min(...places), Math.max(...places)));
}

/** "from 12 percent to 18 percent, up four percentage points" */
function checkPoints([from, to]: ChangedPair, figures: readonly TaggedFigure[]): string | undefined {
  if (from.unit.kind !== 'percent' || from.value === undefined || to.value === undefined) return undefined;
  const said = figures.filter(({ unit }) => unit.kind === 'percentagePoint');
  const [only] = said;
  if (only?.value === undefined || said.length > 1) return undefined;
  const points = Math.abs(to.value - from.value);
  const holds = Math.abs(points - only.value) <= POINTS_TOLERANCE;
  return `${roundTo(points, 1)} points, the text says ${only.quote}${holds ? '; they agree' : ''}`;
}

function roundTo(value: number, digits: number): number {
  return roundScore(Math.round(value * 10 ** digits) / 10 ** digits);
}
