import { isOwnVerb } from './figureMultiple.ts';
import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { FigureToken } from './figureToken.ts';
import { isTimePhrase } from './figureWording.ts';

/** "from 1.8% to 2.4% of GDP", "up by 600 to 7,900 a year", "3, 4 and 5% of revenue": what the last is a share of, the others are too. */
export function shareBases(tokens: readonly FigureToken[], quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities];
  for (let index = shared.length - 2; index >= 0; index--) {
    const quantity = shared[index];
    const next = shared[index + 1];
    if (quantity === undefined || next?.base === undefined || quantity.base !== undefined) continue;
    if (quantity.unit === undefined || quantity.unit.name !== next.unit?.name) continue;
    const joints = tokens.slice(quantity.end, next.start);
    const isJoined = joints.length > 0 && joints.every(({ lower }) => /^(?:,|and|or|to|from)$/u.test(lower));
    if (isJoined) shared[index] = { ...quantity, base: next.base };
  }
  return shared;
}

/** No base of a comparison: "twice as high as expected", "three times its size". */
const NO_BASE =
  /^(?:ever|before|usual|normal|expected|possible|planned|previously|size|length|height|width|number|amount|rate|level|figure|it|that|those|they|we|them|last)$/iu;

/** "94 times as much as the average nurse", "nine times its annual profit": what a multiple is measured by. */
export function comparedBase(sentence: FigureSentence, quantity: Quantity): string | undefined {
  const { unit, end } = quantity;
  if (unit?.kind !== 'ratio' || unit.name !== 'times' || isOwnVerb(sentence, quantity)) return undefined;
  const { tokens } = sentence;
  let at = end;
  if (tokens[at]?.lower === 'as') {
    const second = tokens.slice(at + 1, at + 4).findIndex(({ lower }) => lower === 'as');
    if (second < 0) return undefined;
    at += second + 2;
  } else if (!/^(?:its|their|his|her)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  if (tokens[at]?.lower === 'in') at++;
  const phrase = phraseAfter(sentence, at);
  if (phrase === undefined) return undefined;
  const own = withoutOwner(sentence, phrase);
  const text = phraseText(sentence, own);
  const isProper = /^\p{Lu}/u.test(tokens[own.end - 1]?.text ?? '');
  return isProper ||
    NO_BASE.test(tokens[own.end - 1]?.text ?? '') ||
    /^(?:a |the )?(?:year|month|week|day|decade)/u.test(text)
    ? undefined
    : isTimePhrase(text)
      ? undefined
      : text;
}

/** "company's average employee" -> "average employee". */
function withoutOwner({ classes }: FigureSentence, { start, end }: Phrase): Phrase {
  for (let at = end - 1; at > start; at--) if (classes[at] === 'possessive') return { start: at + 1, end };
  return { start, end };
}

/** "Of its 640 million in revenue, the town puts 37 percent into schools": the whole that a sentence opens with. */
export function openingWhole(sentence: FigureSentence, { unit, start }: Quantity): string | undefined {
  const { tokens, classes } = sentence;
  if (unit?.kind !== 'percent' && unit?.kind !== 'ratio') return undefined;
  if (tokens[0]?.lower !== 'of') return undefined;
  const comma = tokens.slice(0, start).findIndex(({ text }) => text === ',');
  if (comma < 0) return undefined;
  let from = comma;
  while (from > 1 && classes[from - 1] === 'noun') from--;
  return from === comma ? undefined : phraseText(sentence, { start: from, end: comma });
}
