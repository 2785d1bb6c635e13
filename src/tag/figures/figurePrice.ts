import { isAbstract } from './figureAbstract.ts';
import { countedText } from './figureCounted.ts';
import { type FoundMeasure, isName, named } from './figureMeasurePhrase.ts';
import { type AttachedPhrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import { tellsOfSurvey } from './figureSurvey.ts';
import type { GoverningVerb } from './figureVerb.ts';

/** A payment by time or by head is no price. */
const NO_GOOD =
  /^(?:day|week|month|year|hour|minute|second|quarter|season|night|person|head|household|family|student|pupil|child|employee|worker|resident|inhabitant|citizen|apiece|capita|term|semester|patient|passenger|\d)/u;

/** "14.20 euros per share", "doses at 11 euros a dose": what is paid for one of a kind. */
export function pricePer({ unit, base }: Quantity): FoundMeasure | undefined {
  if (unit?.kind !== 'currency' || base === undefined || NO_GOOD.test(base)) return undefined;
  return named(`price per ${base}`);
}

const TRADING =
  /^(?:order|buy|bought|sell|sold|acquir|purchas|rent|leas|snap|auction|offload)(?:e|ed|es|s|ing|ped)?$/u;

/** "has ordered four frigates for €3.2bn", "sold its farm for 2 million": what is traded for an amount. */
function tradedFor(
  sentence: FigureSentence,
  joint: number,
  verb: GoverningVerb | undefined,
): string | undefined {
  if (verb === undefined || !TRADING.test(sentence.tokens[verb.start]?.lower ?? '')) return undefined;
  let at = verb.end;
  while (at < joint && /^(?:determiner|number|adverb)$/u.test(sentence.classes[at] ?? '')) at++;
  const object = phraseAfter(sentence, at);
  return object === undefined || object.end > joint || isName(sentence, object)
    ? undefined
    : phraseText(sentence, object);
}

/** "signed the striker for 27 million" */
export function feeOf(
  sentence: FigureSentence,
  { start, unit }: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'currency') return undefined;
  const { tokens } = sentence;
  const deed = tokens[verb?.start ?? -1]?.lower ?? '';
  if (/^fetch(?:es|ed)?$/u.test(deed)) return named('price');
  if (tokens[start - 1]?.lower !== 'for') return undefined;
  const traded = tradedFor(sentence, start - 1, verb);
  if (traded !== undefined) return named(`price of ${traded}`);
  return /^(?:sign|signs|signed|signing|joined|joins)$/u.test(deed) ? named('transfer fee') : undefined;
}

const MADE = /^(?:built|designed|made|licensed|approved|intended|room|space|beds|seats|places|berths)$/u;

/** "seats 18,500 spectators", "were built for 8,200 inmates": what fits in. */
export function capacityOf(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  if (quantity.unit !== undefined && quantity.unit.kind !== 'count') return undefined;
  const { tokens } = sentence;
  const isMadeFor =
    tokens[quantity.start - 1]?.lower === 'for' && MADE.test(tokens[quantity.start - 2]?.lower ?? '');
  const holds =
    /^(?:seats|accommodates?|sleeps)$/u.test(tokens[verb?.start ?? -1]?.lower ?? '') &&
    verb?.end === quantity.start;
  if (!isMadeFor && !holds) return undefined;
  const counted = quantity.unit === undefined ? undefined : countedText(sentence, quantity);
  return named(counted === undefined ? 'capacity' : `capacity for ${counted}`);
}

/** "The Progress Party stands at 31% in a poll": what a party has in surveys. */
export function supportOf(
  sentence: FigureSentence,
  { unit, base }: Quantity,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'percent' || base !== undefined || agent === undefined) return undefined;
  return isName(sentence, agent.head) && tellsOfSurvey(sentence) ? named('support in polls') : undefined;
}

/** "the grocer lost £9m": what a firm loses is a loss, what shares lose is theirs. */
export function lossOf(
  sentence: FigureSentence,
  { unit }: Quantity,
  verb: GoverningVerb | undefined,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'currency' || verb?.cue?.lemma !== 'lose' || agent === undefined) return undefined;
  return isAbstract(phraseText(sentence, agent.head)) ? undefined : named('loss');
}
