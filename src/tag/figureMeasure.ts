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
const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow)$/iu;
const COMPARISON =
  /^(?:higher|lower|cheaper|bigger|larger|smaller|faster|slower|stronger|weaker|longer|shorter|taller|older|younger|up|down|off|ago|later|earlier)$/iu;
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
  const clause = clauseAround(sentence, quantity.start);
  const verb = governingVerb(sentence, quantity, clause.start);
  const agent = verb === undefined ? undefined : agentOf(sentence, verb, clause.start);
  const none = { phrase: undefined, agent, isElliptical: false };
  const { tokens, classes } = sentence;
  const isCount = quantity.unit?.kind === 'count';
  const dimension = DIMENSIONS[tokens[quantity.end]?.lower ?? ''];
  if (dimension !== undefined && quantity.unit?.kind !== 'percent') return { ...none, measure: dimension };
  if (!isCount && tokens[quantity.start - 1]?.lower === 'of') {
    const phrase = phraseBefore(sentence, quantity.start - 1);
    if (phrase !== undefined) return { ...fromPhrase(sentence, phrase), agent };
  }
  if (isCount) return { ...none, measure: countedText(sentence, quantity) };
  const after = classes[quantity.end] === 'noun' ? phraseAfter(sentence, quantity.end) : undefined;
  const first = tokens[after?.start ?? -1]?.lower ?? '';
  if (after !== undefined && !TIME_WORD.test(first) && !COMPARISON.test(first)) {
    const purpose = earmarkedFor(sentence, after.end);
    return {
      ...(purpose === undefined
        ? fromPhrase(sentence, after)
        : { measure: normalizeMeasure(phraseText(sentence, purpose)), phrase: purpose, isElliptical: false }),
      agent,
    };
  }
  // "Gross Domestic Product (GDP) on defence"
  const closing =
    tokens[quantity.end]?.text === '(' && tokens[quantity.end + 2]?.text === ')'
      ? quantity.end + 3
      : quantity.end;
  const next = tokens[closing]?.lower;
  const amount = verb?.cue?.role === 'amount' ? verb.cue.measure : undefined;
  const joined =
    next === 'on' || next === 'in' || next === 'for' || next === 'into' || next === 'to'
      ? phraseAfter(sentence, quantity.end + 1)
      : undefined;
  if (amount !== undefined) {
    const on =
      (next === 'on' || next === 'for' || next === 'to') && joined !== undefined
        ? phraseText(sentence, joined)
        : undefined;
    return {
      ...none,
      measure: normalizeMeasure(on === undefined || isTime(on) ? amount : `${on} ${amount}`),
    };
  }
  const object = verb === undefined ? undefined : objectBetween(sentence, verb.end, quantity.start);
  if (object !== undefined) return { ...fromPhrase(sentence, object), agent };
  if (
    next === 'in' &&
    joined !== undefined &&
    quantity.unit?.kind === 'percent' &&
    !isTime(phraseText(sentence, joined)) &&
    /^\p{Ll}/u.test(phraseText(sentence, joined))
  ) {
    return { ...fromPhrase(sentence, joined), agent };
  }
  const role = verb?.cue?.role;
  if (
    agent !== undefined &&
    role !== undefined &&
    role !== 'demand' &&
    role !== 'pledge' &&
    !isName(sentence, agent.head)
  ) {
    const read = fromPhrase(sentence, agent.head);
    if (read.measure !== undefined) return { ...read, agent };
  }
  if (next === 'for' && joined !== undefined && !isTime(phraseText(sentence, joined)))
    return { ...fromPhrase(sentence, joined), agent };
  if (
    quantity.base !== undefined &&
    (quantity.unit?.kind === 'percent' || quantity.unit?.kind === 'ratio') &&
    tokens[quantity.end]?.lower === 'of'
  ) {
    return { ...none, measure: `share of ${quantity.base}` };
  }
  if (quantity.unit?.kind === 'area') return { ...none, measure: 'area' };
  return { ...none, measure: undefined, isElliptical: quantity.unit?.kind === 'percent' };
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

function fromPhrase(
  sentence: FigureSentence,
  phrase: Phrase,
): { measure: string | undefined; phrase: Phrase; isElliptical: boolean } {
  const { tokens, classes } = sentence;
  let { start } = phrase;
  let { end } = phrase;
  for (let index = start; index < end; index++) if (classes[index] === 'possessive') start = index + 1;
  const isTarget = TARGET_WORD.test(tokens[end - 1]?.text ?? '');
  if (isTarget) end--;
  if (
    end > start &&
    /^(?:new|own|common|joint|overall|minimum|earlier|previous|same)$/u.test(tokens[start]?.lower ?? '') &&
    end - start === 1 &&
    isTarget
  )
    end--;
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
  let normal = measure.trim().replace(/^(?:the|a|an|its|their|his|her|our) /iu, '');
  for (const [pattern, spelling] of BRITISH) normal = normal.replace(pattern, spelling);
  const first = /^\p{Lu}\p{Ll}+/u.exec(normal);
  const isSentenceCase = first !== null && !/ \p{Lu}/u.test(normal);
  return isSentenceCase ? normal.charAt(0).toLowerCase() + normal.slice(1) : normal;
}
