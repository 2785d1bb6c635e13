import { type AttachedPhrase, beforeArticle, type Phrase, phraseBefore } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';

const ATTACHING =
  /^(?:of|in|from|for|on|at|between|among|with|by|to|along|against|near|over|across|within|under|during|before|after|above|below|behind|beside|around|outside|inside|off|beyond|throughout|through|without)$/u;

/** The subject that ends right before a verb: adverbs, other verbs and "to" between them are skipped. */
export function subjectBefore(
  sentence: FigureSentence,
  verb: number,
  from: number,
): AttachedPhrase | undefined {
  const { classes, tokens } = sentence;
  let end = verb;
  let isInfinitive = false;
  while (end > from && /^(?:adverb|verb|to)$/u.test(classes[end - 1] ?? '')) {
    end--;
    isInfinitive = classes[end] === 'to';
  }
  // "Facebook, which has"
  if (classes[end - 1] === 'relative' && end - 1 > from) end -= tokens[end - 2]?.text === ',' ? 2 : 1;
  // ", who ran the firm for a decade, was jailed": the subject stands before the inserted clause.
  else if (tokens[end - 1]?.text === ',') {
    const comma = lastComma(sentence, end - 1, from);
    // "deployed the army, called up reserves, pledged": a list of verbs inserts nothing.
    if (comma !== undefined && comma > from && !isPastVerb(sentence, comma + 1)) end = comma;
  }
  // "Nordhav shares fell, Callistra's jumped": the possessor stands for what it has.
  if (classes[end - 1] === 'possessive' && end - 1 > from) end--;
  const last = phraseBefore(sentence, end);
  if (last === undefined || last.start < from)
    return classes[end - 1] === 'pronoun'
      ? { head: { start: end - 1, end }, attached: undefined }
      : undefined;
  const subject = withAttached(sentence, last, from);
  const { head } = subject;
  const opening = beforeArticle(sentence, head);
  const participle = ATTACHING.test(tokens[opening]?.lower ?? '') ? opening - 1 : opening;
  if (isInfinitive && classes[participle] === 'verb' && participle > from) {
    // "urged the members to set aside", "plans for members to adopt" are about the members, "used the loan to buy" about
    // who used it; "cited the commitment to reach 2%" is about whose it is.
    const isTheirs =
      CONTROLLING.test(tokens[participle]?.lower ?? '') ||
      tokens[opening]?.lower === 'for' ||
      AIMING.test(tokens[head.end - 1]?.lower ?? '');
    if (isTheirs) return { head, attached: undefined };
    const user = subjectBefore(sentence, participle, from);
    if (user !== undefined) return user;
  }
  const isObject = participle === opening;
  const isJoined = tokens.slice(head.start, head.end).some(({ lower }) => lower === 'and');
  const mayBeReduced = isObject ? participle > from + 1 : participle > from && !isJoined;
  const real = mayBeReduced ? reducedSubject(sentence, participle) : undefined;
  if (real === undefined || real.start < from) return subject;
  return { head: real, attached: isObject ? undefined : head };
}

/** The noun phrase that another belongs to by its prepositions, with that other: "turnout" with "in Tarsovia". */
function withAttached(sentence: FigureSentence, last: Phrase, from: number): AttachedPhrase {
  const { classes, tokens } = sentence;
  let head = last;
  // "the cost of the new terminal at Rosmund airport": what is set apart by its article has it, not where that is.
  let holder = last;
  for (let steps = 0; steps < 5 && head.start > from + 1; steps++) {
    const before = beforeArticle(sentence, head);
    if (!ATTACHING.test(tokens[before]?.lower ?? '')) break;
    const outer = phraseBefore(sentence, before);
    if (outer === undefined || outer.start < from) break;
    if (classes[head.start - 1] === 'determiner' && tokens[before]?.lower === 'of') holder = head;
    head = outer;
  }
  return { head, attached: head === last ? undefined : holder };
}

/** "Migrants crossing the strait numbered 1,860", "Bees exposed to the toxin laid": the participle belongs to the noun before it. */
function reducedSubject(sentence: FigureSentence, participle: number): Phrase | undefined {
  const { classes, tokens } = sentence;
  const word = tokens[participle]?.lower ?? '';
  const isReduced =
    classes[participle] === 'verb' &&
    classes[participle - 1] === 'noun' &&
    REDUCED.test(word) &&
    !OPENS_CLAUSE.test(word);
  return isReduced ? phraseBefore(sentence, participle) : undefined;
}

/** Verbs whose object is to do what follows. */
const CONTROLLING =
  /^(?:urg|ask|tell|told|order|want|expect|allow|requir|forc|persuad|press|request|instruct|oblig|encourag|advis|invit|warn|enabl|help|push|compel|get|caus|lead|led|permit|direct|call|remind|beg|motivat|prompt|task|commission|see|let|need|prefer)(?:e[sd]?|s|ed|ing|led|ling)?$/u;
/** What may be done to do something: the noun's own complement. */
const AIMING =
  /^(?:commitment|plan|target|goal|pledge|promise|proposal|decision|deal|agreement|offer|call|demand|bid|attempt|effort|aim|law|bill|order|duty|obligation|vote)s?$/u;

function isPastVerb({ tokens, classes }: FigureSentence, at: number): boolean {
  return classes[at] === 'verb' && /ed$/u.test(tokens[at]?.lower ?? '');
}

const REDUCED = /\p{Ll}{2}(?:ing|ed)$/u;
/** Look like a participle of the noun before them, but open a clause or a phrase of their own: "The council announced rents". */
const OPENS_CLAUSE =
  /^(?:announced|estimated|claimed|warned|added|reported|predicted|confirmed|noted|suggested|argued|believed|explained|insisted|stressed|declared|admitted|complained|saying|adding|warning|showing|claiming|noting|including|following|according)$/u;

function lastComma({ tokens }: FigureSentence, before: number, from: number): number | undefined {
  for (let index = before - 1; index >= from; index--) if (tokens[index]?.text === ',') return index;
  return undefined;
}
