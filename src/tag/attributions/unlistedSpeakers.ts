import { POSSESSIVE } from '../../language/possessive.ts';
import { genderOfNoun } from '../names/personNoun.ts';
import type { WordRange } from '../nounPhraseHead.ts';
import { isCapitalised, isWord, type Word } from './attributionWords.ts';
import type { CueMatch } from './cueFinding.ts';
import type { SourceClass } from './speakerLexicon.ts';

/** Verbs that only speakers are the subject of: what stands there speaks, whether its noun is in a list or not. */
const ONLY_SPEAKERS =
  /^(?:say|tell|add|announce|warn|argue|insist|explain|deny|reply|respond|declare|pledge|vow|complain|admit|acknowledge|concede|assure|inform|apologise|apologize|stress|reiterate|go on to say|be (?:adamant|confident|convinced|hopeful|optimistic|sure)|according to)$/u;
const DETERMINER = /^(?:the|an?|its|his|her|their|our|this|that|one|another|each|every|neither)$/u;
/** Nouns for times, which stand before a verb without being its subject, and words that are no nouns. */
const NO_SPEAKER =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|years?|decades?|times?|moments?|hours?|minutes?|seconds?|rest|same|latter|former|more|less|one|ones|yesterday|today|tomorrow|he|she|it|they|we|you|this|that|which|who|what|is|are|was|were|has|have|had|\p{L}+ly)$/u;
/** What may stand before a subject: a joint of clauses, or nothing. */
const JOINT = /^(?:[,;:–—(]|that|but|and|while|whereas|as|because|although|though|if|when|where|so|or)$/u;
const ADVERBIAL = /^(?:in|on|at|for|during|after|before|by|since|last|late|early|meanwhile|earlier|later)$/u;
const PERSON = /(?:ist|ian|m[ae]n)s?$/u;
/** Words of such a noun phrase, and of an adverbial before it. */
const LONGEST = 6;
const LONGEST_ADVERBIAL = 4;
/** Words that join two nouns to one phrase. */
const INNER = /^(?:of|for)$/u;

/** Whether a cue makes a speaker of any noun: "the coast guard said", "according to the port operator". */
export function makesSpeaker(words: readonly Word[], { cue, form, to }: CueMatch): boolean {
  if (form !== 'finite' && form !== 'preposition') return false;
  const next = words[to];
  // "The walk adds one more stop": what adds a thing does not speak.
  const adds = isWord(next) && next?.lower !== 'that' && next?.quotation === undefined;
  return ONLY_SPEAKERS.test(cue.lemma) && !(cue.lemma === 'add' && adds);
}

/** The subject before word `end`: with a determiner, or plural at the beginning of its clause ("Fire crews said"). */
export function unlistedBefore(words: readonly Word[], end: number): WordRange | undefined {
  if (!isNoun(words[end - 1])) return undefined;
  let from = end - 1;
  while (from > 0 && end - from < LONGEST && (isNoun(words[from - 1]) || isInner(words, from - 1))) from--;
  const determined = DETERMINER.test(words[from - 1]?.lower ?? '');
  if (determined) from--;
  const owned = words.slice(from, end).some(({ text }) => POSSESSIVE.test(text));
  const plural = /\p{Ll}{2}s$/u.test(words[end - 1]?.text ?? '');
  return (determined || owned || plural) && isOpening(words, from) ? { from, to: end } : undefined;
}

/** The noun phrase with a determiner that stands from word `from` up to a mark. */
export function unlistedAfter(words: readonly Word[], from: number): WordRange | undefined {
  if (!DETERMINER.test(words[from]?.lower ?? '')) return undefined;
  let to = from + 1;
  while (to - from < LONGEST && (isNoun(words[to]) || (to > from + 1 && isInner(words, to)))) to++;
  const closed = !isWord(words[to]) || words[to]?.quotation !== undefined;
  return to > from + 1 && closed ? { from, to } : undefined;
}

/** What a noun that no list knows says of who speaks: somebody, by its ending, or else a body. */
export function classOfUnlisted(
  words: readonly Word[],
  { from }: WordRange,
  { lower, text, mention }: Word,
): SourceClass | undefined {
  const opens = DETERMINER.test(words[from]?.lower ?? '') || /s$/u.test(lower);
  if (!opens || mention !== undefined || !/^\p{Ll}/u.test(text) || NO_SPEAKER.test(lower)) return undefined;
  const belongs = /^(?:his|her)$/u.test(words[from]?.lower ?? '');
  return belongs || genderOfNoun(lower) !== undefined || PERSON.test(lower) ? 'unnamed' : 'body';
}

/** Whether a noun that no list knows may be a person's: "baker" may, and "lender"; "brigade" may not. */
export function mayBePerson(noun: string): boolean {
  return genderOfNoun(noun) !== undefined || PERSON.test(noun) || /(?:[eo]r|ee|eon)s?$/u.test(noun);
}

function isInner(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.quotation !== undefined) return false;
  if (POSSESSIVE.test(word.text)) return isNoun(before) && isNoun(next);
  const determined = DETERMINER.test(word.lower) && INNER.test(before?.lower ?? '');
  return determined || (INNER.test(word.lower) && isNoun(before));
}

function isNoun(word: Word | undefined): boolean {
  if (word === undefined || word.quotation !== undefined) return false;
  if (word.mention !== undefined) return true;
  return (
    /^\p{L}[\p{L}-]+$/u.test(word.text) &&
    !NO_SPEAKER.test(word.lower) &&
    !DETERMINER.test(word.lower) &&
    !JOINT.test(word.lower) &&
    !ADVERBIAL.test(word.lower) &&
    !INNER.test(word.lower)
  );
}

/** A clause begins here, or behind an adverbial that opens the sentence: "On Tuesday the zoo". */
function isOpening(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  if (before === undefined || before.quotation !== undefined || JOINT.test(before.lower)) return true;
  let at = from - 1;
  while (at > 0 && from - at < LONGEST_ADVERBIAL && !JOINT.test(words[at - 1]?.lower ?? '')) at--;
  const first = words[at];
  return (at === 0 ? isCapitalised(first) : true) && ADVERBIAL.test(first?.lower ?? '');
}
