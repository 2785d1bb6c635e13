import type { Mention } from '../../model/entity.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import type { TagContext } from '../context.ts';
import { subjectBefore } from './figureAgent.ts';
import { appositive, headEnd, headMention } from './figureHead.ts';
import { withName } from './figureNamedPlace.ts';
import { type Phrase, phraseText } from './figurePhrase.ts';
import { antecedentIn } from './figurePrevious.ts';
import type { FigureSentence } from './figureSentence.ts';
import { bodyLedBy, isFirstPerson, speakerIn } from './figureSpeaker.ts';
import { isTimePhrase } from './figureWording.ts';

export type Subject = NonNullable<TaggedFigure['subject']>;

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
export type PhraseContext = Omit<SubjectContext, 'places'>;

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
  if (isAim(text) || isTimePhrase(text)) return undefined;
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

export function isAim(text: string): boolean {
  return AIM.test(text);
}

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
