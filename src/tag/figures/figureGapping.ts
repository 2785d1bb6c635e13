import { nameBehind, type Phrase, phraseBefore } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { FigureToken } from './figureToken.ts';

/** Between two figures of a gapped sentence stands no more than the next subject, in tokens. */
const REACH = 14;

/**
 * The subject of a figure whose verb was said before: "the Greens took 12 percent and the Farmers 9",
 * "11,000 at Nordhav and 7,500 at Callistra". `undefined` where the figure has a construction of its own.
 */
export function gappedSubject(
  sentence: FigureSentence,
  quantity: Quantity,
  previous: Quantity | undefined,
): Phrase | undefined {
  if (previous === undefined || previous.unit?.kind !== quantity.unit?.kind) return undefined;
  const { tokens, classes } = sentence;
  const between = tokens.slice(previous.end, quantity.start);
  if (between.length > REACH || classes.slice(previous.end, quantity.start).includes('verb'))
    return undefined;
  const joint = between.findLastIndex(({ lower }) => /^(?:,|and|while|;)$/u.test(lower));
  if (joint < 0) return undefined;
  const phrase = phraseBefore(sentence, quantity.start);
  const opening = previous.end + joint + 1;
  const start = classes[opening] === 'determiner' ? opening + 1 : opening;
  if (phrase !== undefined && phrase.start === start && phrase.end === quantity.start) return phrase;
  return placeAfter(sentence, quantity);
}

/** "7,500 at Callistra", "three in Brennholm": a name after a figure of a list is whose it is. */
function placeAfter(sentence: FigureSentence, { end }: Quantity): Phrase | undefined {
  const { tokens } = sentence;
  // "11,000 of them at Nordhav", "nine of them died in Halm"
  let at = end;
  if (tokens[at]?.lower === 'of' && /^(?:them|these|those|which|whom)$/u.test(tokens[at + 1]?.lower ?? ''))
    at += 2;
  const name = nameBehind(sentence, at, /^(?:at|in|for|from)$/u);
  return TIME.test(tokens[name?.start ?? -1]?.text ?? '') ? undefined : name;
}

const TIME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Whether a figure restates the one before: an earlier level ("up from 62%"), or another unit ("($7.5 million)", "or 2%"). */
export function isSequel(
  { tokens }: FigureSentence,
  { start, end, unit }: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (previous === undefined || start - previous.end > REACH) return false;
  const before = tokens[start - 1]?.lower ?? '';
  const gap = tokens.slice(previous.end, start);
  if (
    before === ',' &&
    isCompared(tokens, end) &&
    !gap.some(({ lower }) => /^(?:[;:]|and|but|while|whereas)$/u.test(lower))
  )
    return true;
  if (before === '(' || before === '/') return gap.length === 1;
  if (before === 'or') return gap.length === 2 && gap[0]?.text === ',';
  // "thefts doubled to 1,870"
  if (before === 'to' && previous.unit?.name === 'times' && start - 1 === previous.end) return true;
  // "have tripled since January, to 61"
  const isStep = previous.unit?.kind === 'ratio' || previous.unit?.kind === 'percent';
  if (before === 'to' && tokens[start - 2]?.text === ',' && isStep) return true;
  if (previous.unit?.kind !== unit?.kind) return false;
  if (before === 'from') return !gap.some(({ lower }) => lower === 'and');
  if (/^(?:against|versus|vs)$/u.test(before))
    return tokens[start - 2]?.text === ',' || tokens[start - 2]?.lower === 'compared';
  if (before === 'of') return tokens[start - 2]?.lower === 'instead';
  return (
    /^(?:with|to|than)$/u.test(before) &&
    /^(?:compared|rather|as|instead)$/u.test(tokens[start - 2]?.lower ?? '')
  );
}

/** ", 17 percent fewer than", ", twice as many as", ", more than four times the number": held against what stands before. */
export function isCompared(tokens: readonly FigureToken[], end: number): boolean {
  const [first, second] = [tokens[end]?.lower ?? '', tokens[end + 1]?.lower ?? ''];
  if (/^(?:more|less|fewer|higher|lower)$/u.test(first)) return true;
  if (first === 'as') return /^(?:many|much|far|high|long|large|big|fast)$/u.test(second);
  return first === 'the' && /^(?:number|amount|level|figure|total|rate|average|size|sum)$/u.test(second);
}
