import { type FoundMeasure, named } from './figureMeasurePhrase.ts';
import { phraseAfter } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';

const CUSTODY = /^(?:prison|jail|custody|detention|bars)$/u;
const PASSIVE = /^(?:is|are|was|were|be|been|being)$/u;

/** What a length of time measures: how long something lasts, what a court gave, or how long an act takes. */
export function spanOf(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  const { tokens, classes } = sentence;
  // "six years in prison", "went to prison for six years"
  const isCustody =
    [1, 2].some((step) => CUSTODY.test(tokens[quantity.end + step]?.lower ?? '')) ||
    (tokens[quantity.start - 1]?.lower === 'for' && CUSTODY.test(tokens[quantity.start - 2]?.lower ?? ''));
  if (verb?.cue?.lemma === 'sentence' || verb?.cue?.lemma === 'jail') {
    // "sentenced Marko Veld to seven years" is about Veld, "was sentenced" about who was.
    const isActive =
      !PASSIVE.test(tokens[verb.start - 1]?.lower ?? '') &&
      /^(?:noun|determiner)$/u.test(classes[verb.end] ?? '');
    const convict = isActive ? phraseAfter(sentence, verb.end) : undefined;
    const found = named('prison sentence');
    return convict === undefined ? found : { ...found, agent: { head: convict, attached: undefined } };
  }
  if (isCustody) return named('prison sentence');
  const measure = verb?.cue?.measure;
  if (measure !== undefined && /^(?:time|waiting time)$/u.test(measure)) return named(measure);
  return undefined;
}
