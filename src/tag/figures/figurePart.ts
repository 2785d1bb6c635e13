import type { Quantity } from './figureQuantity.ts';
import { clauseAround, type FigureSentence } from './figureSentence.ts';

/** Words that announce the parts of a whole that was named before. */
const OPENINGS: readonly (readonly string[])[] = [
  ['this', 'includes'],
  ['that', 'includes'],
  ['which', 'includes'],
  ['sum', 'includes'],
  ['including'],
  ['of', 'this'],
  ['of', 'that'],
  ['of', 'these'],
  ['of', 'those'],
  ['of', 'which'],
  ['of', 'whom'],
  ['of', 'them'],
  ['made', 'up', 'of'],
  ['consists', 'of'],
  ['consisting', 'of'],
  ['comprises'],
  ['comprising'],
  ['divided', 'into'],
  ['split', 'into'],
  ['remaining'],
  ['rest'],
];

const OPENING_WORDS: ReadonlySet<string> = new Set(OPENINGS.flatMap(([first]) => first ?? []));

/** How far before a colon the whole may stand, in tokens. */
const COLON_REACH = 8;

/** Whether a quantity is announced as a part: "this includes 3.5%", "11,000 of them", "5%: 3.5% for ...". */
export function isPart(
  sentence: FigureSentence,
  quantity: Quantity,
  previous: Quantity | undefined,
): boolean {
  const { tokens } = sentence;
  const clause = clauseAround(sentence, quantity.start);
  // A colon after a figure opens its parts; where none stands before it, the first of a list is no whole of the others.
  const opensList =
    tokens[clause.start - 1]?.text === ':' &&
    previous !== undefined &&
    sentence.quantities.some(({ end }) => end <= clause.start && end >= clause.start - COLON_REACH);
  if (opensList) return true;
  const from = Math.max(0, clause.start);
  const after =
    tokens[quantity.end]?.lower === 'of' &&
    /^(?:them|these|those|which|whom)$/u.test(tokens[quantity.end + 1]?.lower ?? '');
  if (after) return true;
  for (let at = from; at < quantity.start; at++) {
    if (!OPENING_WORDS.has(tokens[at]?.lower ?? '')) continue;
    if (OPENINGS.some((words) => words.every((word, index) => tokens[at + index]?.lower === word)))
      return true;
  }
  return false;
}
