import type { Quantity } from './figureQuantity.ts';
import type { FigureToken } from './figureToken.ts';

const TOTAL = /^(?:total|average|mean|median|maximum|minimum|record|sum|estimated|further|whopping)$/u;

/**
 * "an average of 1,150 euros", "a long-term average of 79%": how the number was come by, not what it measures. The
 * quantity as if it began there, so that what is read before it is the verb or noun that it depends on.
 */
export function withTotal(quantity: Quantity, tokens: readonly FigureToken[]): Quantity {
  const noun = quantity.start - 2;
  if (tokens[quantity.start - 1]?.lower !== 'of' || !TOTAL.test(tokens[noun]?.lower ?? '')) return quantity;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    if (/^(?:a|an|the)$/u.test(tokens[at]?.lower ?? '')) return { ...quantity, start: at };
  }
  return quantity;
}
