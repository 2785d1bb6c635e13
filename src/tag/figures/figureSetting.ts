import { befallenPeople, befallsPeople } from './figureCounted.ts';
import { type FoundMeasure, fromPhrase, named } from './figureMeasurePhrase.ts';
import {
  nameBehind,
  type Phrase,
  phraseAfter,
  phraseBefore,
  phraseText,
  possessorOf,
} from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';
import { isTimePhrase } from './figureWording.ts';

const CHANGE_NOUN =
  /^(?:rise|increase|jump|surge|growth|hike|boost|fall|drop|decline|decrease|cut|reduction|slump|improvement|gain|climb|dip|plunge|shortfall|shortage|upturn|downturn|slide|spike|swing)$/u;

/** "a 3% rise in rents", "a 2 million cut to its budget": what has moved stands behind the noun of change. */
export function movedAfter(sentence: FigureSentence, { end }: Quantity): FoundMeasure | undefined {
  const { tokens } = sentence;
  let at = end;
  while (at < end + 3 && !CHANGE_NOUN.test(tokens[at]?.lower ?? '')) {
    if (tokens[at]?.kind !== 'word') return undefined;
    at++;
  }
  if (!CHANGE_NOUN.test(tokens[at]?.lower ?? '') || !/^(?:in|of|to|for)$/u.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  const phrase = phraseAfter(sentence, at + 2);
  if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
  const found = fromPhrase(sentence, phrase);
  return found.measure === undefined ? undefined : { ...found, ...holderBehind(sentence, phrase) };
}

/** "a rise in rents in Lorvik": the name behind what has moved. */
function holderBehind(sentence: FigureSentence, phrase: Phrase): Pick<FoundMeasure, 'agent'> {
  if (possessorOf(sentence, phrase) !== undefined) return {};
  const holder = nameBehind(sentence, phrase.end, /^(?:in|at|of|across)$/u);
  return holder === undefined ? {} : { agent: { head: holder, attached: undefined } };
}

/** Adjectives behind a figure that name what it measures: "85 kilometres long". */
const DIMENSIONS: Readonly<Record<string, string>> = {
  long: 'length',
  high: 'height',
  tall: 'height',
  wide: 'width',
  deep: 'depth',
  away: 'distance',
  old: 'age',
  thick: 'thickness',
  across: 'diameter',
};

/** "85 kilometres long", "90 metres across". */
export function dimensionOf({ tokens }: FigureSentence, { end, unit }: Quantity): FoundMeasure | undefined {
  const dimension = DIMENSIONS[tokens[end]?.lower ?? ''];
  const isLong = unit?.kind === 'length' || (dimension === 'age' && unit?.kind === 'duration');
  return dimension !== undefined && isLong ? named(dimension) : undefined;
}

/** Superlatives and adjectives that name the dimension they are read on. */
const DIMENSION: Readonly<Record<string, string>> = {
  tallest: 'height',
  tall: 'height',
  highest: 'height',
  longest: 'length',
  long: 'length',
  deepest: 'depth',
  deep: 'depth',
  widest: 'width',
  largest: 'size',
  biggest: 'size',
  oldest: 'age',
  heaviest: 'weight',
  fastest: 'speed',
};
const DIMENSION_REACH = 14;

/** "At 829 metres, the tower is the tallest", "Unemployment, at 4.1%, is the lowest": a figure set beside what has it. */
export function setBeside(
  sentence: FigureSentence,
  { start, end, unit }: Quantity,
): FoundMeasure | undefined {
  const { tokens } = sentence;
  if (tokens[start - 1]?.lower !== 'at' || tokens[end]?.text !== ',') return undefined;
  const isFronted = start === 1;
  if (!isFronted && tokens[start - 2]?.text !== ',') return undefined;
  const phrase = isFronted ? phraseAfter(sentence, end + 1) : phraseBefore(sentence, start - 2);
  if (phrase === undefined) return undefined;
  const agent = { head: phrase, attached: undefined };
  if (unit?.kind === 'percent' || unit?.kind === 'currency' || unit?.kind === 'count')
    return { ...fromPhrase(sentence, phrase), agent };
  for (let at = end; at < end + DIMENSION_REACH; at++) {
    const dimension = DIMENSION[tokens[at]?.lower ?? ''];
    if (dimension !== undefined) return { ...named(dimension), agent };
  }
  return { ...fromPhrase(sentence, phrase), agent };
}

/** "92% effective": the property that an adjective grades. */
const GRADED: Readonly<Record<string, string>> = {
  effective: 'effectiveness',
  efficient: 'efficiency',
  accurate: 'accuracy',
  full: 'filling level',
  complete: 'completion',
  contained: 'containment',
  pure: 'purity',
  likely: 'likelihood',
  certain: 'certainty',
};

export function gradedBy(sentence: FigureSentence, { end, unit }: Quantity): FoundMeasure | undefined {
  if (unit?.kind !== 'percent') return undefined;
  const property = GRADED[sentence.tokens[end]?.lower ?? ''];
  return property === undefined ? undefined : named(property);
}

const VOTING =
  /^(?:back|approve|reject|elect|pass|endorse|adopt|vote|carrie|defeat|oust|re-elect|choose|ratifie|los|win|won|beaten)(?:d|ed|s|es|e)?$/u;

/** "backed the plan by 54% to 46%", "passed by 71 votes to 44": the two sides of a ballot. */
export function votesOf(
  sentence: FigureSentence,
  { start, end, unit }: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'percent' && unit !== undefined && unit.kind !== 'count') return undefined;
  const { tokens, quantities } = sentence;
  if (verb === undefined || !VOTING.test(tokens[verb.start]?.lower ?? '')) return undefined;
  const isFirst = tokens[start - 1]?.lower === 'by' && tokens[end]?.lower === 'to';
  const isSecond =
    tokens[start - 1]?.lower === 'to' &&
    quantities.some((other) => other.end === start - 1 && tokens[other.start - 1]?.lower === 'by');
  return isFirst || isSecond ? named('votes') : undefined;
}

/** "700 of the cuts": what is counted stands behind "of". */
export function countedOf(
  sentence: FigureSentence,
  { start, end, unit }: Quantity,
): FoundMeasure | undefined {
  if (unit !== undefined) return undefined;
  const { tokens } = sentence;
  // "44 drowned"
  const before = tokens[start - 1]?.lower ?? '';
  const befallen =
    befallenPeople(tokens[end]?.lower ?? '') ?? (befallsPeople(before) ? befallenPeople(before) : undefined);
  if (befallen !== undefined) return named(befallen);
  // "flood victims, of whom 12,000 have applied"
  if (tokens[start - 2]?.lower === 'of' && /^(?:whom|which)$/u.test(tokens[start - 1]?.lower ?? '')) {
    const whole = phraseBefore(sentence, tokens[start - 3]?.text === ',' ? start - 3 : start - 2);
    return whole === undefined ? undefined : fromPhrase(sentence, whole);
  }
  if (tokens[end]?.lower !== 'of') return undefined;
  if (!/^(?:the|its|their|his|her|our|those|these)$/u.test(tokens[end + 1]?.lower ?? '')) return undefined;
  const phrase = phraseAfter(sentence, end + 1);
  return phrase === undefined ? undefined : fromPhrase(sentence, phrase);
}

/** "weighs 1.4 tonnes" */
export function weightOf({ unit }: Quantity, verb: GoverningVerb | undefined): FoundMeasure | undefined {
  return unit?.kind === 'mass' && verb?.cue?.lemma === 'weigh' ? named('weight') : undefined;
}

/** Units that name what is measured by themselves. */
const BY_UNIT: readonly (readonly [RegExp, string])[] = [
  [/^degrees?(?: Celsius| Fahrenheit)?$|^kelvin$/iu, 'temperature'],
  [/(?:per|an) hour$|^knot$|per second$/iu, 'speed'],
  [/watt$/iu, 'capacity'],
  [/^decibel$/iu, 'noise'],
];
const KNOWN = /temperature|heat|cold|speed|gust|wind|capacity|power|output|warming|limit|demand|noise/iu;

/** "Thermometers reached 41 °C": what the unit itself measures, where its subject does not say so. */
export function byUnit(
  sentence: FigureSentence,
  { unit }: Quantity,
  agent: Phrase | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'other') return undefined;
  if (agent !== undefined && KNOWN.test(phraseText(sentence, agent))) return undefined;
  const measure = BY_UNIT.find(([form]) => form.test(unit.name))?.[1];
  return measure === undefined ? undefined : named(measure);
}
