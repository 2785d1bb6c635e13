import type { Figure } from '../../model/figure.ts';
import type { ApproximationPhrase, FigureResources } from './figureResources.ts';
import type { FigureToken } from './figureToken.ts';

export interface ApproximationMatch {
  readonly approximation: Figure['approximation'];
  /** Token index where the phrase begins (before a number) or ends (after it). */
  readonly edge: number;
}

/** "well over", "at least a": the longest phrase that ends right before a token. An article may stand between. */
export function approximationBefore(
  tokens: readonly FigureToken[],
  at: number,
  { approximationsBefore }: FigureResources,
): ApproximationMatch | undefined {
  const direct = endingAt(tokens, at, approximationsBefore);
  if (direct !== undefined) return direct;
  return /^(?:an?|the|his|her|its|their)$/u.test(tokens[at - 1]?.lower ?? '')
    ? endingAt(tokens, at - 1, approximationsBefore, MAY_LEAVE_ARTICLE)
    : undefined;
}

/** "about a 5% goal" is approximate; "some the 5%" and "around the 3 towns" are not. */
const MAY_LEAVE_ARTICLE =
  /^(?:at least|at most|up to|about|more than|less than|no more than|nearly|almost|roughly|approximately)$/u;

/** "5 million or more", "€640m at most". */
export function approximationAfter(
  tokens: readonly FigureToken[],
  at: number,
  { approximationsAfter }: FigureResources,
): ApproximationMatch | undefined {
  const phrase = approximationsAfter
    .get(tokens[at]?.lower ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.lower === word));
  return phrase && { approximation: phrase.approximation, edge: at + phrase.words.length };
}

function endingAt(
  tokens: readonly FigureToken[],
  at: number,
  table: ReadonlyMap<string, readonly ApproximationPhrase[]>,
  only?: RegExp,
): ApproximationMatch | undefined {
  const phrase = table.get(tokens[at - 1]?.lower ?? '')?.find(({ words }) => {
    const from = at - words.length;
    // "signs up to 5 percent", "has gone up to 44"
    if (
      words[0] === 'up' &&
      /^(?:sign|signs|signed|signing|add|adds|live|lead|leads|go|goes|going|gone|went|come|came|moved|pushed|crept|driven|drove|brought)$/u.test(
        tokens[from - 1]?.lower ?? '',
      )
    )
      return false;
    return (
      words.every((word, index) => tokens[from + index]?.lower === word) &&
      (only?.test(words.join(' ')) ?? true)
    );
  });
  return phrase && { approximation: phrase.approximation, edge: at - phrase.words.length };
}
