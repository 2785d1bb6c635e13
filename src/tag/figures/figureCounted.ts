import { phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { cuesBetween, type FigureSentence } from './figureSentence.ts';
import { normalizeMeasure } from './figureWording.ts';
import { scaleWords, tensWords, unitWords, vagueWords } from './numberWords.ts';

const NUMERIC: ReadonlySet<string> = new Set([
  ...unitWords.keys(),
  ...tensWords.keys(),
  ...scaleWords.keys(),
  ...vagueWords.keys(),
  ...['and', 'of', 'to', 'or', 'a', 'more', 'm', 'k', 'bn', 'per', 'an', 'each', 'every'],
]);

/** The counted noun as written: "evacuated people" in "3,200 evacuated people". */
export function countedText(
  { tokens, ...sentence }: FigureSentence,
  { numeral, end, unit, base }: Quantity,
): string | undefined {
  let start = numeral;
  while (start < end && (tokens[start]?.kind !== 'word' || NUMERIC.has(tokens[start]?.lower ?? ''))) start++;
  if (start >= end) return unit?.name;
  // The base of a rate is no part of what is counted: "10,000 homes a year".
  const stop =
    base === undefined
      ? end
      : tokens.findIndex(
          ({ lower }, at) => at > start && at < end && /^(?:a|an|per|each|every|\/)$/u.test(lower),
        );
  return normalizeMeasure(
    phraseText({ tokens, ...sentence }, { start, end: stop > start ? stop : end }),
    start === 0,
  );
}

const AUXILIARY =
  /^(?:is|are|was|were|have|has|had|been|being|be|still|also|already|to|will|would|so|far|now|reported|feared|believed)$/u;
/** Auxiliaries and adverbs between a figure and its participle. */
const REACH = 5;

/** What is said of counted people or things as a state: "deaths", "evacuated people", "missing people". */
export function stateAfter(sentence: FigureSentence, quantity: Quantity): string | undefined {
  const { tokens } = sentence;
  let at = quantity.end;
  while (at < quantity.end + REACH && AUXILIARY.test(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at]?.lower ?? '';
  if (at === quantity.end && !/^(?:died|fled|lost)$/u.test(word)) return undefined;
  if (word === 'lost') return tokens[at + 2]?.lower === 'lives' ? 'deaths' : undefined;
  const amount = cuesBetween(sentence, at, at + 1).find(({ cue }) => cue.role === 'amount');
  if (amount?.cue.measure !== undefined && quantity.unit?.name === 'people') return amount.cue.measure;
  const noun = countedText(sentence, quantity);
  const isState = /^(?:missing|dead|homeless|alive|closed|open)$|(?<!e)ed$/u.test(word);
  return isState && noun !== undefined ? `${word} ${noun}` : undefined;
}
