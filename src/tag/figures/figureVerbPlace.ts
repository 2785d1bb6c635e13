import type { Quantity } from './figureQuantity.ts';
import { isMultiplying } from './figureRatio.ts';
import type { FigureToken } from './figureToken.ts';
import type { WordClass } from './figureWordClass.ts';

/** What news measures, in forms that could be verbs: "consumer prices rose", "the key rate". */
export const MEASURE_NOUN =
  /^(?:rates?|prices?|costs?|shares?|tax|taxes|budgets?|deficit|output|growth|sales|profits?|turnout|turnover|wages?|values?|supply|exports?|imports?|yields?|debts?|rents?|fares?|forecasts?|estimates?|needs|damages?|losses|claims?|rains?|records?)$/u;

const CLAUSE_OPENING: ReadonlySet<WordClass | undefined> = new Set(['mark', 'conjunction', 'relative']);
const NO_VERB =
  /^(?:(?:week|month|year|day|time|way|moment|reason|night|morning|evening|minute|hour|half)s?|one|others?)$/u;

/** "Doctors prescribe the drug": the second of two nouns before a determiner, where the clause has no verb yet. */
export function verbsBeforeObjects(tokens: readonly FigureToken[], classes: readonly WordClass[]): number[] {
  const found: number[] = [];
  let hasVerb = false;
  for (let at = 0; at < classes.length; at++) {
    if (CLAUSE_OPENING.has(classes[at])) hasVerb = false;
    if (classes[at] === 'verb') hasVerb = true;
    const word = tokens[at]?.text ?? '';
    const isBetween =
      classes[at - 1] === 'noun' &&
      /^(?:the|an?|its|their|his|her|our|this|up)$/u.test(tokens[at + 1]?.lower ?? '');
    if (hasVerb || classes[at] !== 'noun' || !isBetween) continue;
    if (!/^\p{Ll}{3,}$/u.test(word) || NO_VERB.test(word)) continue;
    found.push(at);
    hasVerb = true;
  }
  return found;
}

/** "Every week we turn away 300 families", "would tap 3%": what can only be a subject or a modal is followed by a verb. */
export function verbsBehindPronouns(tokens: readonly FigureToken[], classes: readonly WordClass[]): number[] {
  return [...classes.keys()].filter(
    (at) =>
      classes[at] === 'noun' &&
      /^(?:we|they|he|she|i|will|would|could|should|might|must|can)$/u.test(tokens[at - 1]?.lower ?? '') &&
      /^\p{Ll}{3,}$/u.test(tokens[at]?.text ?? ''),
  );
}

/** "Turkey hosts 3 million": a word in s or ed between a noun and its figure is a verb. */
export function verbsBeforeFigures(
  tokens: readonly FigureToken[],
  classes: readonly WordClass[],
  quantities: readonly Quantity[],
): number[] {
  const isVerb = (at: number): boolean =>
    classes[at] === 'noun' &&
    ((/^\p{Ll}+(?:s|ed)$/u.test(tokens[at]?.text ?? '') &&
      /^(?:noun|relative|pronoun)$/u.test(classes[at - 1] ?? '')) ||
      // "The frigates displace 6,300 tonnes"
      (/^\p{Ll}{3,}$/u.test(tokens[at]?.text ?? '') &&
        classes[at - 1] === 'noun' &&
        /[^s]s$/u.test(tokens[at - 1]?.lower ?? '') &&
        !MEASURE_NOUN.test(tokens[at]?.lower ?? '')) ||
      // "Callistra's jumped 19 percent"
      (/^\p{Ll}+ed$/u.test(tokens[at]?.text ?? '') && classes[at - 1] === 'possessive'));
  return quantities
    .filter(({ numeral }) => !isMultiplying(tokens[numeral]?.lower ?? ''))
    .map(({ start }) => start - 1)
    .filter(isVerb);
}

/** "the wealth fund owns", "consumer prices rose": of two verbs in a row after a noun the first is none. */
export function isNounBeforeVerb(
  tokens: readonly FigureToken[],
  classes: readonly WordClass[],
  at: number,
): boolean {
  if (classes[at] !== 'verb' || classes[at + 1] !== 'verb' || classes[at - 1] !== 'noun') return false;
  return !/(?:ed|ing)$/u.test(tokens[at]?.lower ?? '') && !/ing$/u.test(tokens[at + 1]?.lower ?? '');
}
