import { isName } from './figureMeasurePhrase.ts';
import { beforeArticle, type Phrase } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

/** Longest way between a list of figures and the list that it is told of, in tokens. */
const REACH = 16;

/** Whom or what a figure of such a list is told of. */
export interface RespectiveItem {
  readonly phrase: Phrase;
  /** The items are names: each has its figure; else each is what its figure measures. */
  readonly isHolder: boolean;
  /** What the figures are meant to be, the verb says before the first. */
  readonly first: Quantity;
}

/** "Norvia, Estan and Palor gave $3m, $5m and $7m respectively": whom or what each of the figures is told of. */
export function respectiveItems(sentence: FigureSentence): ReadonlyMap<Quantity, RespectiveItem> {
  const items = new Map<Quantity, RespectiveItem>();
  const { tokens, quantities } = sentence;
  const word = tokens.findIndex(({ lower }) => lower === 'respectively');
  if (word < 0) return items;
  const last = quantities.findLastIndex(({ end }) => end <= word);
  let first = last;
  while (first > 0 && isJoined(sentence, quantities[first - 1], quantities[first])) first--;
  const figures = quantities.slice(first, last + 1);
  const [opening, closing] = [figures[0], figures.at(-1)];
  if (opening === undefined || closing === undefined || figures.length < 2) return items;
  const phrases =
    listEndingIn(sentence, Math.max(0, opening.start - REACH), opening.start) ??
    listEndingIn(sentence, closing.end, word);
  if (phrases?.length !== figures.length) return items;
  const isHolder = phrases.some((phrase) => isName(sentence, phrase));
  for (const [index, figure] of figures.entries()) {
    const phrase = phrases[index];
    if (phrase !== undefined) items.set(figure, { phrase, isHolder, first: opening });
  }
  return items;
}

function isJoined(
  { tokens }: FigureSentence,
  before: Quantity | undefined,
  next: Quantity | undefined,
): boolean {
  const between = tokens.slice(before?.end, next?.start);
  return between.length > 0 && between.every(({ lower }) => /^(?:,|and|to|by)$/u.test(lower));
}

/** The last "A, B and C" between two tokens, its items without their articles. */
function listEndingIn(sentence: FigureSentence, from: number, to: number): Phrase[] | undefined {
  const { tokens, classes } = sentence;
  const isNoun = (at: number): boolean => classes[at] === 'noun' && at >= from && at < to;
  for (let and = to - 1; and > from; and--) {
    if (tokens[and]?.lower !== 'and' || !isNoun(and - 1)) continue;
    let start = and + 1;
    if (classes[start] === 'determiner') start++;
    let end = start;
    while (isNoun(end)) end++;
    if (end === start) continue;
    const phrases: Phrase[] = [{ start, end }];
    let close = and;
    for (;;) {
      // "A, B, and C"
      if (tokens[close - 1]?.text === ',') close--;
      let open = close;
      while (isNoun(open - 1)) open--;
      if (open === close) return phrases;
      const item = { start: open, end: close };
      phrases.unshift(item);
      const before = beforeArticle(sentence, item);
      if (tokens[before]?.text !== ',') return phrases;
      close = before;
    }
  }
  return undefined;
}
