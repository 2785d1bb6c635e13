import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';
import { isTimePhrase } from './figureWording.ts';

/** "14 tonnes of gold", "180 megawatts of power", "70 pairs of cranes": what a measured amount consists of. */
export function contentOf(sentence: FigureSentence, { end, unit, base }: Quantity): Phrase | undefined {
  if (base !== undefined || unit === undefined || sentence.tokens[end]?.lower !== 'of') return undefined;
  const isContainer =
    unit.kind === 'count' &&
    /^(?:pair|litre|barrel|bottle|box|bag|crate|ton|load|round|piece|case|item|unit|dose|set|pack)$/u.test(
      unit.name,
    );
  if (!isContainer && !/^(?:mass|length|area|other|currency)$/u.test(unit.kind)) return undefined;
  const phrase = phraseAfter(sentence, end + 1);
  return phrase === undefined || isTimePhrase(phraseText(sentence, phrase)) ? undefined : phrase;
}

/** "had bought 14 tonnes of gold" -> "bought": what was done with an amount tells it from others of the same stuff. */
export function doneWith({ tokens }: FigureSentence, verb: GoverningVerb | undefined): string | undefined {
  const word = tokens[verb?.start ?? -1]?.lower;
  return word !== undefined && /^(?:bought|sold|lost|found|shot|sent|built)$|ed$/u.test(word)
    ? word
    : undefined;
}

/** Longest predicate that is repeated as part of a measure, in tokens. */
const PREDICATE_REACH = 7;
/** Adverbs and relative words between a share and what is said of it. */
const GAP = 7;

/**
 * "58% of nurses have thought of leaving": what is said of the sharers is what is measured. The verb phrase without
 * its auxiliaries, up to the next clause.
 */
export function predicateAfter({ tokens, classes, text }: FigureSentence, at: number): string | undefined {
  let start = at;
  const limit = at + GAP;
  while (start < limit && classes[start] !== 'verb') {
    if (classes[start] === undefined || /^[,;:.!?()]$/u.test(tokens[start]?.text ?? '')) return undefined;
    start++;
  }
  while (start < limit + 3 && AUXILIARY.test(tokens[start]?.lower ?? '')) start++;
  let end = start;
  while (
    end < Math.min(tokens.length, start + PREDICATE_REACH) &&
    classes[end] !== 'conjunction' &&
    classes[end] !== 'number' &&
    classes[end] !== 'relative' &&
    !/^[,;:.!?()—–"“”]$/u.test(tokens[end]?.text ?? '')
  )
    end++;
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined || end <= start
    ? undefined
    : text.slice(first.start, last.end);
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|also|still|already|now|not|never|do|does|did)$/u;
