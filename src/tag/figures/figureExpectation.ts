import type { Figure } from '../../model/figure.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

type Kind = Figure['kind'];

/** What those who come behind the figure had done with it. */
const MEANT: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:expected|forecast|predicted|projected|anticipated|foreseen)$/u, 'forecast'],
  [/^(?:promised|pledged|guaranteed|offered)$/u, 'pledge'],
  [/^(?:demanded|requested|wanted|sought|urged|recommended)$/u, 'demand'],
  [/^(?:planned|targeted|intended|budgeted)$/u, 'target'],
];
/** How far behind its figure the verb may stand, in tokens. */
const REACH = 9;

/**
 * "the 4.1 billion that analysts had expected", "the 80 percent its chairman had promised", "the 2% forecast by the bank":
 * what the figure was meant to be by who comes behind it.
 */
export function meantAfter({ tokens, classes }: FigureSentence, { end }: Quantity): Kind | undefined {
  const kindOf = (at: number): Kind | undefined =>
    MEANT.find(([form]) => form.test(tokens[at]?.lower ?? ''))?.[1];
  if (tokens[end + 1]?.lower === 'by') return kindOf(end);
  const opening = /^(?:that|which)$/u.test(tokens[end]?.lower ?? '') ? end + 1 : end;
  let at = opening;
  while (
    at < end + REACH &&
    /^(?:noun|determiner|pronoun|possessive)$/u.test(classes[at] ?? '') &&
    kindOf(at) === undefined
  )
    at++;
  if (at === opening) return undefined;
  const isPerfect = /^(?:had|have|has)$/u.test(tokens[at]?.lower ?? '');
  // "of the 4,000 that the council had set itself"
  const setting = isPerfect ? at + 1 : at;
  if (
    tokens[setting]?.lower === 'set' &&
    /^(?:itself|themselves|himself|herself)$/u.test(tokens[setting + 1]?.lower ?? '')
  )
    return 'target';
  if (isPerfect) return kindOf(at + 1);
  return opening > end ? kindOf(at) : undefined;
}
