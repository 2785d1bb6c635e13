import type { Attribution } from '../model/attribution.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { attribute, type Passage } from './passage.ts';
import { isSubordinator } from './subordinators.ts';
import { hasFiniteVerb, isOwnVerb } from './verbs.ts';
import { readWords, type Word } from './words.ts';

/** Where a second statement may begin within a sentence. */
const COORDINATOR =
  /[,;]\s+(?:but|and|while|whereas|yet|though|although)\s+|;\s+|\s(?:and|but|while|whereas)\s(?=(?:the|its|his|her|their|an?)\s|\p{Lu})/gu;
const SUBJECT_START =
  /^(?:(?:the|an?|this|that|these|those|its|their|his|her|our|it|he|she|they|we|many|some|most|several|all|both|another|other)\b|\p{Lu}|\p{N})/u;
/** Joins nouns as it joins clauses. */
const AND = /^[,;]?\s+and\b/iu;
/** A clause that the reader is not to know without the other: "it would fall", "this was". */
const FEWEST_WORDS = 5;
/** A sentence with more is a list, and hostile pages hold longer ones. */
const MOST_CLAUSES = 12;

/**
 * A sentence whose coordinate clauses have different speakers, or figures of different things, as one passage per
 * clause; any other passage as it is. Quoted and reported content is never cut.
 */
export function splitClauses(tagged: TaggedArticle, passage: Passage): Passage[] {
  const clauses: Passage[] = [];
  let rest: Passage | undefined = passage;
  while (rest !== undefined && clauses.length < MOST_CLAUSES) {
    const split = splitFirst(tagged, rest);
    clauses.push(split?.[0] ?? rest);
    rest = split?.[1];
  }
  return rest === undefined ? clauses : [...clauses, rest];
}

/** A clause with its words, which are read once: many tests ask for them. */
interface Clause {
  readonly passage: Passage;
  readonly words: readonly Word[];
}

/** The first clause and what follows it, where they say different things. */
function splitFirst(tagged: TaggedArticle, passage: Passage): [Passage, Passage] | undefined {
  const { text } = tagged.article;
  const { start, end } = passage.span;
  for (const match of text.slice(start, end).matchAll(COORDINATOR)) {
    const left = { start, end: start + match.index };
    const right = { start: start + match.index + match[0].length, end };
    // What needs no words comes first: a sentence offers many places, and few of them divide it.
    if (cutsContent(tagged.attributions, left.end)) continue;
    const before = readWords(text, left);
    if (!isStatement(before)) continue;
    const behind = readWords(text, right);
    if (!isStatement(behind)) continue;
    const isAnd = AND.test(match[0]);
    if (isAnd && awaitsSecondNoun(before)) continue;
    // Without a comma "and" joins nouns more often than clauses, and so it does before a bare noun.
    const isLoose = !/^[,;]/u.test(match[0]);
    const isBare = isAnd && !SUBJECT_START.test(text.slice(right.start, right.end));
    if ((isLoose || isBare) && !hasOwnVerb(behind)) continue;
    const first = attribute({ span: left, block: passage.block }, tagged);
    const second = attribute({ span: right, block: passage.block }, tagged);
    if (!isLoose && sayDifferentThings(tagged, first, second)) return [first, second];
    const clauses = [
      { passage: first, words: before },
      { passage: second, words: behind },
    ];
    if (haveOwnSubjects(tagged, clauses)) return [first, second];
  }
  return undefined;
}

function isStatement(words: readonly Word[]): boolean {
  return words.length >= FEWEST_WORDS && hasFiniteVerb(words);
}

/** Words of a clause before its verb, at most. editors */
const SUBJECT_WORDS = 6;

/** A verb that nothing else looks like stands near the start of the clause, behind its subject. */
function hasOwnVerb(words: readonly Word[]): boolean {
  const opening = words.slice(1, 1 + SUBJECT_WORDS);
  // "Europe that was set up in 1949" is no clause.
  const relative = opening.findIndex(isSubordinator);
  return opening.slice(0, relative < 0 ? opening.length : relative).some(isOwnVerb);
}

/** "a promise that France", "talks between France": the verb, or the second of two, comes behind "and". */
function awaitsSecondNoun(words: readonly Word[]): boolean {
  const opener = words.findLastIndex(({ text }) => OPENER.test(text));
  if (opener < 0) return false;
  const rest = words.slice(opener + 1);
  return words[opener]?.text === 'between' ? rest.every(({ text }) => text !== 'and') : !hasFiniteVerb(rest);
}

const OPENER = /^(?:that|whether|if|because|how|why|between)$/u;

/**
 * "The mayor resigned on Friday and the council elected Olin Vance": the article's own voice tells of two who each did
 * something, so that either clause can be checked without the other.
 */
function haveOwnSubjects(tagged: TaggedArticle, clauses: readonly Clause[]): boolean {
  if (clauses.some(({ passage }) => passage.attribution !== undefined)) return false;
  const { text } = tagged.article;
  // "its rival", "the same": read alone, the second clause would not say whose.
  if (clauses.some(({ passage: { span } }) => DEPENDENT.test(text.slice(span.start, span.end)))) return false;
  if (!clauses.every(({ words }) => hasOwnVerb(words))) return false;
  const [first, second] = clauses.map((clause) => findSubject(tagged, clause));
  return first !== undefined && second !== undefined && first !== second;
}

const DEPENDENT =
  /^(?:it|he|she|they|this|that|these|those|its|his|her|their|the (?:same|other|latter|former)|both|neither|none|some|many|most|all|others?)\b|\b(?:each other|one another|instead|respectively|as well|too|so|either)\b/iu;

/** Who or what a clause begins with: the name that stands before its verb. */
function findSubject(
  { mentions, entities }: TaggedArticle,
  { passage: { span }, words }: Clause,
): string | undefined {
  const verb = words.find((word, at) => at > 0 && isOwnVerb(word));
  const mention = mentions.find(
    ({ span: own, form }) =>
      contains(span, own) && verb !== undefined && own.end <= verb.start && form !== 'pronoun',
  );
  return mention === undefined ? undefined : entities[mention.entity]?.name;
}

function cutsContent(attributions: readonly Attribution[], at: number): boolean {
  return attributions.some(({ contentSpans, sourceSpan, cueSpan }) => {
    const some = (holds: (span: Span) => boolean): boolean =>
      contentSpans.some(holds) || [sourceSpan, cueSpan].some((span) => span !== undefined && holds(span));
    if (some((span) => span.start < at && at < span.end)) return true;
    // Source before and content after the cut: the clause after it is still that source's speech.
    return some((span) => span.end <= at) && some((span) => span.start >= at && span.start < at + 8);
  });
}

function sayDifferentThings(tagged: TaggedArticle, first: Passage, second: Passage): boolean {
  if (first.attribution !== second.attribution) {
    const speakers = [first, second].map(
      ({ attribution }) => attribution?.speaker?.text ?? attribution?.kind,
    );
    if (speakers[0] !== speakers[1]) return true;
  }
  const [left, right] = [first, second].map(({ span }) =>
    tagged.figures.filter((figure) => contains(span, figure.span)),
  );
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false;
  // "Spain spends 1.3% and Poland 4.1%": each clause has its own subject.
  const subjects = [left, right].map((figures) =>
    figures.map(({ subject }) => subject?.text ?? '').join('|'),
  );
  return (
    subjects[0] !== subjects[1] && !left.some((a) => right.some((b) => overlapLength(a.span, b.span) > 0))
  );
}
