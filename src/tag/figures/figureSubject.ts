import type { Mention } from '../../model/entity.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { TagContext } from '../context.ts';
import { isAbstract, isMeasured } from './figureAbstract.ts';
import { subjectBefore } from './figureAgent.ts';
import { openingPhrase } from './figureExtent.ts';
import { appositive, headEnd, headMention } from './figureHead.ts';
import { isActor } from './figureInstitution.ts';
import type { MeasureReading } from './figureMeasure.ts';
import { isName } from './figureMeasurePhrase.ts';
import { placeNamed, withName } from './figureNamedPlace.ts';
import { type AttachedPhrase, type Phrase, phraseText, possessorOf } from './figurePhrase.ts';
import { antecedentIn } from './figurePrevious.ts';
import type { Quantity } from './figureQuantity.ts';
import { reporterOf } from './figureReporter.ts';
import { clauseAround, cuesBetween, type FigureSentence } from './figureSentence.ts';
import { bodyLedBy, isFirstPerson, speakerIn } from './figureSpeaker.ts';
import { isTimePhrase } from './figureWording.ts';

type Subject = NonNullable<TaggedFigure['subject']>;

/** A pronoun or description below this confidence leaves the subject open. editors */
const REFERENCE_CONFIDENCE = 0.5;

/** A sentence with the mentions in it, in order. */
export interface SentenceMentions {
  readonly sentence: FigureSentence;
  readonly mentions: readonly Mention[];
}

/** What subjects are resolved with. */
export type SubjectContext = Pick<TagContext, 'article' | 'entities' | 'resolveReference'> & {
  /** Mentions of this sentence, in order. */
  readonly mentions: readonly Mention[];
  /** Places and bodies that this sentence names as where something is, in order. */
  places(): readonly Mention[];
  /** The sentence before, if it is of the same block. */
  previous?(): SentenceMentions | undefined;
};
type PhraseContext = Omit<SubjectContext, 'places'>;

/**
 * Whose figure it is; where nobody is named, the place that the sentence is about: "burglaries in Halm fell by 7%",
 * "12 people were killed outside a court in Halm".
 */
export function resolveSubject(
  sentence: FigureSentence,
  quantity: Quantity,
  reading: MeasureReading,
  gapped: Phrase | undefined,
  context: SubjectContext,
): Subject | undefined {
  const found = ownSubject(sentence, quantity, reading, gapped, context);
  const own =
    found?.entity === undefined && isMeasured(found?.text ?? '', reading.measure) ? undefined : found;
  if (
    own?.entity !== undefined ||
    (own !== undefined && (/\p{Lu}/u.test(own.text.slice(1)) || isActor(own.text)))
  )
    return own;
  const place = placeNamed(sentence, quantity, context.places);
  const name = place === undefined ? undefined : context.entities[place.entity]?.name;
  if (place === undefined || name === undefined) return own;
  return own === undefined ? { entity: place.entity, text: name } : { text: `${own.text} in ${name}` };
}

/** Whose figure it is: the possessor of its measure, else the subject of its verb; open where neither is clear. */
function ownSubject(
  sentence: FigureSentence,
  quantity: Quantity,
  reading: MeasureReading,
  gapped: Phrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  if (gapped !== undefined) return describePhrase(sentence, gapped, context);
  const { phrase, agent, owner: toucher, holder } = reading;
  const touching = toucher === undefined ? undefined : describePhrase(sentence, toucher, context);
  if (touching !== undefined) return touching;
  // "and fined him": who is meant was said with the figure before.
  if (toucher !== undefined && /^(?:him|them)$/u.test(sentence.tokens[toucher.start]?.lower ?? ''))
    return undefined;
  const stated = statedSubject(sentence, phrase, agent, context);
  if (stated !== undefined) return stated;
  // "wants every ally to promise 5%" is about the allies, "want wages raised by 7%" about who wants it.
  const isMeasured = agent !== undefined && phrase?.start === agent.head.start;
  const wanting = agent === undefined || isMeasured ? intenderOf(sentence, quantity) : undefined;
  if (wanting !== undefined) return describePhrase(sentence, wanting, context);
  if (holder !== undefined) return describeHolder(sentence, holder, context);
  const reporter = reporterOf(sentence, reading.measure, quantity.start);
  if (reporter !== undefined) return describePhrase(sentence, reporter, context);
  const opening = agent === undefined ? openingPhrase(sentence, quantity) : undefined;
  if (opening !== undefined) return describePhrase(sentence, opening, context);
  // "The river rose 2.6 metres": where nobody owns it, a thing has its own figure.
  return agent === undefined || isAbstract(phraseText(sentence, agent.head))
    ? undefined
    : describePhrase(sentence, agent.head, context);
}

/** "a quarter of the city's drinking water" is the city's. */
function describeHolder(
  sentence: FigureSentence,
  holder: Phrase,
  context: PhraseContext,
): Subject | undefined {
  const possessor = possessorOf(sentence, holder);
  const owned = possessor === undefined ? undefined : describePhrase(sentence, possessor, context);
  return owned ?? describePhrase(sentence, holder, context);
}

function statedSubject(
  sentence: FigureSentence,
  phrase: Phrase | undefined,
  agent: AttachedPhrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  const possessor = phrase === undefined ? undefined : possessorOf(sentence, phrase);
  const clausal = possessor === undefined ? undefined : subjectOfClause(sentence, possessor, agent, context);
  if (clausal !== undefined) return clausal;
  const owned = possessor === undefined ? undefined : describePhrase(sentence, possessor, context);
  // "the bank lowered its rate": whom "its" means may be open, the bank is not.
  if (owned !== undefined || agent === undefined) return owned;
  // "Spain's commitment to reach 2%" is Spain's; "Norway's wealth fund owns 2%" is the fund's.
  const owner = AIM.test(phraseText(sentence, agent.head)) ? possessorOf(sentence, agent.head) : undefined;
  if (owner !== undefined && owner.start >= agent.head.start) return describePhrase(sentence, owner, context);
  const isMeasure =
    phrase !== undefined && phrase.start === agent.head.start && !isName(sentence, agent.head);
  if (isMeasure)
    return agent.attached === undefined ? undefined : describePhrase(sentence, agent.attached, context);
  return describePhrase(sentence, agent.head, context);
}

/**
 * "Velmark will put 2.4 billion into its hospitals": a possessive of things goes with the subject of its clause, unless
 * that is a person ("Kroll cut its budget").
 */
function subjectOfClause(
  sentence: FigureSentence,
  possessor: Phrase,
  agent: AttachedPhrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  const pronoun = sentence.tokens[possessor.start]?.lower ?? '';
  if (!/^(?:its|their)$/u.test(pronoun) || agent === undefined || agent.head.end > possessor.start)
    return undefined;
  if (sentence.classes[agent.head.start] === 'pronoun') return undefined;
  // "the bank's own forecast is above its target": the bank's.
  const subject = describePhrase(sentence, possessorOf(sentence, agent.head) ?? agent.head, context);
  const entity = subject?.entity === undefined ? undefined : context.entities[subject.entity];
  // A name of one word that nothing says is a man's or a woman's may be that of a firm or a country.
  const isPerson = entity?.type === 'person' && (entity.gender !== undefined || entity.name.includes(' '));
  const isPeople = /(?:official|analyst|expert|minister|spokesman|spokeswoman|chairman)s?$/iu.test(
    subject?.text ?? '',
  );
  return pronoun === 'its' && (isPerson || isPeople) ? undefined : subject;
}

/** "Unions want wages raised by 7%": who wants or promises it. */
function intenderOf(sentence: FigureSentence, quantity: Quantity): Phrase | undefined {
  const from = clauseAround(sentence, quantity.start).start;
  const cue = cuesBetween(sentence, from, quantity.start).find(
    ({ cue: { role }, start }) =>
      (role === 'demand' || role === 'pledge') && sentence.classes[start] === 'verb',
  );
  return cue === undefined ? undefined : subjectBefore(sentence, cue.start, from)?.head;
}

/** Whom or what a phrase names, as a subject: with its entity where it is known. */
export function describePhrase(
  sentence: FigureSentence,
  phrase: Phrase,
  context: PhraseContext,
): Subject | undefined {
  const start = sentence.base + (sentence.tokens[phrase.start]?.start ?? 0);
  const end = sentence.base + (sentence.tokens[phrase.end - 1]?.end ?? 0);
  const text = quantified(sentence, phrase);
  const mention =
    appositive(sentence, phrase, context.mentions) ?? headMention(sentence, phrase, context.mentions);
  if (mention !== undefined)
    return { entity: mention.entity, text: context.entities[mention.entity]?.name ?? text };
  if (AIM.test(text) || isTimePhrase(text)) return undefined;
  if (isFirstPerson(text)) return speaker(sentence, /^(?:we|our|us)$/iu.test(text), context);
  const isPronoun = /^(?:it|they|he|she|its|their|his|her|you|them|him)$/iu.test(text);
  // The resolver reads descriptions with their determiner: "the country".
  const determiner = sentence.tokens[phrase.start - 1];
  const isDefinite = /^(?:the|this|that|these|those)$/u.test(determiner?.lower ?? '');
  const from = isDefinite ? sentence.base + (determiner?.start ?? 0) : start;
  const reference = context.resolveReference({ start: from, end: headEnd(sentence, phrase, end) });
  if (reference !== undefined && reference.confidence >= REFERENCE_CONFIDENCE) {
    return { entity: reference.entity, text: context.entities[reference.entity]?.name ?? text };
  }
  if (isPronoun)
    return sentenceSubject(sentence, phrase, context) ?? previousSubject(text.toLowerCase(), context);
  const owned = possessed(sentence, phrase, text, context);
  return NO_OWNER.test(owned) ? undefined : { text: withName(sentence, phrase, owned) };
}

/** "We will build 90,000 homes": who says so, in this sentence or in the one before; "we" may be a body that is led. */
function speaker(sentence: FigureSentence, isPlural: boolean, context: PhraseContext): Subject | undefined {
  const own = speakerIn(sentence);
  const told = own === undefined ? context.previous?.() : { sentence, mentions: context.mentions };
  const phrase = own ?? (told === undefined ? undefined : speakerIn(told.sentence));
  if (told === undefined || phrase === undefined) return undefined;
  const body = isPlural ? bodyLedBy(told.sentence, phrase) : undefined;
  return describeAlone(told, body ?? phrase, context);
}

/** As `describePhrase`, but looks no sentence further back. */
function describeAlone(
  { sentence, mentions }: SentenceMentions,
  phrase: Phrase,
  { previous: _, ...context }: PhraseContext,
): Subject | undefined {
  return describePhrase(sentence, phrase, { ...context, mentions });
}

/** What can have nothing: "on board", "on top", "behind it". */
const NO_OWNER =
  /^(?:(?:board|top|behind|hand|side|account|way|sea|land|foot|duty|strike|sale|record|paper|place|part|case|end|average|night|plug|answer|order|view|line|air|ground|spot|scene|wake|bid|return|turn|need|use|response|addition|fact|contrast|comparison|level|rate|market|claim|others?|more|one|ones|first|second|third|last|thing|things|lot|rest|half|past|price|cost|word|time|times|matter|issue|question|problem|number|numbers|discussion|recounts?|total)|\P{L}.*)$/iu;

/** "The coalition needs 76 seats; it has 71": a pronoun that nobody else resolves means the sentence's first subject. */
function sentenceSubject(
  sentence: FigureSentence,
  pronoun: Phrase,
  context: PhraseContext,
): Subject | undefined {
  const word = sentence.tokens[pronoun.start]?.lower ?? '';
  if (!/^(?:it|its|they|their)$/u.test(word)) return undefined;
  const { classes, tokens } = sentence;
  for (
    let verb = classes.indexOf('verb');
    verb >= 0 && verb < SUBJECT_REACH;
    verb = classes.indexOf('verb', verb + 1)
  ) {
    const subject = subjectBefore(sentence, verb, 0)?.head;
    if (subject === undefined || classes[subject.start] === 'pronoun') {
      if (verb > pronoun.start) return undefined;
      continue;
    }
    // "Of its revenue, the canton puts 37 percent into schools": named after the phrase that opens the sentence.
    const isLater = subject.start > pronoun.start;
    const isFronted = isLater && tokens.slice(pronoun.start, subject.start).some(({ text }) => text === ',');
    return subject.end <= pronoun.start || isFronted ? describePhrase(sentence, subject, context) : undefined;
  }
  return undefined;
}

/** How far into a sentence its first subject is sought, in tokens. */
const SUBJECT_REACH = 40;

/** A pronoun that its own sentence leaves open means the subject of the sentence before. */
function previousSubject(pronoun: string, context: PhraseContext): Subject | undefined {
  const before = context.previous?.();
  if (before === undefined) return undefined;
  const phrase = antecedentIn(before.sentence, pronoun);
  if (phrase === undefined) return undefined;
  const subject = describeAlone(before, phrase, context);
  const entity = subject?.entity === undefined ? undefined : context.entities[subject.entity];
  // "they" are no single man or woman.
  const isOne = entity?.type === 'person' && (entity.gender !== undefined || /^the/u.test(pronoun));
  return isOne ? undefined : subject;
}

/** Aims have no figures of their own: whose aim it is stays open. */
const AIM =
  /(?:^| )(?:commitments?|benchmarks?|targets?|goals?|plans?|pledges?|demands?|promises?|needs?|figures?)$/iu;

/** "several countries": how many of them it is about belongs to the subject. */
function quantified(sentence: FigureSentence, phrase: Phrase): string {
  const before = sentence.tokens[phrase.start - 1]?.lower ?? '';
  const isQuantifier = /^(?:several|many|most|some|all|each|every|few|both|no)$/u.test(before);
  return phraseText(sentence, isQuantifier ? { start: phrase.start - 1, end: phrase.end } : phrase);
}

/** "its member states" -> "NATO member states", where it is clear whose. */
function possessed(
  sentence: FigureSentence,
  { start }: Phrase,
  text: string,
  context: PhraseContext,
): string {
  const token = sentence.tokens[start - 1];
  if (token === undefined || !/^(?:its|their|his|her)$/u.test(token.lower)) return text;
  const span = { start: sentence.base + token.start, end: sentence.base + token.end };
  const reference = context.resolveReference(span);
  const isClear = reference !== undefined && reference.confidence >= REFERENCE_CONFIDENCE;
  const owner = isClear ? context.entities[reference.entity] : undefined;
  // "The pact wants its members to pay": where the name of the pact opens the sentence.
  const opening =
    owner === undefined && reference === undefined
      ? sentenceSubject(sentence, { start: start - 1, end: start }, context)
      : undefined;
  const holder = owner ?? (opening?.entity === undefined ? undefined : context.entities[opening.entity]);
  // "her country" is not hers by name.
  return holder === undefined || holder.type === 'person' ? text : `${holder.name} ${text}`;
}
