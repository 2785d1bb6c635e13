import { countedText, stateAfter } from './figureCounted.ts';
import { distanceOf, durationOf, movingSubject, substanceOf } from './figureExtent.ts';
import { type FoundMeasure, fromPhrase, isName, named, nearestPhrase } from './figureMeasurePhrase.ts';
import { type AttachedPhrase, type Phrase, phraseAfter, phraseBefore, phraseText } from './figurePhrase.ts';
import { destination, earmarkedFor, type Joined, joinedAfter } from './figurePurpose.ts';
import type { Quantity } from './figureQuantity.ts';
import { clauseAround, type FigureSentence } from './figureSentence.ts';
import { agentOf, type GoverningVerb, governingVerb, objectBetween } from './figureVerb.ts';
import { isComparison, isTimePhrase } from './figureWording.ts';

/** What a quantity measures, and the phrase that its subject is sought in. */
export interface MeasureReading {
  readonly measure: string | undefined;
  /** The noun phrase the measure was read from, for its possessor. */
  readonly phrase: Phrase | undefined;
  /** Grammatical subject of the verb that governs the quantity. */
  readonly agent: AttachedPhrase | undefined;
  /** "the 5% target": the sentence names no measure, an earlier figure does. */
  readonly isElliptical: boolean;
}

/** "in cash", "in total": how, not of what. */
const NO_FIELD =
  /^(?:(?:early|late|morning|afternoon) trading|trading|turnover alone|cash|total|all|return|turn|part|fact|addition|prison|jail|advance|value|size|length|depth|height|width|case|place|response|one|night|some|most)\b/u;
const DIMENSIONS: Readonly<Record<string, string>> = {
  long: 'length',
  high: 'height',
  tall: 'height',
  wide: 'width',
  deep: 'depth',
  away: 'distance',
  old: 'age',
  thick: 'thickness',
};

export function readMeasure(sentence: FigureSentence, quantity: Quantity): MeasureReading {
  const from = clauseAround(sentence, quantity.start).start;
  const verb = governingVerb(sentence, quantity, from);
  const agent = verb === undefined ? undefined : agentOf(sentence, verb, from);
  const frame: Frame = { sentence, quantity, verb, agent, ...joinedAfter(sentence, quantity) };
  for (const read of READERS) {
    const found = read(frame);
    if (found !== undefined) return { ...found, agent: found.agent ?? agent };
  }
  return { measure: undefined, phrase: undefined, agent, isElliptical: quantity.unit?.kind === 'percent' };
}

/** One quantity with the words around it that readers look at. */
interface Frame extends Joined {
  readonly sentence: FigureSentence;
  readonly quantity: Quantity;
  readonly verb: GoverningVerb | undefined;
  readonly agent: AttachedPhrase | undefined;
}

/** Most telling first; each reads one construction. */
const READERS: readonly ((frame: Frame) => FoundMeasure | undefined)[] = [
  // "85 kilometres long"
  ({ sentence, quantity }) => {
    const dimension = DIMENSIONS[sentence.tokens[quantity.end]?.lower ?? ''];
    return dimension !== undefined && quantity.unit?.kind !== 'percent' ? named(dimension) : undefined;
  },
  // "a premium of 22 percent", "a loss of 15,000 jobs"
  ({ sentence, quantity }) => {
    if (sentence.tokens[quantity.start - 1]?.lower !== 'of') return undefined;
    const phrase = phraseBefore(sentence, quantity.start - 1);
    if (phrase === undefined) return undefined;
    const found = fromPhrase(sentence, phrase);
    const counted = quantity.unit?.kind === 'count' ? countedText(sentence, quantity) : undefined;
    if (counted === undefined) return found;
    return found.measure === undefined ? named(counted) : named(`${found.measure} of ${counted}`);
  },
  // "killed nine", "3,200 people have been evacuated", "six people are still missing"
  ({ sentence, quantity, verb }) => {
    if (quantity.unit?.kind !== 'count') return undefined;
    // "the population shrank by 861,000 people"
    const isMoved = /^(?:up|down)$/u.test(verb?.cue?.role ?? '');
    if (isMoved && sentence.tokens[quantity.start - 1]?.lower === 'by') return undefined;
    // "the flood cost twelve lives"
    const costsLives =
      quantity.unit.name === 'life' && /^(?:cost|claim|lose|take)$/u.test(verb?.cue?.lemma ?? '');
    if (costsLives) return named('deaths');
    const isPeople = quantity.unit.name === 'people' && verb?.cue?.role === 'amount';
    const before = isPeople ? verb.cue.measure : undefined;
    return named(before ?? stateAfter(sentence, quantity) ?? countedText(sentence, quantity));
  },
  ({ sentence, quantity }) => substanceOf(sentence, quantity),
  ({ sentence, quantity }) => distanceOf(sentence, quantity),
  // "one in five voters"
  ({ quantity: { unit } }) =>
    unit?.kind === 'ratio' && !/^(?:ratio|times|fold)$/u.test(unit.name) ? named(unit.name) : undefined,
  // "5% target", "3.5% spending earmarked for hard military capabilities"
  ({ sentence, quantity }) => {
    if (sentence.classes[quantity.end] !== 'noun') return undefined;
    const phrase = phraseAfter(sentence, quantity.end);
    if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
    if (isComparison(sentence.tokens[phrase.start]?.lower ?? '')) return undefined;
    return fromPhrase(sentence, earmarkedFor(sentence, phrase.end) ?? phrase);
  },
  // "3.5 percent is meant for hard military capabilities"
  ({ sentence, quantity }) => {
    const purpose = destination(sentence, quantity.end);
    return purpose === undefined ? undefined : fromPhrase(sentence, purpose);
  },
  // "spend 5% of GDP on defence"
  ({ sentence, verb, joint, joined }) => {
    const measure = verb?.cue?.role === 'amount' ? verb.cue.measure : undefined;
    if (measure === undefined) return undefined;
    const isPurpose = joined !== undefined && /^(?:on|for|to)$/u.test(joint ?? '');
    return named(isPurpose ? `${phraseText(sentence, joined)} ${measure}` : measure);
  },
  // "pledge 5% of GDP for defence", "put 3.5% into hard capabilities"
  ({ sentence, quantity, joint, joined }) => {
    if (joined === undefined || !/^(?:on|for|into|towards?)$/u.test(joint ?? '')) return undefined;
    if (quantity.unit?.kind !== 'percent' && quantity.unit?.kind !== 'currency') return undefined;
    const found = fromPhrase(sentence, joined);
    const isOutlay = quantity.base === 'GDP' && joint !== 'into' && found.measure !== undefined;
    return isOutlay && !/(?:spending|investment)$/u.test(found.measure ?? '')
      ? { ...found, measure: `${found.measure} spending` }
      : found;
  },
  // "raised its key rate by half a point", "cut its forecast for India to 6%"
  ({ sentence, quantity, verb }) => {
    const object = verb === undefined ? undefined : objectBetween(sentence, verb.end, quantity.start);
    if (object === undefined) return undefined;
    const isFor = sentence.tokens[object.end]?.lower === 'for';
    const holder = isFor ? phraseAfter(sentence, object.end + 1) : undefined;
    const found = fromPhrase(sentence, object);
    const isHolder =
      holder !== undefined && isName(sentence, holder) && !isTimePhrase(phraseText(sentence, holder));
    return isHolder ? { ...found, phrase: undefined, agent: { head: holder, attached: undefined } } : found;
  },
  // "bought for 3 billion"
  ({ sentence, quantity, verb }) => {
    const isTrade = /^(?:buy|sell|acquire)$/u.test(verb?.cue?.lemma ?? '');
    return isTrade && sentence.tokens[quantity.start - 1]?.lower === 'for' ? named('price') : undefined;
  },
  // "turnout reached 67% in the capital"
  ({ sentence, verb, agent }) => {
    const role = verb?.cue?.role;
    if (agent === undefined || !/^(?:up|down|level)$/u.test(role ?? '')) return undefined;
    if (isName(sentence, agent.head)) return undefined;
    const found = fromPhrase(sentence, agent.head);
    return found.measure === undefined ? undefined : found;
  },
  // "well over 2% in defence spending"
  ({ sentence, quantity, joint, joined }) => {
    if (joint !== 'in' || joined === undefined || quantity.unit?.kind === 'duration') return undefined;
    const text = phraseText(sentence, joined);
    return /^\p{Ll}/u.test(text) && !NO_FIELD.test(text) ? fromPhrase(sentence, joined) : undefined;
  },
  // "a third of the trade"
  ({ sentence, quantity: { unit, base, end } }) => {
    const isShare = unit?.kind === 'percent' || unit?.kind === 'ratio';
    const isOf = sentence.tokens[end]?.lower === 'of';
    return isShare && isOf && base !== undefined ? named(`share of ${base}`) : undefined;
  },
  // "the repairs cost 5 million"
  ({ sentence, verb, agent }) => {
    const role = verb?.cue?.role;
    if (agent === undefined || !/^amount$/u.test(role ?? '')) return undefined;
    if (isName(sentence, agent.head)) return undefined;
    const found = fromPhrase(sentence, agent.head);
    return found.measure === undefined ? undefined : found;
  },
  ({ quantity }) => (quantity.unit?.kind === 'area' ? named('area') : undefined),
  ({ sentence, quantity, verb }) => durationOf(sentence, quantity, verb),
  // "panel strength lower than 9", "the FTSE -0.6%": the nearest phrase before, where no verb is between.
  ({ sentence, quantity, agent }) => {
    if (agent !== undefined || quantity.unit?.kind === 'duration') return undefined;
    const phrase = nearestPhrase(sentence, quantity.start);
    if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
    if (isName(sentence, phrase))
      return { ...named(undefined), agent: { head: phrase, attached: undefined } };
    const found = fromPhrase(sentence, phrase);
    return found.measure === undefined ? undefined : found;
  },
  ({ sentence, quantity, verb, agent }) =>
    quantity.unit === undefined || quantity.unit.kind === 'duration' || isContinued(sentence, quantity)
      ? undefined
      : movingSubject(sentence, verb, agent),
];

/** An earlier figure of the sentence has the same unit: what that one measures goes on. */
function isContinued({ quantities }: FigureSentence, { start, unit }: Quantity): boolean {
  return quantities.some((other) => other.start < start && other.unit?.kind === unit?.kind);
}
