import { isAbstract } from './figureAbstract.ts';
import { contentOf, doneWith, predicateAfter } from './figureContent.ts';
import { countedText } from './figureCounted.ts';
import { countedMeasure } from './figureCountedMeasure.ts';
import { countedDeed, deed, doneBy, thingOf } from './figureDeed.ts';
import { distanceOf, durationOf, movingSubject, OF_TIME, openingPhrase } from './figureExtent.ts';
import type { FigureFrame } from './figureFrame.ts';
import { isMeasure } from './figureMeasureForm.ts';
import {
  type FoundMeasure,
  fromPhrase,
  isName,
  isUnnamed,
  named,
  nearestPhrase,
} from './figureMeasurePhrase.ts';
import { membersOf } from './figureMembers.ts';
import { multipliedObject } from './figureMultiple.ts';
import { pluralOf } from './figureNoun.ts';
import { ownerOf, placeOf, sharersBehind, sharersOf } from './figureOwner.ts';
import { type AttachedPhrase, type Phrase, phraseAfter, phraseBefore, phraseText } from './figurePhrase.ts';
import { capacityOf, feeOf, lossOf, pricePer, supportOf } from './figurePrice.ts';
import { promiserAfter } from './figurePromise.ts';
import { destination, earmarkedFor, intendedFor, type Joined, joinedAfter } from './figurePurpose.ts';
import type { Quantity } from './figureQuantity.ts';
import { recipientOf, relativeOwner } from './figureRecipient.ts';
import type { FigureSentence } from './figureSentence.ts';
import {
  byUnit,
  countedOf,
  dimensionOf,
  gradedBy,
  movedAfter,
  setBeside,
  votesOf,
  weightOf,
} from './figureSetting.ts';
import { partsOf, shareOfWhole } from './figureShare.ts';
import { spanOf } from './figureSpan.ts';
import { DUES, valuation } from './figureValuation.ts';
import { objectBetween } from './figureVerb.ts';
import { isComparison, isPointing, isTimePhrase } from './figureWording.ts';

/** What a quantity measures, and the phrase that its subject is sought in. */
export interface MeasureReading {
  readonly measure: string | undefined;
  /** The noun phrase the measure was read from, for its possessor. */
  readonly phrase: Phrase | undefined;
  /** Grammatical subject of the verb that governs the quantity. */
  readonly agent: AttachedPhrase | undefined;
  /** Whose it is by the words that touch the figure: "Orland's 5% goal". */
  readonly owner: Phrase | undefined;
  /** Whose it is where neither measure nor verb says so: the sharers of a share, the place. */
  readonly holder: Phrase | undefined;
  /** "the 5% target": the sentence names no measure, an earlier figure does. */
  readonly isElliptical: boolean;
}

/** "in cash", "in total": how, not of what. */
const NO_FIELD =
  /^(?:cash|total|all|return|turn|part|fact|addition|prison|jail|advance|value|size|length|depth|height|width|case|place|response|one|night|some|most)\b/u;
const GRADABLE = /(?:ive|ous|ful|able|ible|ent|ant|al|ic)$/u;

export function readMeasure(frame: FigureFrame): MeasureReading {
  const { sentence, quantity, clause, verb, agent, context } = frame;
  const owner =
    ownerOf(sentence, quantity) ??
    relativeOwner(sentence, quantity, 'whose') ??
    recipientOf(sentence, quantity, verb) ??
    promiserAfter(sentence, quantity.end);
  const holder =
    sharersOf(sentence, quantity) ??
    relativeOwner(sentence, quantity, 'where') ??
    placeOf(sentence, quantity);
  const { joint, joined } = joinedAfter(sentence, quantity);
  const setting: Setting = { sentence, quantity, clause, verb, agent, context, joint, joined };
  for (const read of READERS) {
    const found = read(setting);
    if (found === undefined || !isMeasure(sentence, quantity, found)) continue;
    const { measure, phrase, isElliptical } = found;
    return { measure, phrase, agent: found.agent ?? agent, owner, holder, isElliptical };
  }
  // "Shares touched 180p": what has no figures of its own is what is measured.
  const moved = agent?.head ?? openingPhrase(sentence, quantity);
  const isOwn = moved !== undefined && !isName(sentence, moved) && isAbstract(phraseText(sentence, moved));
  if (
    isOwn &&
    quantity.unit !== undefined &&
    !isContinued(sentence, quantity) &&
    quantity.unit.kind !== 'duration'
  )
    return { ...fromPhrase(sentence, moved), agent, owner, holder };
  return {
    measure: undefined,
    phrase: undefined,
    agent,
    owner,
    holder,
    isElliptical: quantity.unit?.kind === 'percent',
  };
}

/** A quantity with the words around it that readers look at. */
interface Setting extends FigureFrame, Joined {}

/** Most telling first; each reads one construction. */
const READERS: readonly ((setting: Setting) => FoundMeasure | undefined)[] = [
  ({ sentence, quantity }) => membersOf(sentence, quantity),
  ({ sentence, quantity }) => multipliedObject(sentence, quantity),
  ({ sentence, quantity }) => dimensionOf(sentence, quantity),
  ({ sentence, quantity, verb, agent }) => shareOfWhole(sentence, quantity, verb, agent),
  ({ sentence, quantity }) => partsOf(sentence, quantity),
  ({ quantity, verb }) => weightOf(quantity, verb),
  ({ sentence, quantity, verb }) => capacityOf(sentence, quantity, verb),
  ({ sentence, quantity }) => setBeside(sentence, quantity),
  ({ sentence, quantity }) => movedAfter(sentence, quantity),
  ({ sentence, quantity }) => doneBy(sentence, quantity),
  ({ sentence, quantity }) => gradedBy(sentence, quantity),
  ({ sentence, quantity, verb }) => votesOf(sentence, quantity, verb),
  ({ sentence, quantity }) => countedOf(sentence, quantity),
  // "a premium of 22 percent", "a loss of 15,000 jobs"
  ({ sentence, quantity, joint, joined }) => {
    if (sentence.tokens[quantity.start - 1]?.lower !== 'of') return undefined;
    const phrase = phraseBefore(sentence, quantity.start - 1);
    if (phrase === undefined) return undefined;
    const found = fromPhrase(sentence, phrase);
    // "a goal of 4.8 percent for defence": the purpose says what is aimed at.
    if (found.isElliptical && joined !== undefined && /^(?:for|on)$/u.test(joint ?? '')) return undefined;
    const counted = quantity.unit?.kind === 'count' ? countedText(sentence, quantity) : undefined;
    if (counted === undefined) return found;
    return found.measure === undefined ? named(counted) : named(`${found.measure} of ${counted}`);
  },
  ({ sentence, quantity }) => valuation(sentence, quantity),
  ({ sentence, quantity, verb }) => countedDeed(sentence, quantity, verb),
  ({ sentence, quantity, verb, agent }) => countedMeasure(sentence, quantity, verb, agent),
  // "cut a fifth of its workforce", "lost a quarter of their pupils": what it has is what has changed.
  ({ sentence, quantity: { unit, base, end }, joint }) => {
    if ((unit?.kind !== 'percent' && unit?.kind !== 'ratio') || base === undefined || joint !== undefined)
      return undefined;
    const { tokens } = sentence;
    if (tokens[end]?.lower !== 'of' || !/^(?:its|their|his|her)$/u.test(tokens[end + 1]?.lower ?? ''))
      return undefined;
    return named(base);
  },
  ({ sentence, quantity }) => distanceOf(sentence, quantity),
  // "one in five voters stayed at home"
  ({ sentence, quantity: { unit, end } }) => {
    if (unit?.kind !== 'ratio' || /^(?:ratio|times|fold)$/u.test(unit.name)) return undefined;
    const sharers = phraseAfter(sentence, end);
    const predicate = sharers === undefined ? undefined : predicateAfter(sentence, sharers.end);
    const whose = sharers === undefined ? pluralOf(unit.name) : phraseText(sentence, sharers);
    return named(`share of ${whose}${predicate === undefined ? '' : ` ${predicate}`}`);
  },
  // "3.5 percent is meant for hard military capabilities"
  ({ sentence, quantity }) => {
    const purpose = destination(sentence, quantity.end);
    return purpose === undefined ? undefined : fromPhrase(sentence, purpose);
  },
  // "5% target", "3.5% spending earmarked for hard military capabilities"
  ({ sentence, quantity }) => {
    // "12 percent more pay"
    const isMore = /^(?:more|less|fewer)$/u.test(sentence.tokens[quantity.end]?.lower ?? '');
    const at = isMore ? quantity.end + 1 : quantity.end;
    if (sentence.classes[at] !== 'noun' || quantity.unit?.kind === 'area') return undefined;
    const phrase = phraseAfter(sentence, at);
    if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
    const first = sentence.tokens[phrase.start]?.lower ?? '';
    // "8 percent more expensive"
    if (isComparison(first) || (isMore && GRADABLE.test(first))) return undefined;
    return fromPhrase(sentence, earmarkedFor(sentence, phrase.end) ?? phrase);
  },
  // "14 tonnes of gold"
  ({ sentence, quantity, verb }) => {
    const content = contentOf(sentence, quantity);
    if (content === undefined) return undefined;
    const done = doneWith(sentence, verb);
    const text = phraseText(sentence, content);
    return named(done === undefined ? text : `${text} ${done}`);
  },
  // "lasted 20 seconds", "sentenced to six years", "six years in prison"
  ({ sentence, quantity, verb }) =>
    quantity.unit?.kind === 'duration' ? spanOf(sentence, quantity, verb) : undefined,
  // "spend 5% of GDP on defence"
  ({ sentence, quantity, verb, agent, joint, joined }) => {
    const measure =
      verb?.cue?.role === 'amount' && quantity.unit?.kind !== 'duration' ? verb.cue.measure : undefined;
    if (measure === undefined) return undefined;
    if (joined !== undefined && joint === 'in' && DUES.test(phraseText(sentence, joined)))
      return fromPhrase(sentence, joined);
    const isPurpose = joined !== undefined && /^(?:on|for|to)$/u.test(joint ?? '');
    // "a seat behind the goal costs £41": the cost of a seat.
    const thing = measure === 'cost' && agent !== undefined ? thingOf(sentence, agent.head) : undefined;
    if (thing !== undefined) return named(`cost of ${thing}`);
    return named(isPurpose ? `${phraseText(sentence, joined)} ${measure}` : measure);
  },
  ({ sentence, quantity, joint, joined }) => intendedFor(sentence, quantity, { joint, joined }),
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
  ({ sentence, quantity, verb }) => feeOf(sentence, quantity, verb),
  // "bought for 3 billion"
  ({ sentence, quantity, verb }) => {
    const isTrade = /^(?:buy|sell|acquire)$/u.test(verb?.cue?.lemma ?? '');
    return isTrade && sentence.tokens[quantity.start - 1]?.lower === 'for' ? named('price') : undefined;
  },
  ({ sentence, quantity, agent }) => supportOf(sentence, quantity, agent),
  // "well over 2% in defence spending"
  ({ sentence, quantity, verb, agent, joint, joined }) => {
    if (/^(?:up|down|level)$/u.test(verb?.cue?.role ?? '') && isUnnamed(sentence, agent)) return undefined;
    if (joint !== 'in' || joined === undefined || quantity.unit?.kind === 'duration') return undefined;
    const text = phraseText(sentence, joined);
    return /^\p{Ll}/u.test(text) && !NO_FIELD.test(text) ? fromPhrase(sentence, joined) : undefined;
  },
  ({ sentence, quantity, agent }) => byUnit(sentence, quantity, agent?.head),
  ({ sentence, quantity, verb, agent }) => lossOf(sentence, quantity, verb, agent),
  // "turnout reached 67%"
  ({ sentence, quantity, verb, agent }) => {
    const role = verb?.cue?.role;
    if (agent === undefined || !/^(?:up|down|level|amount)$/u.test(role ?? '')) return undefined;
    if (
      isName(sentence, agent.head) ||
      /^(?:make up|account|represent|cover|span|weigh|stretch|last)$/u.test(verb?.cue?.lemma ?? '')
    )
      return undefined;
    const found = fromPhrase(sentence, agent.head);
    if (quantity.unit?.kind === 'duration' && !OF_TIME.test(found.measure ?? '')) return undefined;
    return found.measure === undefined ? undefined : found;
  },
  // "58% of nurses have thought of leaving", "a third of the trade"
  ({ sentence, quantity: { unit, base, end }, agent }) => {
    const isShare = unit?.kind === 'percent' || unit?.kind === 'ratio';
    const isOf = sentence.tokens[end]?.lower === 'of';
    if (!isShare || !isOf || base === undefined) return undefined;
    const sharers = agent === undefined || isPointing(base) ? sharersBehind(sentence, end + 1) : undefined;
    const predicate = sharers === undefined ? undefined : predicateAfter(sentence, sharers.end);
    return named(`share of ${base}${predicate === undefined ? '' : ` ${predicate}`}`);
  },
  ({ quantity }) => (quantity.unit?.kind === 'area' ? named('area') : undefined),
  ({ sentence, quantity, verb, agent }) => durationOf(sentence, quantity, verb, agent),
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
  // "147 rooms stand empty" said of nothing else: "orders rose to 27,000 cars" of a company by name.
  ({ sentence, quantity }) =>
    quantity.unit?.kind === 'count' ? named(countedText(sentence, quantity)) : undefined,
  // "the plant produces 640 tonnes"
  ({ quantity: { unit }, verb }) =>
    verb?.cue?.role === 'holding' &&
    verb.cue.measure !== undefined &&
    (/^(?:mass|currency)$/u.test(unit?.kind ?? '') || (unit?.kind === 'other' && verb.cue.lemma === 'use'))
      ? named(verb.cue.measure)
      : undefined,
  // "the frigates displace 6,300 tonnes"
  ({ sentence, quantity, verb }) =>
    verb?.cue === undefined && /^(?:mass|length|area|other)$/u.test(quantity.unit?.kind ?? '')
      ? deed(sentence, quantity, verb)
      : undefined,
  ({ quantity }) => pricePer(quantity),
  ({ sentence, quantity, verb, agent }) =>
    quantity.unit === undefined || quantity.unit.kind === 'duration' || isContinued(sentence, quantity)
      ? undefined
      : movingSubject(sentence, verb, agent),
  ({ sentence, quantity, verb }) =>
    isContinued(sentence, quantity) ? undefined : deed(sentence, quantity, verb),
];

/** An earlier figure of the sentence has the same unit: what that one measures goes on. */
function isContinued({ quantities }: FigureSentence, { start, unit }: Quantity): boolean {
  return quantities.some((other) => other.start < start && other.unit?.kind === unit?.kind);
}
