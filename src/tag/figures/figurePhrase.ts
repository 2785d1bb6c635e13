import type { FigureSentence } from './figureSentence.ts';

/** Half-open token indexes of a noun phrase without its determiner. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** A noun phrase with what is attached to it: "turnout" + "in Tarsovia". */
export interface AttachedPhrase {
  readonly head: Phrase;
  readonly attached: Phrase | undefined;
}

/** Longest noun phrase that is read; longer runs of nouns are no news prose. */
const REACH = 9;
const ATTACHING =
  /^(?:of|in|from|for|on|at|between|among|with|by|to|along|against|near|over|across|within|under|during|before|after|above|below|behind|beside|around|outside|inside|off|beyond|throughout|through|without)$/u;

/** The noun phrase that ends right before a token; "prices of gold" is one. */
export function phraseBefore({ tokens, classes }: FigureSentence, end: number): Phrase | undefined {
  let start = end;
  while (start > 0 && end - start < REACH) {
    const kind = classes[start - 1];
    const token = tokens[start - 1];
    const isInside =
      kind === 'noun' ||
      kind === 'possessive' ||
      (kind === 'number' && start < end) ||
      (kind === 'mark' && /^[-‐‑&.]$/u.test(token?.text ?? '') && token?.glued === true && start < end);
    const joinsOf = token?.lower === 'of' && classes[start - 2] === 'noun' && start < end;
    const joinsAnd =
      token?.lower === 'and' && classes[start - 2] === 'noun' && start < end && end - start <= 2;
    if (!isInside && !joinsOf && !joinsAnd) break;
    start--;
  }
  while (start < end && classes[start] !== 'noun') start++;
  return start === end ? undefined : { start, end };
}

/** The noun phrase that begins at a token, after its determiner; "infrastructure and defence-related activities" is one. */
export function phraseAfter({ tokens, classes }: FigureSentence, at: number): Phrase | undefined {
  let start = at;
  while (classes[start] === 'determiner' && start < at + 2) start++;
  let end = start;
  while (end < tokens.length && end - start < REACH) {
    const kind = classes[end];
    const token = tokens[end];
    const isInside =
      kind === 'noun' ||
      (kind === 'possessive' && classes[end + 1] === 'noun') ||
      (kind === 'mark' && /^[-‐‑&]$/u.test(token?.text ?? '') && token?.glued === true);
    const joinsAnd =
      (token?.lower === 'and' || token?.lower === 'of') && classes[end + 1] === 'noun' && end > start;
    if (!isInside && !joinsAnd) break;
    end++;
  }
  return end === start ? undefined : { start, end };
}

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

/** The token before a noun phrase and its article. */
export function beforeArticle({ classes }: FigureSentence, { start }: Phrase): number {
  return classes[start - 1] === 'determiner' ? start - 2 : start - 1;
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

/** "in Lorvik", "of Ondria": the name behind a token, where that is a word by which names are joined. */
export function nameBehind(sentence: FigureSentence, at: number, joint: RegExp): Phrase | undefined {
  const { tokens } = sentence;
  if (!joint.test(tokens[at]?.lower ?? '')) return undefined;
  const phrase = phraseAfter(sentence, at + 1);
  return /^\p{Lu}/u.test(tokens[phrase?.start ?? -1]?.text ?? '') ? phrase : undefined;
}

export function phraseText({ text, tokens }: FigureSentence, { start, end }: Phrase): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' ');
}

/** Where "shares" begins in "Microsoft shares": after a name that is followed by a common noun. */
export function afterName({ tokens, proper }: FigureSentence, { start, end }: Phrase): number {
  if (!/^\p{Lu}/u.test(tokens[start]?.text ?? '')) return start;
  for (let index = end - 2; index >= start; index--) {
    const next = tokens[index + 1];
    if (proper.has(index) && next?.kind === 'word' && next.lower !== 'of' && /^\p{Ll}/u.test(next.text))
      return index + 1;
  }
  return start;
}

/** "Spain" in "Spain's commitment": what stands before the phrase's last possessive. */
export function possessorOf(sentence: FigureSentence, { start, end }: Phrase): Phrase | undefined {
  const { tokens, classes } = sentence;
  for (let index = end - 1; index > start; index--) {
    if (classes[index] === 'possessive') return { start, end: index };
  }
  // "Microsoft shares"
  const named = afterName(sentence, { start, end });
  if (named > start) return { start, end: named };
  // "a commitment of Spain", "the share price of Callistra"
  for (let index = start + 1; index < end - 1; index++) {
    const isOf = tokens[index]?.lower === 'of' && /^\p{Ll}/u.test(tokens[index - 1]?.text ?? '');
    if (isOf && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return { start: index + 1, end };
  }
  // "its own target", "their commitment"
  const before = tokens[start - 1];
  return before !== undefined && /^(?:its|their|his|her|our|my)$/u.test(before.lower)
    ? { start: start - 1, end: start }
    : undefined;
}
