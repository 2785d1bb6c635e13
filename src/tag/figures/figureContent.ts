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
  if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
  // "60 millimetres of rain forecast in the north"
  const isAwaited = /^(?:forecast|expected|predicted|projected)$/u.test(
    sentence.tokens[phrase.end - 1]?.lower ?? '',
  );
  return isAwaited && phrase.end - phrase.start > 1 ? { start: phrase.start, end: phrase.end - 1 } : phrase;
}

/** "had bought 14 tonnes of gold" -> "bought": what was done with an amount tells it from others of the same stuff. */
export function doneWith({ tokens }: FigureSentence, verb: GoverningVerb | undefined): string | undefined {
  const word = tokens[verb?.start ?? -1]?.lower;
  return word !== undefined && /^(?:bought|sold|lost|found|shot|sent|built)$|ed$/u.test(word)
    ? word
    : undefined;
}

/** Longest predicate that is repeated as part of a measure, in tokens. */
const PREDICATE_REACH = 8;
/** Adverbs and relative words between a share and what is said of it. */
const GAP = 7;

/**
 * "58% of nurses have thought of leaving": what is said of the sharers is what is measured, as a clause that goes on from
 * them ("that have thought of leaving", "belonging to children", "from abroad"), up to the next clause.
 */
export function predicateAfter({ tokens, classes, text }: FigureSentence, at: number): string | undefined {
  const isAttached = /^(?:from|for|without|under|over|aged|in|with|on)$/u.test(tokens[at]?.lower ?? '');
  let start = at;
  const limit = at + GAP;
  while (start < limit && classes[start] !== 'verb') {
    if (classes[start] === undefined || /^[,;:.!?()]$/u.test(tokens[start]?.text ?? '')) break;
    start++;
  }
  const hasVerb = start < limit && classes[start] === 'verb';
  if (!hasVerb && !isAttached) return undefined;
  if (!hasVerb) start = at;
  let end = start;
  while (
    end < Math.min(tokens.length, start + PREDICATE_REACH) &&
    classes[end] !== 'conjunction' &&
    classes[end] !== 'number' &&
    classes[end] !== 'relative' &&
    !/^[,;:.!?()—–"“”]$/u.test(tokens[end]?.text ?? '')
  )
    end++;
  // Cut short, it must not end on a word that leads on.
  while (end > start && /^(?:preposition|determiner|to|adverb|possessive)$/u.test(classes[end - 1] ?? ''))
    end--;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || end <= start) return undefined;
  const said = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  const isClause = hasVerb && !(start === at && /\p{Ll}{2}ing$/u.test(first.text));
  return isClause ? `that ${said}` : said;
}
