import type { CueHit } from './cueLexicon.ts';
import { isSubordinator } from './subordinators.ts';
import { isOwnVerb } from './verbs.ts';
import type { Word } from './words.ts';

/** Words for saying that something is not so or will not be. */
const DENIAL = /^(?:den(?:y|ies|ied)|rule out)$/u;

/**
 * Whether the main clause of what is said is denied: "will not sign", "denied that", "ruled out", "there are no",
 * "nobody signed"; not "not long ago".
 * @param text that the words are of
 */
export function isNegated(
  text: string,
  words: readonly Word[],
  cues: readonly CueHit[],
  contentStart: number,
): boolean {
  // "Nobody claims that": what follows is asserted by no one.
  if (hasNegativeSubject(words, 0)) return true;
  const isDenied = words.some(
    (_, at) => at >= contentStart && deniesAt(words, at) && isOfMainClause(text, words, contentStart, at),
  );
  if (isDenied) return true;
  return cues.some(({ list, phrase, first, last }) => {
    if (list !== 'negation') return false;
    if (first < contentStart) return DENIAL.test(phrase);
    if (/^(?:long|only|merely|just|least)$/u.test(words[last + 1]?.text ?? '')) return false;
    return !isSubordinate(words, contentStart, first);
  });
}

/** Whether what is said begins with those who do not: "nobody will", "no member of the council has". */
export function hasNegativeSubject(words: readonly Word[], contentStart: number): boolean {
  return deniesAt(words, contentStart);
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'nobody no-one none nothing neither hardly scarcely'.split(' '),
);
/** "Nobody but the mayor", "hardly 5 percent": somebody, some 5 percent. */
const EXCEPTED = /^(?:but|except|besides|\p{N}.*)$/u;
/** "No more than 5", "nothing less than a defeat", "nothing short of": some 5, a defeat. */
const COMPARED = /^(?:(?:other|less|more|worse|\p{Ll}+er) than|short of)$/u;
/** Turns of phrase with "no" that deny nothing, and what follows it where it is a number's sign or an answer. */
const NO_DENIAL =
  /^(?:doubt|question|wonder|matter|surprise|secret|mistake|stranger|exception|small|mean|less|sooner|longer|to|in|on|at|and|or|but|\p{N}.*)$/u;
/** "With no survivors" goes with what is told and does not deny it, nor does "a no vote". */
const ADJUNCT = /^(?:with|in|of|at|by|on|to|for|from|under|and|or|but|an?|the|yes|vote[ds]?|voting|next)$/u;
/** "At no time has", "under no circumstances will". */
const NEVER = /^(?:time|point|moment|stage|circumstances|account|case|way|means)$/u;

/** Whether a determiner, a pronoun or an adverb denies what it stands in: "no contract has", "hardly anybody". */
function deniesAt(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return false;
  const isOneWord = PRONOUNS.has(word.text);
  if (!isOneWord && word.text !== 'no') return false;
  const follows = (first: Word | undefined, second: Word | undefined): boolean =>
    first !== undefined && second !== undefined && second.start === first.end + 1;
  if (COMPARED.test(`${next?.text} ${words[at + 2]?.text}`)) return false;
  if (isOneWord || next?.text === 'one') {
    const behind = isOneWord ? next : words[at + 2];
    // "Now there are none": of what was told before.
    if (word.text === 'none' && behind?.text !== 'of' && before !== undefined) return false;
    return !ADJUNCT.test(before?.text ?? '') && !EXCEPTED.test(behind?.text ?? '');
  }
  // "No, the plan", "No. 5", "the film Dr No".
  if (next === undefined || !follows(word, next) || NO_DENIAL.test(next.text)) return false;
  if (word.capitalized && next.capitalized && follows(before, word)) return false;
  return NEVER.test(next.text) ? before !== undefined : !ADJUNCT.test(before?.text ?? '');
}

/** Not in a clause or a remark of its own: "two were hurt, nobody died", "Ada Vey, no relation, left", "who had no licence". */
function isOfMainClause(text: string, words: readonly Word[], from: number, at: number): boolean {
  const isSetOff = (place: number): boolean =>
    /[,;:–—]/u.test(text.slice(words[place - 1]?.end, words[place]?.start));
  if (at > 0 && isSetOff(at)) {
    const close = words.findIndex((_, place) => place > at && isSetOff(place));
    const isRemark = close > 0 && !words.slice(at, close).some(isOwnVerb);
    if (isRemark || words.slice(from, at).some(isOwnVerb)) return false;
  }
  return !isSubordinate(words, from, at);
}

function isSubordinate(words: readonly Word[], from: number, at: number): boolean {
  return words.slice(from + 2, at).some(isSubordinator);
}
