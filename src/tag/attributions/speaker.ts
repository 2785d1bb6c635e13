import { POSSESSIVE } from '../../language/possessive.ts';
import type { Speaker } from '../../model/attribution.ts';
import { roundScore } from '../../model/order.ts';
import type { TagContext } from '../context.ts';
import { isPronounSource } from '../nounPhrase.ts';
import { appositionStart, headOf, inApposition, type WordRange } from '../nounPhraseHead.ts';
import { isCapitalised, spanOfWords, type Word } from './attributionWords.ts';
import { findCoSpeakers } from './coSpeakers.ts';
import { subjectBefore } from './describedSubject.ts';
import { findPrincipal } from './principal.ts';
import type { SourceLexicon } from './speakerLexicon.ts';
import { mayBe, type SpeakerMemory } from './speakerMemory.ts';
import { classOfUnlisted } from './unlistedSpeakers.ts';
import { coordinatedFrom, isAnybody, isReciprocal } from './unnamedSpeakers.ts';

/** "In his view": the pronoun that says who holds it. */
const POSSESSIVE_PRONOUNS = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);
const INDEFINITE =
  /^(?:a|an|one|some|many|several|two|three|four|five|few|most|no|other|another|any|both|all)$/u;
const DEFINITE = /^(?:the|this|that|his|her|their|its)$/u;
const PEOPLE = new Set(['spokesperson', 'unnamed', 'office']);
/** Confidence of a speaker who is named by a description that cannot be tied to an entity. editors */
const DESCRIBED = 0.7;
/** The same by a noun that no list knows. editors */
const UNLISTED = 0.6;
/** Of a pronoun that may as well mean somebody whom the sentence before describes: it stays open. editors */
const CONTESTED = 0.4;
/** Of "global leaders, including X": X is one of those who said it. editors */
const INCLUDED = 0.6;

/** The speaker that a source names, and for a spokesperson whom it speaks for. */
export function resolveSpeaker(
  words: readonly Word[],
  source: WordRange,
  context: TagContext,
  lexicon: SourceLexicon,
  memory: SpeakerMemory,
): Speaker | undefined {
  const speaker = readSpeaker(words, source, context, lexicon, memory);
  if (speaker === undefined || speaker.for !== undefined) return speaker;
  const principal = findPrincipal(words, source, context);
  const isOther = principal !== undefined && (principal.entity ?? -1) !== speaker.entity;
  const others = findCoSpeakers(words, source, speaker, context, lexicon);
  return {
    ...speaker,
    ...(isOther ? { for: principal } : {}),
    ...(others.length === 0 ? {} : { with: others }),
  };
}

/**
 * The speaker that a source names: the entity of its head, a spokesperson or unnamed person in the article's own
 * words, or `undefined` where a pronoun or a definite description stays open.
 */
function readSpeaker(
  words: readonly Word[],
  source: WordRange,
  context: TagContext,
  lexicon: SourceLexicon,
  memory: SpeakerMemory,
): Speaker | undefined {
  const span = spanOfWords(words, source.from, source.to);
  if (span === undefined) return undefined;
  const single = source.to - source.from === 1 ? words[source.from] : undefined;
  if (isAnybody(words, source) || isReciprocal(words, source)) return undefined;
  if (isPronounSource(single) || POSSESSIVE_PRONOUNS.has(single?.lower ?? '')) {
    return resolvePronoun(words, source, context, lexicon, memory);
  }
  const included = includedPerson(words, source, context);
  if (included !== undefined) return included;
  const head = headOf(words, source);
  const headWord = words[head];
  if (headWord === undefined) return undefined;
  const listed = lexicon.get(headWord.lower);
  const kind = listed ?? classOfUnlisted(words, source, headWord);
  const apposed = inApposition(words, source) ? words[appositionStart(words, source)]?.mention : undefined;
  const namedPerson = headWord.mention?.form === 'name' && isPerson(headWord, context);
  if (apposed !== undefined && !namedPerson && context.entities[apposed.entity]?.type === 'person') {
    return named(apposed.entity, apposed.confidence, context);
  }
  if (headWord.mention !== undefined && !followedByPossessive(words, head, source)) {
    return named(headWord.mention.entity, headWord.mention.confidence, context);
  }
  const whole = spanOfWords(words, coordinatedFrom(words, source, lexicon), source.to) ?? span;
  const text = readable(context.article.text.slice(whole.start, whole.end));
  const confidence = listed === undefined ? UNLISTED : DESCRIBED;
  const plain = { text, anonymous: kind !== undefined && PEOPLE.has(kind), confidence };
  if (kind === 'spokesperson' || kind === 'document') return plain;
  const first = words[source.from]?.lower ?? '';
  if (kind !== undefined && !INDEFINITE.test(first) && !headWord.lower.endsWith('s')) {
    const reference = context.resolveReference(span);
    // "The resident of Lorvane" ends in a name that is nobody's.
    const isWhere = PEOPLE.has(kind) && context.entities[reference?.entity ?? -1]?.type === 'place';
    if (reference !== undefined && !isWhere) return named(reference.entity, reference.confidence, context);
    if (kind === 'body' || isCapitalised(headWord)) return plain;
    return DEFINITE.test(first) ? undefined : plain;
  }
  if (kind === undefined && !(isCapitalised(headWord) && readsAsName(words, source))) return undefined;
  return kind === undefined ? { ...plain, confidence: 0.55 } : plain;
}

/** "trumpeter Odd Hall" is a name, "you get Hulu's on-demand" and "Hale 59 Comments" are none. */
function readsAsName(words: readonly Word[], { from, to }: WordRange): boolean {
  const own = words.slice(from, to);
  return (
    own.some(isCapitalised) && !own.some((word) => isPronounSource(word) || /^\d{1,3}$/u.test(word.text))
  );
}

function isPerson(word: Word, context: TagContext): boolean {
  return word.mention !== undefined && context.entities[word.mention.entity]?.type === 'person';
}

function followedByPossessive(words: readonly Word[], head: number, source: WordRange): boolean {
  return head + 1 < source.to && POSSESSIVE.test(words[head + 1]?.text ?? '');
}

function includedPerson(words: readonly Word[], source: WordRange, context: TagContext): Speaker | undefined {
  const at = words.findIndex(
    (word, index) => index > source.from && word.lower === 'including' && word.mention === undefined,
  );
  if (at < 0 || at > source.to + 2) return undefined;
  for (let index = at + 1; index < Math.min(words.length, at + 10); index++) {
    const mention = words[index]?.mention;
    if (mention === undefined || context.entities[mention.entity]?.type !== 'person') continue;
    return named(mention.entity, Math.min(mention.confidence, INCLUDED), context);
  }
  return undefined;
}

function resolvePronoun(
  words: readonly Word[],
  source: WordRange,
  context: TagContext,
  lexicon: SourceLexicon,
  { last, open }: SpeakerMemory,
): Speaker | undefined {
  const word = words[source.from];
  if (word === undefined) return undefined;
  const { start, end, lower: form } = word;
  const lower = POSSESSIVE_PRONOUNS.get(form) ?? form;
  const gendered = lower === 'he' || lower === 'she' ? lower : undefined;
  if (gendered !== undefined && open !== undefined && mayBe(gendered, open, lexicon)) return undefined;
  const continues = gendered === undefined ? last?.anonymous : mayBe(gendered, last?.text ?? '', lexicon);
  const fits = last !== undefined && last.entity === undefined && (continues || lower === 'it');
  // Someone unnamed who goes on speaking stays unnamed, whoever else has been named in between.
  if (fits && lower !== 'i') return { ...last, confidence: roundScore(last.confidence * 0.9) };
  const reference = context.resolveReference({ start, end });
  if (reference === undefined) return lower === 'it' ? bodyBefore(start, context, lexicon) : undefined;
  const person = context.entities[reference.entity]?.type === 'person';
  if (gendered !== undefined && (!person || overlooksLast(reference.entity, start, context, last)))
    return undefined;
  const certainty = Math.min(
    reference.confidence,
    last?.entity === reference.entity ? last.confidence : 1,
    gendered === undefined ? 1 : certaintyBeside(gendered, reference.entity, start, context, lexicon),
  );
  return named(reference.entity, certainty, context);
}

/** "The ministry rejected the report. It said ...": named where its entity is known. */
function bodyBefore(start: number, context: TagContext, lexicon: SourceLexicon): Speaker | undefined {
  const subject = subjectBefore(start, context, lexicon);
  if (subject?.kind !== 'body') return undefined;
  const reference = context.resolveReference(subject.span);
  if (reference !== undefined) return named(reference.entity, reference.confidence, context);
  return { text: subject.text, anonymous: false, confidence: UNLISTED };
}

/** How sure the entity of a pronoun is where it may as well mean whom the sentence before describes. */
function certaintyBeside(
  pronoun: 'he' | 'she',
  entity: number,
  start: number,
  context: TagContext,
  lexicon: SourceLexicon,
): number {
  const subject = subjectBefore(start, context, lexicon);
  if (subject === undefined || !mayBe(pronoun, subject.text, lexicon)) return 1;
  const reference = context.resolveReference(subject.span);
  return reference?.entity === entity ? reference.confidence : CONTESTED;
}

/**
 * "Kell denies this. “We wrote twice,” she said": somebody known by surname alone spoke last, so that nobody knows
 * whether "she" fits, and the one whom the resolver prefers was named before: better left open.
 */
function overlooksLast(
  entity: number,
  at: number,
  { entities, mentions }: TagContext,
  last: Speaker | undefined,
): boolean {
  const other = last?.entity === undefined || last.entity === entity ? undefined : entities[last.entity];
  if (other?.type !== 'person' || other.name.includes(' ')) return false;
  const named = mentions.findLast(
    ({ entity: whose, form, span }) =>
      form === 'name' && span.start < at && (whose === entity || whose === last?.entity),
  );
  return named !== undefined && named.entity === last?.entity;
}

function named(entity: number, confidence: number, context: TagContext): Speaker | undefined {
  const found = context.entities[entity];
  if (found === undefined) return undefined;
  return { entity, text: found.name, anonymous: false, confidence: roundScore(Math.min(1, confidence)) };
}

/** One line, without a trailing comma, or the day of "Governor Kell Thursday called". */
function readable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<![,\s])[,\s]+$/u, '')
    .replace(/ (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u, '');
}
