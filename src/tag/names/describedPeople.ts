import { POSSESSIVE } from '../../language/possessive.ts';
import { opensSmall } from '../../lexicon/capital.ts';
import { once } from '../../model/once.ts';
import type { Reference } from '../context.ts';
import type { DraftEntity } from './draftEntity.ts';
import { genderOfNoun } from './personNoun.ts';
import { mentionsIn } from './pronounContext.ts';
import { isQuoted, quotedWords } from './quotedWord.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** A definite description: words behind its determiner, which stands at the position. */
export interface Description extends Position {
  readonly words: readonly string[];
}

/** What is known of descriptions: whom they mean, and which nouns are said of people. */
export interface Describer {
  resolve(phrase: Description): Reference | undefined;
  isPersonNoun(noun: string): boolean;
  isBodyNoun(noun: string): boolean;
}

/** Who or what is only described, as a candidate for a pronoun. */
export interface Described {
  /** Whom the description resolves to; where it stays open a number of its own below 0. */
  readonly entity: number;
  readonly sentence: number;
  /** Words from the determiner to the noun. */
  readonly start: number;
  readonly end: number;
  readonly gender: DraftEntity['gender'];
  readonly isOpening: boolean;
  readonly isOblique: boolean;
}

/** What a pronoun asks for, and whether it is an object. */
export interface Wanted {
  readonly kind: NonNullable<DraftEntity['gender']> | 'thing';
  readonly isObject: boolean;
}

const DETERMINERS = ['the', 'a', 'an', 'another', 'his', 'her', 'my', 'our', 'their'];
const DETERMINER = new RegExp(`^(?:${DETERMINERS.join('|')})$`, 'iu');
/** What these and the mark of a possessive begin with: asked of every word. */
const INITIALS: ReadonlySet<string> = new Set([
  ...DETERMINERS.flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]),
  ..."'’‘",
]);
const PREPOSITION =
  /^(?:about|against|among|at|before|behind|between|by|for|from|in|into|of|on|over|to|under|with)$/u;
const PREDICATE = /^(?:as|be|became|become|been|is|was|['’]s)$/u;
const LONGEST = 4;
/** Words of a name that owns something at the beginning of a sentence. */
const LONGEST_OWNER = 2;
/** Words of a sentence that are looked through. */
const MOST_WORDS = 120;
/** Sentences that are looked back over, this one included. */
const REACH = 2;
/**
 * Who and what is only described, as candidates for "he", "she" and "it": "The branch manager stepped outside. | He | was pale."
 * Whom the description resolves to counts for it; one that stays open has a number of its own below 0, so that the
 * pronoun stays open too rather than go to somebody else.
 */
export function descriptionsBefore(
  { sentence, word }: Position,
  { kind, isObject }: Wanted,
  document: ReferenceDocument,
  describer: Describer,
): Described[] {
  const found: Described[] = [];
  const block = document.sentences[sentence]?.block;
  const isNoun = (noun: string): boolean =>
    kind === 'thing' ? describer.isBodyNoun(noun) : describer.isPersonNoun(noun);
  const isInside = isQuoted(document.sentences[sentence]?.words ?? [], word);
  // "His uncle thanked | him": who acts is not whom it is done to.
  for (let at = isObject ? sentence - 1 : sentence; at >= Math.max(0, sentence - REACH); at--) {
    const own = document.sentences[at];
    if (own === undefined || own.block !== block) break;
    // Of a sentence without end only what is near.
    const end = at === sentence ? word : Math.min(own.words.length, MOST_WORDS);
    const quoted = once(() => quotedWords(own.words.slice(0, end)));
    for (let start = Math.max(0, end - MOST_WORDS); start < end; start++) {
      const noun = describedAt(own.words, start, end, isNoun);
      if (noun === undefined || isNamed(document, at, noun)) continue;
      if (quoted()[start] !== isInside) continue;
      const gender = genderOfNoun(own.words[noun]?.toLowerCase() ?? '');
      if (kind !== 'thing' && gender !== undefined && gender !== kind) continue;
      // "Ondria's competition authority must agree."
      const isOwned = start <= LONGEST_OWNER && POSSESSIVE.test(own.words[start] ?? '');
      const words = own.words.slice(start + 1, noun + 1).map((text) => text.toLowerCase());
      const isDefinite = /^the$/iu.test(own.words[start] ?? '');
      const known = isDefinite ? describer.resolve({ sentence: at, word: start, words })?.entity : undefined;
      found.push({
        entity: known ?? -1 - at * 10_000 - start,
        sentence: at,
        start,
        end: noun + 1,
        gender,
        isOpening: isOwned || opensClause(own.words, start),
        isOblique: PREPOSITION.test(own.words[start - 1] ?? ''),
      });
      start = noun;
    }
  }
  return found;
}

/** Where the noun of a description stands whose determiner is at a word. */
function describedAt(
  words: readonly string[],
  start: number,
  end: number,
  isNoun: (noun: string) => boolean,
): number | undefined {
  if (!INITIALS.has(words[start]?.charAt(0) ?? '')) return undefined;
  // "Moss was my student" tells of Moss.
  const isDetermined = DETERMINER.test(words[start] ?? '') || POSSESSIVE.test(words[start] ?? '');
  if (!isDetermined || PREDICATE.test(words[start - 1] ?? '')) return undefined;
  let noun: number | undefined;
  for (let at = start + 1; at <= start + LONGEST && at < end; at++) {
    const word = words[at] ?? '';
    if (!/^\p{L}[\p{Ll}-]+$/u.test(word) || PREPOSITION.test(word)) break;
    // "the former Herons boss"
    if (opensSmall(word) && isNoun(word)) noun = at;
  }
  // "the minister's car" and "the minister, Anna Moss," are no description of their own.
  return noun === undefined || POSSESSIVE.test(words[noun + 1] ?? '') ? undefined : noun;
}

/** At the beginning of a sentence, of a quotation that begins it, or of what somebody said: "ruled that | the county". */
function opensClause(words: readonly string[], start: number): boolean {
  return start === 0 || (start === 1 && /^["“«]$/u.test(words[0] ?? '')) || words[start - 1] === 'that';
}

/** Whether a mention covers the noun or names right behind it whom it describes. */
function isNamed(document: ReferenceDocument, sentence: number, noun: number): boolean {
  const { words = [] } = document.sentences[sentence] ?? {};
  const behind = words[noun + 1] === ',' ? noun + 2 : noun + 1;
  return mentionsIn(document, sentence).some((index) => {
    const draft = document.drafts[index];
    if (draft === undefined) return false;
    const isApposed = draft.start === behind || draft.start === behind + 1;
    return isApposed || (draft.start <= noun && noun < draft.end);
  });
}
