import { type Phrase, phraseAfter, phraseBefore } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';
import { isTimePhrase } from './figureWording.ts';

/** The noun phrase that ends right before a figure, behind its verb. */
function receiverBefore(sentence: FigureSentence, from: number, to: number): Phrase | undefined {
  let end = to;
  while (end > from && sentence.classes[end - 1] === 'adverb') end--;
  const phrase = phraseBefore(sentence, end);
  if (phrase === undefined || phrase.start < from || phrase.end !== end) return undefined;
  const text = sentence.tokens[phrase.end - 1]?.lower ?? '';
  return isTimePhrase(text) ? undefined : phrase;
}

const BEARING =
  /^(?:fine[sd]?|fining|costs?|costing|owes?|owed|charges?|charged|gives?|gave|given|hand(?:s|ed)|award(?:s|ed)|grants?|granted|brings?|brought|offers?|offered|sends?|sent|pays?|paid|lends?|lent|saves?|saved|leaves?|left)$/u;
/** Longest name set beside the one who bears an amount, in tokens. */
const BESIDE = 7;

/** "fined the builder, Stonegate, 1.1 million", "cost the port 2 million a day", "gave her a sentence of 14 months". */
export function recipientOf(
  sentence: FigureSentence,
  { start, unit }: Quantity,
  verb: GoverningVerb | undefined,
): Phrase | undefined {
  const { tokens } = sentence;
  if (verb === undefined || !BEARING.test(tokens[verb.start]?.lower ?? '')) return undefined;
  // "brought Lower Esk only 11 mm", "handed each of its 18 clubs 9 million": who stands right before what is given.
  const isGerund = /^(?:cost|fin)ing$/u.test(tokens[verb.start]?.lower ?? '');
  const receiver = isGerund ? undefined : receiverBefore(sentence, verb.end, start);
  if (receiver !== undefined) return receiver;
  // "and fined him 1.2 million"
  if (/^(?:him|her|them|it)$/u.test(tokens[verb.end]?.lower ?? '') && verb.end + 1 >= start - 1)
    return { start: verb.end, end: verb.end + 1 };
  if (unit?.kind !== 'currency' && unit?.kind !== 'duration') return undefined;
  const phrase = phraseAfter(sentence, verb.end);
  if (phrase === undefined || phrase.end > start) return undefined;
  if (phrase.end === start) return phrase;
  const isBeside =
    tokens[phrase.end]?.text === ',' && tokens[start - 1]?.text === ',' && start - phrase.end < BESIDE;
  const isSecond =
    /^(?:an?|the)$/u.test(tokens[phrase.end]?.lower ?? '') && tokens[start - 1]?.lower === 'of';
  return isBeside || isSecond ? phrase : undefined;
}

/** How far before its figure a relative word may stand, in tokens. */
const RELATIVE_REACH = 12;

/** "Velpharm, whose shares have lost 40 percent": the noun before "whose"; "the hospital, where 230 posts are vacant". */
export function relativeOwner(
  sentence: FigureSentence,
  { start }: Quantity,
  relative: 'whose' | 'where',
): Phrase | undefined {
  const { tokens } = sentence;
  for (let at = start - 1; at > Math.max(0, start - RELATIVE_REACH); at--) {
    const token = tokens[at];
    if (token?.lower === relative) return phraseBefore(sentence, tokens[at - 1]?.text === ',' ? at - 1 : at);
    if (/^[,;:.()]$/u.test(token?.text ?? '') || /^(?:who|which|that|where|whose)$/u.test(token?.lower ?? ''))
      return undefined;
  }
  return undefined;
}
