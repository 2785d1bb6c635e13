import { pluralOf } from './figureNoun.ts';
import { participleOf } from './figureParticiple.ts';
import { phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { cuesBetween, type FigureSentence } from './figureSentence.ts';
import { normalizeMeasure } from './figureWording.ts';
import { scaleWords, tensWords, unitWords, vagueWords } from './numberWords.ts';

const NUMERIC: ReadonlySet<string> = new Set([
  ...unitWords.keys(),
  ...tensWords.keys(),
  ...scaleWords.keys(),
  ...vagueWords.keys(),
  ...'half quarter quarters and of to or a more m k bn per an each every'.split(' '),
]);

/** The counted noun as written: "evacuated people" in "3,200 evacuated people". */
export function countedText(
  { tokens, ...sentence }: FigureSentence,
  { numeral, end, unit, base }: Quantity,
): string | undefined {
  // The base of a rate is no part of what is counted: "10,000 homes a year".
  const rate =
    base === undefined
      ? -1
      : tokens.findIndex(
          ({ lower }, at) => at > numeral && at < end && /^(?:a|an|per|each|every|\/)$/u.test(lower),
        );
  const stop = rate > numeral ? rate : end;
  let start = numeral;
  while (start < stop && (tokens[start]?.kind !== 'word' || NUMERIC.has(tokens[start]?.lower ?? ''))) start++;
  // "a 1.3 million-strong union" counts members.
  const isStrong = tokens[start]?.lower === 'strong' && start === stop - 1;
  if (start >= stop || isStrong) return unit?.name === undefined ? undefined : pluralOf(unit.name);
  const counted = phraseText({ tokens, ...sentence }, { start, end: stop });
  return normalizeMeasure(
    counted.replace(AWAITED, '') + lackAfter({ tokens, ...sentence }, end),
    start === 0,
  );
}

/** "60 millimetres of rain forecast in the north": awaited, not part of the noun. */
const AWAITED = / (?:forecast|expected|predicted|projected)$/u;

/** "households without power": what counted things lack or live in tells them from others. */
function lackAfter(sentence: FigureSentence, end: number): string {
  if (sentence.tokens[end]?.lower !== 'without') return '';
  const lacking = phraseAfter(sentence, end + 1);
  return lacking === undefined ? '' : ` without ${phraseText(sentence, lacking)}`;
}

const AUXILIARY =
  /^(?:is|are|was|were|have|has|had|been|being|be|still|also|already|to|will|would|so|far|now|reported|feared|believed)$/u;
/** Auxiliaries and adverbs between a figure and its participle. */
const REACH = 5;

/** What is done to people so often that a bare number beside it is of them, whether before or behind it. */
const HARMED = /^(?:injured|wounded|hurt|rescued|arrested|detained|evacuated|displaced|trapped|stranded)$/u;
/** What people undergo themselves, or what befalls things as well: of people only where the number stands before it. */
const UNDERGONE = /^(?:drowned|survived|hospitali[sz]ed|infected|saved|freed|missing)$/u;
const KILLING = /^kill(?:s|ed|ing)$/u;

/** "injuring at least 21", "killed 12": verbs whose bare numbers are of people. */
export function befallsPeople(verb: string): boolean {
  return KILLING.test(verb) || HARMED.test(participleOf(verb));
}

/** "44 drowned", "wounded 30": who is not said to be counted is people. */
export function befallenPeople(word: string): string | undefined {
  if (/^(?:died|perished)$/u.test(word) || KILLING.test(word)) return 'deaths';
  if (UNDERGONE.test(word)) return `people ${word}`;
  const participle = participleOf(word);
  return HARMED.test(participle) ? `people ${participle}` : undefined;
}

/** What is said of counted people or things as a state: "deaths", "evacuated people", "missing people". */
export function stateAfter(sentence: FigureSentence, quantity: Quantity): string | undefined {
  const { tokens } = sentence;
  let at = quantity.end;
  while (at < quantity.end + REACH && AUXILIARY.test(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at]?.lower ?? '';
  if (
    at === quantity.end &&
    !/^(?:died|fled|lost)$/u.test(word) &&
    !((HARMED.test(word) || UNDERGONE.test(word)) && countedText(sentence, quantity) === undefined)
  )
    return undefined;
  if (word === 'lost') return tokens[at + 2]?.lower === 'lives' ? 'deaths' : undefined;
  const amount = cuesBetween(sentence, at, at + 1).find(({ cue }) => cue.role === 'amount');
  if (amount?.cue.measure !== undefined && quantity.unit?.name === 'people') return amount.cue.measure;
  const noun = countedText(sentence, quantity);
  if (noun === undefined) return befallenPeople(word);
  if (/^(?:missing|dead|homeless|alive|closed|open)$/u.test(word)) return `${word} ${noun}`;
  if (!/(?<!e)ed$/u.test(word)) return undefined;
  // "were evacuated" is done to them, "have applied" they did.
  const isPassive = tokens
    .slice(quantity.end, at)
    .some(({ lower }) => /^(?:be|been|being|is|are|was|were)$/u.test(lower));
  return isPassive ? `${word} ${noun}` : `${noun} that ${word}`;
}
