import { subjectBefore } from './figureAgent.ts';
import type { FigureCue } from './figureCues.ts';
import { isOwnVerb } from './figureMultiple.ts';
import {
  type AttachedPhrase,
  beforeArticle,
  type Phrase,
  phraseAfter,
  phraseBefore,
  phraseText,
} from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { cuesBetween, type FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

/** A verb before a quantity, with the cue that it is, where it is one. */
export interface GoverningVerb {
  readonly start: number;
  readonly end: number;
  readonly cue: FigureCue | undefined;
}

/** "up" and "down" are verbs of change only this close to their figure. */
const PARTICLE_REACH = 3;
/** Behind these a figure may open a clause of its own without "that": what governs it is not before them. */
const BEFORE_CLAUSE =
  /^(?:said|says|say|told|announced|added|confirmed|estimates|estimated|showed|suggests|suggested|believes|claims|claimed|warned)$/u;

/** The nearest verb before the quantity in its clause; a figure may be its own: "doubled". */
export function governingVerb(
  sentence: FigureSentence,
  quantity: Quantity,
  from: number,
): GoverningVerb | undefined {
  const { start, numeral } = quantity;
  if (isOwnVerb(sentence, quantity))
    return { start, end: numeral + 1, cue: cuesBetween(sentence, numeral, numeral + 1)[0]?.cue };
  const cues = cuesBetween(sentence, from, start);
  for (let at = start - 1; at >= from; at--) {
    const word = sentence.tokens[at]?.lower ?? '';
    // "officials said 14 miners", "found that 62%": the figure opens a clause of its own.
    if (BEFORE_CLAUSE.test(word) || (word === 'that' && at === start - 1)) return undefined;
    const found = cues.filter((cue) => cue.start === at && cue.end <= start && cue.cue.role !== 'forecast');
    const isParticle = found.some(({ cue }) => cue.lemma === 'up' || cue.lemma === 'down');
    if (isParticle ? start - at > PARTICLE_REACH : sentence.classes[at] !== 'verb') continue;
    const [first] = found.filter(({ cue }) => cue.role !== 'target');
    return { start: at, end: first?.end ?? at + 1, cue: first?.cue };
  }
  return undefined;
}

/** The subject of a verb; of ", spanning 17 million" it is that of the clause's first verb. */
export function agentOf(
  sentence: FigureSentence,
  verb: GoverningVerb,
  from: number,
): AttachedPhrase | undefined {
  const { tokens, classes } = sentence;
  const object = accusedOf(sentence, verb.start, from);
  if (object !== undefined) return { head: object, attached: undefined };
  const isParticiple = /ing$/u.test(tokens[verb.start]?.lower ?? '') && tokens[verb.start - 1]?.text === ',';
  if (!isParticiple) return subjectBefore(sentence, verb.start, from) ?? sharedSubject(sentence, verb.start);
  for (let at = from; at < verb.start; at++) {
    if (classes[at] === 'verb') return subjectBefore(sentence, at, from);
  }
  return undefined;
}

/** How far before the gerund the accusing verb may stand, in tokens. */
const ACCUSED_REACH = 14;
const ACCUSING =
  /^(?:accus|suspect|convict|acquitt?|prevent|stopp?|discourag|keep|kept|bann?|barr?|cleared|clearing|blam|criticis|criticiz|sue|sued|fin)(?:e|es|ed|ing|s)?$/u;

/** "accused the council of hiding a deficit": of a gerund behind "of", "from" or "for" the object before it is the subject. */
function accusedOf(sentence: FigureSentence, verb: number, from: number): Phrase | undefined {
  const { tokens } = sentence;
  if (!/ing$/u.test(tokens[verb]?.lower ?? '') || !/^(?:of|from|for)$/u.test(tokens[verb - 1]?.lower ?? ''))
    return undefined;
  const object = phraseBefore(sentence, verb - 1);
  const before = object === undefined || object.start <= from ? -1 : beforeArticle(sentence, object);
  if (ACCUSING.test(tokens[before]?.lower ?? '')) return object;
  // "fined Orell 36 million for overcharging 2,000 customers"
  for (let at = verb - 2; at >= Math.max(from, verb - ACCUSED_REACH); at--) {
    if (ACCUSING.test(tokens[at]?.lower ?? '')) {
      const accused = phraseAfter(sentence, at + 1);
      return accused === undefined || accused.end > verb - 1 ? undefined : accused;
    }
  }
  return undefined;
}

/** How far back the verb may stand with which a subject is shared, in tokens, and how many verbs may share it. */
const SHARED_REACH = 40;
const SHARING = 4;

/** "has closed two plants and cut 850 jobs": verbs that are joined share the subject of the first. */
function sharedSubject(sentence: FigureSentence, verb: number): AttachedPhrase | undefined {
  const { tokens, classes } = sentence;
  let at = verb;
  let joint = '';
  for (let joined = 0; joined < SHARING; joined++) {
    while (at > 0 && /^(?:adverb|verb|to)$/u.test(classes[at - 1] ?? '')) at--;
    if (joined === 0) joint = tokens[at - 1]?.lower ?? '';
    if (!/^(?:and|but|or|then|,)$/u.test(tokens[at - 1]?.lower ?? '')) break;
    const limit = Math.max(0, at - SHARED_REACH);
    at -= 2;
    while (at >= limit && classes[at] !== 'verb') at--;
    if (at < limit) return undefined;
    const subject = subjectBefore(sentence, at, 0);
    if (subject !== undefined) return subject;
  }
  // "was fined for failing to pay, but has now paid 2 million": who did so first.
  const first = classes.indexOf('verb');
  return /^(?:but|then)$/u.test(joint) && first > 0 && first < verb
    ? subjectBefore(sentence, first, 0)
    : undefined;
}

/** "raised its key rate by": the phrase between a verb and the preposition before the quantity. */
export function objectBetween(sentence: FigureSentence, from: number, to: number): Phrase | undefined {
  const isBounded = /^(?:below|above|under|beyond|past)$/u.test(sentence.tokens[to]?.lower ?? '');
  if (!isBounded && !/^(?:by|to|at|from|of|between)$/u.test(sentence.tokens[to - 1]?.lower ?? ''))
    return undefined;
  const phrase = phraseAfter(sentence, from);
  const isObject = phrase !== undefined && (isBounded ? phrase.end === to : phrase.end < to);
  return isObject && !isTimePhrase(phraseText(sentence, phrase)) ? phrase : undefined;
}
