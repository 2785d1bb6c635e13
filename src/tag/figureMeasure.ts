import type { FigureCue } from './figureCues.ts';
import {
  type AttachedPhrase,
  type Phrase,
  phraseAfter,
  phraseBefore,
  phraseText,
  subjectBefore,
} from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { clauseAround, cuesBetween, type FigureSentence } from './figureSentence.ts';

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

const TARGET_WORD =
  /^(?:targets?|goals?|objectives?|benchmarks?|pledges?|commitments?|thresholds?|ceilings?|limits?|marks?|levels?|figures?|guidelines?|aims?|ambitions?|hurdles?|demands?|promises?)$/iu;
const EMPTY_ADJECTIVE =
  /^(?:new|own|common|joint|overall|minimum|earlier|previous|same|official|first|final|big|agreed)$/u;
const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow)$/iu;
const COMPARISON =
  /^(?:higher|lower|cheaper|bigger|larger|smaller|faster|slower|stronger|weaker|longer|shorter|taller|older|younger|high|low|long|far|much|many|worth|up|down|off|ago|later|earlier)$/iu;
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
interface Frame {
  readonly sentence: FigureSentence;
  readonly quantity: Quantity;
  readonly verb: GoverningVerb | undefined;
  readonly agent: AttachedPhrase | undefined;
  /** The preposition after the quantity and its phrase: "on" + "defence". */
  readonly joint: string | undefined;
  readonly joined: Phrase | undefined;
}

interface Found {
  readonly measure: string | undefined;
  readonly phrase: Phrase | undefined;
  readonly isElliptical: boolean;
  readonly agent?: AttachedPhrase;
}

type Reader = (frame: Frame) => Found | undefined;

/** Most telling first; each reads one construction. */
const READERS: readonly Reader[] = [
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
    if (counted === undefined || found.measure === undefined) return found;
    return named(`${found.measure} of ${counted}`);
  },
  // "killed nine", "3,200 people have been evacuated", "six people are still missing"
  ({ sentence, quantity, verb }) => {
    if (quantity.unit?.kind !== 'count') return undefined;
    const before =
      verb?.cue?.role === 'amount' && /^(?:people|count)$/u.test(quantity.unit.name)
        ? verb.cue.measure
        : undefined;
    return named(before ?? stateAfter(sentence, quantity) ?? countedText(sentence, quantity));
  },
  // "5% target", "3.5% spending earmarked for hard military capabilities"
  ({ sentence, quantity }) => {
    if (sentence.classes[quantity.end] !== 'noun') return undefined;
    const phrase = phraseAfter(sentence, quantity.end);
    const first = sentence.tokens[phrase?.start ?? -1]?.lower ?? '';
    if (phrase === undefined || TIME_WORD.test(first) || COMPARISON.test(first)) return undefined;
    const purpose = earmarkedFor(sentence, phrase.end);
    return fromPhrase(sentence, purpose ?? phrase);
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
    const purpose =
      joined !== undefined && /^(?:on|for|to)$/u.test(joint ?? '') ? phraseText(sentence, joined) : undefined;
    return named(purpose === undefined ? measure : `${purpose} ${measure}`);
  },
  // "pledge 5% of GDP for defence", "put 3.5% into hard capabilities"
  ({ sentence, quantity, joint, joined }) => {
    if (joined === undefined || !/^(?:on|for|into|towards?)$/u.test(joint ?? '')) return undefined;
    if (quantity.unit?.kind !== 'percent' && quantity.unit?.kind !== 'currency') return undefined;
    const found = fromPhrase(sentence, joined);
    const isOutlay =
      quantity.base === 'GDP' &&
      joint !== 'into' &&
      found.measure !== undefined &&
      !/(?:spending|investment)$/u.test(found.measure);
    return isOutlay ? { ...found, measure: `${found.measure} spending` } : found;
  },
  // "raised its key rate by half a point"
  ({ sentence, quantity, verb }) => {
    const object = verb === undefined ? undefined : objectBetween(sentence, verb.end, quantity.start);
    return object === undefined ? undefined : fromPhrase(sentence, object);
  },
  // "well over 2% in defence spending"
  ({ sentence, quantity, joint, joined }) => {
    if (joint !== 'in' || joined === undefined || quantity.unit?.kind === 'duration') return undefined;
    return /^\p{Ll}/u.test(phraseText(sentence, joined)) ? fromPhrase(sentence, joined) : undefined;
  },
  // "a third of the trade"
  ({ sentence, quantity }) => {
    const isShare = quantity.unit?.kind === 'percent' || quantity.unit?.kind === 'ratio';
    if (!isShare || quantity.base === undefined || sentence.tokens[quantity.end]?.lower !== 'of')
      return undefined;
    return named(`share of ${quantity.base}`);
  },
  // "turnout reached 67%"
  ({ sentence, verb, agent }) => {
    const role = verb?.cue?.role;
    if (agent === undefined || role === undefined || role === 'demand' || role === 'pledge') return undefined;
    if (isName(sentence, agent.head)) return undefined;
    const found = fromPhrase(sentence, agent.head);
    return found.measure === undefined ? undefined : found;
  },
  // "1.5 billion crowns for buildings"
  ({ sentence, joint, joined }) =>
    joint === 'for' && joined !== undefined ? fromPhrase(sentence, joined) : undefined,
  ({ quantity }) => (quantity.unit?.kind === 'area' ? named('area') : undefined),
  // "panel strength lower than 9", "the FTSE -0.6%": the nearest phrase before, where no verb is between.
  ({ sentence, quantity, agent }) => {
    if (agent !== undefined || quantity.unit?.kind === 'duration') return undefined;
    const phrase = nearestPhrase(sentence, quantity.start);
    if (phrase === undefined) return undefined;
    if (isName(sentence, phrase))
      return { ...named(undefined), agent: { head: phrase, attached: undefined } };
    const found = fromPhrase(sentence, phrase);
    return found.measure === undefined ? undefined : found;
  },
];

function named(measure: string | undefined): Found {
  return {
    measure: measure === undefined ? undefined : normalizeMeasure(measure),
    phrase: undefined,
    isElliptical: false,
  };
}

/** "on defence" after a figure; "(GDP)" between them is skipped, and a time is no purpose. */
function joinedAfter(sentence: FigureSentence, { end }: Quantity): Pick<Frame, 'joint' | 'joined'> {
  const { tokens } = sentence;
  const isBracket = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')';
  const at = isBracket ? end + 3 : end;
  const joint = tokens[at]?.lower;
  if (!/^(?:on|in|for|into|to)$/u.test(joint ?? '')) return { joint: undefined, joined: undefined };
  const joined = phraseAfter(sentence, at + 1);
  const isUsable = joined !== undefined && !isTime(phraseText(sentence, joined));
  return { joint, joined: isUsable ? joined : undefined };
}

/** How far before a figure without a verb its phrase may end, in tokens. */
const PHRASE_REACH = 4;

function nearestPhrase(sentence: FigureSentence, start: number): Phrase | undefined {
  const { classes, tokens } = sentence;
  for (let end = start; end > Math.max(0, start - PHRASE_REACH); end--) {
    if (/^[,;:.()]$/u.test(tokens[end - 1]?.text ?? '') && end < start) return undefined;
    if (classes[end - 1] === 'noun' && !COMPARISON.test(tokens[end - 1]?.lower ?? ''))
      return phraseBefore(sentence, end);
  }
  return undefined;
}

/** A verb before a quantity, with the cue that it is, where it is one. */
interface GoverningVerb {
  readonly start: number;
  readonly end: number;
  readonly cue: FigureCue | undefined;
}

/** "up" and "down" are verbs of change only this close to their figure. */
const PARTICLE_REACH = 3;

/** The nearest verb before the quantity in its clause. */
function governingVerb(
  sentence: FigureSentence,
  { start }: Quantity,
  from: number,
): GoverningVerb | undefined {
  const cues = cuesBetween(sentence, from, start);
  for (let at = start - 1; at >= from; at--) {
    const found = cues.filter((cue) => cue.start === at && cue.end <= start && cue.cue.role !== 'forecast');
    const isParticle = found.some(({ cue }) => cue.lemma === 'up' || cue.lemma === 'down');
    if (isParticle ? start - at > PARTICLE_REACH : sentence.classes[at] !== 'verb') continue;
    const [first] = found.filter(({ cue }) => cue.role !== 'target');
    return { start: at, end: first?.end ?? at + 1, cue: first?.cue };
  }
  return undefined;
}

/** The subject of a verb; of ", spanning 17 million" it is that of the clause's first verb. */
function agentOf(sentence: FigureSentence, verb: GoverningVerb, from: number): AttachedPhrase | undefined {
  const { tokens, classes } = sentence;
  const isParticiple = /ing$/u.test(tokens[verb.start]?.lower ?? '') && tokens[verb.start - 1]?.text === ',';
  if (!isParticiple) return subjectBefore(sentence, verb.start, from);
  for (let at = from; at < verb.start; at++)
    if (classes[at] === 'verb') return subjectBefore(sentence, at, from);
  return undefined;
}

/** "raised its key rate by": the phrase between a verb and the preposition before the quantity. */
function objectBetween(sentence: FigureSentence, from: number, to: number): Phrase | undefined {
  const { tokens } = sentence;
  if (!/^(?:by|to|at|from|of|between)$/u.test(tokens[to - 1]?.lower ?? '')) return undefined;
  const phrase = phraseAfter(sentence, from);
  return phrase !== undefined && phrase.end < to && !isTime(phraseText(sentence, phrase))
    ? phrase
    : undefined;
}

/** "is meant for hard capabilities", "are for buildings", "covers infrastructure": what a part of a sum goes to. */
function destination(sentence: FigureSentence, at: number): Phrase | undefined {
  const { tokens } = sentence;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  if (/^(?:covers?|goes|went)$/u.test(word(at)))
    return phraseAfter(sentence, /^(?:to|into|on|for)$/u.test(word(at + 1)) ? at + 2 : at + 1);
  if (!/^(?:is|are|was|were)$/u.test(word(at))) return undefined;
  const after = /^(?:meant|intended|earmarked|reserved|planned|set)$/u.test(word(at + 1)) ? at + 2 : at + 1;
  return word(after) === 'for' ? phraseAfter(sentence, after + 1) : undefined;
}

/** What is said of counted people or things as a state: "deaths", "evacuated people", "missing people". */
function stateAfter(sentence: FigureSentence, quantity: Quantity): string | undefined {
  const { tokens } = sentence;
  let at = quantity.end;
  const stop = at + STATE_REACH;
  while (
    at < stop &&
    /^(?:is|are|was|were|have|has|had|been|being|be|still|also|already|to|will|would|so|far|now)$/u.test(
      tokens[at]?.lower ?? '',
    )
  )
    at++;
  if (at === quantity.end && !/^(?:died|fled)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  const word = tokens[at]?.lower ?? '';
  const isPeople = quantity.unit?.name === 'people';
  const measure = cuesBetween(sentence, at, at + 1).find(({ cue }) => cue.role === 'amount')?.cue.measure;
  if (measure !== undefined && isPeople) return measure;
  const noun = countedText(sentence, quantity);
  const isState = /^(?:missing|dead|homeless|alive|insured|closed|open|wounded)$|(?<!e)ed$/u.test(word);
  return isState && noun !== undefined ? `${word} ${noun}` : undefined;
}

/** Auxiliaries and adverbs between a figure and its participle. */
const STATE_REACH = 5;

/** "spending earmarked for hard military capabilities" is about the capabilities. */
function earmarkedFor(sentence: FigureSentence, at: number): Phrase | undefined {
  const { tokens } = sentence;
  if (
    !/^(?:earmarked|meant|reserved|intended|set|allocated|dedicated|destined)$/u.test(tokens[at]?.lower ?? '')
  )
    return undefined;
  const joint = tokens[at + 1]?.lower === 'aside' ? at + 2 : at + 1;
  return /^(?:for|to)$/u.test(tokens[joint]?.lower ?? '') ? phraseAfter(sentence, joint + 1) : undefined;
}

function fromPhrase(sentence: FigureSentence, phrase: Phrase): Found & { phrase: Phrase } {
  const { tokens, classes } = sentence;
  let { start, end } = phrase;
  for (let index = start; index < end; index++) if (classes[index] === 'possessive') start = index + 1;
  // "commitment of Spain": the target's holder, no measure.
  const of = tokens.slice(start, end).findIndex(({ lower }) => lower === 'of');
  if (of > 0 && TARGET_WORD.test(tokens[start + of - 1]?.text ?? '')) end = start + of;
  const isTarget = TARGET_WORD.test(tokens[end - 1]?.text ?? '');
  if (isTarget) end--;
  while (isTarget && end > start && EMPTY_ADJECTIVE.test(tokens[end - 1]?.lower ?? '')) end--;
  if (end <= start) return { measure: undefined, phrase, isElliptical: true };
  return { measure: normalizeMeasure(phraseText(sentence, { start, end })), phrase, isElliptical: false };
}

function countedText(sentence: FigureSentence, { numeral, end, unit }: Quantity): string | undefined {
  const { tokens, classes } = sentence;
  let start = numeral;
  while (
    start < end &&
    (classes[start] === 'number' ||
      !/^\p{L}/u.test(tokens[start]?.text ?? '') ||
      !unit?.name?.toLowerCase().includes((tokens[start]?.lower ?? '').slice(0, 3)))
  )
    start++;
  return start >= end ? unit?.name : normalizeMeasure(phraseText(sentence, { start, end }));
}

/** A phrase of names only: whose figure it is, not what it measures. */
export function isName(sentence: FigureSentence, { start, end }: Phrase): boolean {
  const { tokens, classes, proper } = sentence;
  if (classes[start] === 'pronoun' || proper.has(end - 1)) return true;
  const words = tokens.slice(start, end).filter((token) => token.kind === 'word');
  return (
    words.length > 0 && words.every((token) => /^\p{Lu}/u.test(token.text)) && (start > 0 || words.length > 1)
  );
}

function isTime(phrase: string): boolean {
  return /^(?:(?:the|last|next|this|early|late|mid) )?(?:\d{4}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|years?|months?|weeks?|days?|quarter|time)\b/iu.test(
    phrase,
  );
}

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/giu, 'defence'],
  [/\blabor\b/giu, 'labour'],
  [/\bprogram\b/giu, 'programme'],
];

/** One spelling per measure: British, without leading determiner, lower case but for names. */
export function normalizeMeasure(measure: string): string {
  let normal = measure.trim().replace(/^(?:the|a|an|its|their|his|her|our|own) /iu, '');
  for (const [pattern, spelling] of BRITISH) normal = normal.replace(pattern, spelling);
  const first = /^\p{Lu}\p{Ll}+/u.exec(normal);
  const isSentenceCase = first !== null && !/ \p{Lu}/u.test(normal);
  return isSentenceCase ? normal.charAt(0).toLowerCase() + normal.slice(1) : normal;
}
