import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

const ORDERING = /^(?:order|instruct|oblige|require|tell|told|compel)(?:s|d|ed|led)?$/u;
/** Longest name of who is ordered, in tokens. */
const ORDERED_REACH = 7;

/** "The court ordered Delmar Oil to pay 18 million": what somebody is told to do. */
export function isOrdered({ tokens }: FigureSentence, from: number, figure: number): boolean {
  for (let at = from; at < figure; at++) {
    if (!ORDERING.test(tokens[at]?.lower ?? '')) continue;
    const to = tokens
      .slice(at + 1, Math.min(figure, at + 1 + ORDERED_REACH))
      .findIndex(({ lower }) => lower === 'to');
    if (to > 0 || (/^(?:ordered|obliged|required|told)$/u.test(tokens[at]?.lower ?? '') && to === 0))
      return true;
  }
  return false;
}

/** "The aid council needs $2.2 billion": who says what money is needed asks for it. */
export function isNeeded({ tokens }: FigureSentence, { start, unit }: Quantity): boolean {
  return unit?.kind === 'currency' && /^needs?$/u.test(tokens[start - 1]?.lower ?? '');
}
