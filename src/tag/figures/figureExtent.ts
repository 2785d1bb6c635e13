import { countedText } from './figureCounted.ts';
import { thingOf, timeOf } from './figureDeed.ts';
import { isActor } from './figureInstitution.ts';
import { type FoundMeasure, fromPhrase, isName, named } from './figureMeasurePhrase.ts';
import { type AttachedPhrase, type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { clauseAround, type FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';
import { isTimePhrase } from './figureWording.ts';

/** "300 metres from the station", "40 centimetres below the dike". */
export function distanceOf({ tokens }: FigureSentence, { end, unit }: Quantity): FoundMeasure | undefined {
  const joint = tokens[end]?.lower ?? '';
  // "14 seconds ahead of", "three points behind"
  if (/^(?:ahead|clear)$/u.test(joint) && unit?.kind !== 'count') return named('lead');
  if (/^(?:behind|adrift)$/u.test(joint) && unit?.kind !== 'length') return named('gap');
  if (unit?.kind !== 'length') return undefined;
  if (joint === 'between' || joint === 'separating') return named('distance');
  if (!/^(?:from|away|below|above|north|south|east|west|off|outside|short)$/u.test(joint)) return undefined;
  return named('distance');
}

/**
 * A length of time by what takes it: "waits 90 days" is a waiting time, "1,500 beds within three years" the time for
 * the beds, "38 witnesses over 21 days" that for the witnesses.
 */
export function durationOf(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (quantity.unit?.kind !== 'duration' || quantity.unit.name === 'year of age') return undefined;
  const { tokens, quantities } = sentence;
  const joint = tokens[quantity.start - 1]?.lower ?? '';
  if (/^(?:in|within|over|during)$/u.test(joint)) {
    const counted = quantities.find(({ end, unit }) => end === quantity.start - 1 && unit?.kind === 'count');
    const noun = counted === undefined ? undefined : countedText(sentence, counted);
    if (noun !== undefined && /^(?:in|within)$/u.test(joint)) return named(`time for ${noun}`);
    // "stole 2.4 million over eight years": the period of another figure.
    const isPeriod = quantities.some(({ end, unit }) => end < quantity.start && unit?.kind !== 'duration');
    if (
      isPeriod &&
      (/^(?:over|during)$/u.test(joint) ||
        !/^(?:took|take|takes|taken|lasted)$/u.test(tokens[verb?.start ?? -1]?.lower ?? ''))
    )
      return named('period');
  }
  const word = verb === undefined ? '' : (tokens[verb.start]?.lower ?? '');
  if (verb === undefined || AUXILIARY.test(word)) return undefined;
  if (/^last/u.test(word)) {
    const thing = agent === undefined ? undefined : thingOf(sentence, agent.head);
    return named(thing === undefined ? 'duration' : `duration of ${thing}`);
  }
  const takes = TAKES_TIME.find(([form]) => form.test(word))?.[1];
  return takes === undefined ? timeOf(sentence, quantity, verb, agent) : named(takes);
}

/** Verbs whose time has a name of its own. */
const TAKES_TIME: readonly (readonly [RegExp, string])[] = [
  [/^wait(?:s|ed|ing)?$/u, 'waiting time'],
  [/^travel(?:s|led|ed|ling|ing)?$/u, 'travel time'],
  [/^(?:fly|flies|flew|flown|flying)$/u, 'flight time'],
  [/^(?:drive|drives|drove|driven|driving)$/u, 'driving time'],
  [/^deliver(?:s|ed|ing)?$/u, 'delivery time'],
  [/^process(?:es|ed|ing)?$/u, 'processing time'],
  [/^work(?:s|ed|ing)?$/u, 'working time'],
  [/^(?:sleep|sleeps|slept|sleeping)$/u, 'sleeping time'],
  [/^(?:jail|imprison|sentence|cage)[sd]?(?:ed)?$/u, 'prison sentence'],
];

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|says?|said|told)$/u;

/** "Orders tripled", "The river rose 2.6 metres": a subject that is no name is itself what moves. */
export function movingSubject(
  sentence: FigureSentence,
  verb: GoverningVerb | undefined,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (verb === undefined || agent === undefined || isName(sentence, agent.head)) return undefined;
  if (sentence.classes[agent.head.start] === 'pronoun') return undefined;
  if (verb.cue?.role === 'holding' || isTimePhrase(phraseText(sentence, agent.head))) return undefined;
  const found = fromPhrase(sentence, agent.head);
  return found.measure === undefined || isActor(found.measure) ? undefined : found;
}

/** The first phrase of a sentence that can be whose the figure is, where no verb's subject is found. */
export function openingPhrase(sentence: FigureSentence, quantity: Quantity): Phrase | undefined {
  const { classes } = sentence;
  let at = 0;
  while (at < quantity.start && /^(?:mark|determiner|adverb)$/u.test(classes[at] ?? '')) at++;
  if (classes[at] !== 'noun' || at < clauseAround(sentence, quantity.start).start) return undefined;
  const phrase = phraseAfter(sentence, at);
  if (phrase === undefined || phrase.end >= quantity.start) return undefined;
  return isTimePhrase(phraseText(sentence, phrase)) ? undefined : phrase;
}

/** What itself is a length of time. */
export const OF_TIME =
  /(?:time|times|wait|waits|age|delay|delays|term|sentence|period|duration|length|deadline|notice|expectancy|week|leave|stay|visit|journey|trip|flight|drive|commute|queue|life|lifespan|contract|lease|ban|strike|backlog|career|shift|gap|lead|limit|average|record|tenure|reign|mandate|guarantee|warranty|course|trial)$/iu;
