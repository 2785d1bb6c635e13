import type { TaggedFigure } from '../../model/figure.ts';
import { roundScore } from '../../model/order.ts';
import type { Span } from '../../model/span.ts';

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl(?:ed|es|ing)|twofold)\b/iu, 2],
  [/\b(?:tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|threefold)\b/iu, 3],
  [/\b(?:quadrupl(?:ed|es|ing)|fourfold)\b/iu, 4],
  [/\b(?:halv(?:ed|es|ing))\b/iu, 0.5],
];
/** "nearly doubled" and roundings of both numbers: this far from the factor is still what the text says. editors */
const FACTOR_TOLERANCE = 0.12;
/** Of a percentage, in points: both numbers may be rounded. editors */
const PERCENT_TOLERANCE = 1;

/**
 * "doubled from 40 to 65", "rose 20 percent, from 50 to 70": whether two numbers of one unit bear each other out. Only
 * where "from ... to ..." says which is which.
 * @param figures of the claim, in text order
 */
export function checkChange(text: string, claim: Span, figures: readonly TaggedFigure[]): string[] {
  const pair = findPair(text, claim, figures);
  if (pair === undefined) return [];
  const [from, to] = pair;
  if (from.value === undefined || to.value === undefined || from.value === 0) return [];
  const ratio = to.value / from.value;
  const factor = FACTORS.find(([word]) => word.test(text));
  const numbers = `${from.quote} to ${to.quote}`;
  if (factor !== undefined) {
    const [word, times] = factor;
    const said = word.exec(text)?.[0] ?? '';
    const holds = Math.abs(ratio - times) <= FACTOR_TOLERANCE * times;
    return [
      `check of "${said}": ${numbers} is a factor of ${roundTo(ratio, 2)}${holds ? ', as the text says' : ''}`,
    ];
  }
  const change = figures.find(({ unit, kind }) => unit.kind === 'percent' && kind === 'change');
  if (change?.value === undefined || change === from || change === to || from.unit.kind === 'percent')
    return [];
  const percent = Math.abs(ratio - 1) * 100;
  const tolerance = Math.max(PERCENT_TOLERANCE, change.value * FACTOR_TOLERANCE);
  const holds = Math.abs(percent - change.value) <= tolerance;
  return [
    `check of the change: ${numbers} is ${roundTo(percent, 1)} percent, the text says ${change.quote}${holds ? '; they agree' : ''}`,
  ];
}

function findPair(
  text: string,
  claim: Span,
  figures: readonly TaggedFigure[],
): [TaggedFigure, TaggedFigure] | undefined {
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1];
    if (second === undefined || first.unit.kind !== second.unit.kind) continue;
    if (first.unit.code !== second.unit.code) continue;
    const before = text.slice(0, Math.max(0, first.span.start - claim.start));
    const between = text.slice(first.span.end - claim.start, second.span.start - claim.start);
    if (/\bfrom\s*$/iu.test(before) && /^[^.;]{0,40}\bto\s*$/iu.test(between)) return [first, second];
    if (/\bto\s*$/iu.test(before) && /^[^.;]{0,20}\bfrom\s*$/iu.test(between)) return [second, first];
  }
  return undefined;
}

function roundTo(value: number, digits: number): number {
  return roundScore(Math.round(value * 10 ** digits) / 10 ** digits);
}
