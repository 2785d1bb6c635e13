import type { Quantity } from './figureQuantity.ts';
import { type FigureToken, isWord } from './figureToken.ts';

/** A length of time that says only when: "than a year before", "up from 9% five years earlier", "in the first nine months". */
export function isMoment(
  tokens: readonly FigureToken[],
  { start, end, unit }: Quantity,
  last: Quantity | undefined,
): boolean {
  if (unit?.kind !== 'duration') return false;
  const [before, after] = [tokens[start - 1]?.lower ?? '', tokens[end]?.lower ?? ''];
  const isTold = /^(?:ago|earlier)$/u.test(after) || (after === 'before' && !isWord(tokens[end + 1]));
  const isThan =
    /^(?:than|from|with|to|against)$/u.test(before) ||
    (last?.end === start && tokens[start + 1]?.lower === 'than');
  if (isThan && isTold) return true;
  return /^(?:first|opening)$/u.test(before) && tokens[start - 2]?.lower === 'the';
}
