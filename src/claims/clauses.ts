import type { Attribution } from '../model/attribution.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { isSubordinator } from './kind.ts';
import { attribute, type Passage } from './passage.ts';
import { hasFiniteVerb, isPastForm } from './verbs.ts';
import { readWords } from './words.ts';

/** Where a second statement may begin within a sentence. */
const COORDINATOR =
  /[,;]\s+(?:but|and|while|whereas|yet|though|although)\s+|;\s+|\s(?:and|but|while|whereas)\s(?=(?:the|its|his|her|their|an?)\s|\p{Lu})/giu;
const SUBJECT_START =
  /^(?:the|an?|this|that|these|those|its|their|his|her|our|it|he|she|they|we|many|some|most|several|all|both|another|other|\p{Lu}|\p{N})/iu;
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

/** The first clause and what follows it, where they say different things. */
function splitFirst(tagged: TaggedArticle, passage: Passage): [Passage, Passage] | undefined {
  const { text } = tagged.article;
  const { start, end } = passage.span;
  for (const match of text.slice(start, end).matchAll(COORDINATOR)) {
    const left = { start, end: start + match.index };
    const right = { start: start + match.index + match[0].length, end };
    if (!isStatement(text, left) || !isStatement(text, right)) continue;
    if (!SUBJECT_START.test(text.slice(right.start, right.end))) continue;
    if (cutsContent(tagged.attributions, left.end)) continue;
    // Without a comma "and" joins nouns more often than clauses.
    const isLoose = !/^[,;]/u.test(match[0]);
    if (isLoose && !hasOwnVerb(text, right)) continue;
    const first = attribute({ span: left, block: passage.block }, tagged.attributions);
    const second = attribute({ span: right, block: passage.block }, tagged.attributions);
    if (!isLoose && sayDifferentThings(tagged, first, second)) return [first, second];
    if (haveOwnSubjects(tagged, first, second)) return [first, second];
  }
  return undefined;
}

function isStatement(text: string, span: Span): boolean {
  const words = readWords(text, span);
  return words.length >= FEWEST_WORDS && hasFiniteVerb(words);
}

/** Words of a clause before its verb, at most. editors */
const SUBJECT_WORDS = 6;

/** A verb that nothing else looks like stands near the start of the clause, behind its subject. */
function hasOwnVerb(text: string, span: Span): boolean {
  const words = readWords(text, span).slice(1, 1 + SUBJECT_WORDS);
  // "Europe that was set up in 1949" is no clause.
  const relative = words.findIndex(isSubordinator);
  return words
    .slice(0, relative < 0 ? words.length : relative)
    .some((word) => !word.capitalized && (FINITE.test(word.text) || isPastForm(word)));
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|did|does)$/u;

/**
 * "The mayor resigned on Friday and the council elected Olin Vance": the article's own voice tells of two who each did
 * something, so that either clause can be checked without the other.
 */
function haveOwnSubjects(tagged: TaggedArticle, first: Passage, second: Passage): boolean {
  if (first.attribution !== undefined || second.attribution !== undefined) return false;
  const { text } = tagged.article;
  const spans = [first.span, second.span];
  if (!spans.every((span) => hasOwnVerb(text, span))) return false;
  const subjects = spans.map((span) => findSubject(tagged, span));
  return (
    subjects.every((subject) => subject !== undefined) &&
    subjects[0] !== subjects[1] &&
    // "its rival", "the same": read alone, the second clause would not say whose.
    spans.every((span) => !DEPENDENT.test(text.slice(span.start, span.end)))
  );
}

const DEPENDENT =
  /^(?:it|he|she|they|this|that|these|those|its|his|her|their|the (?:same|other|latter|former)|both|neither|none|some|many|most|all|others?)\b|\b(?:each other|one another|instead|respectively|as well|too|so|either)\b/iu;

/** Who or what a clause begins with: the name that stands before its verb. */
function findSubject(
  { article: { text }, mentions, entities }: TaggedArticle,
  span: Span,
): string | undefined {
  const verb = readWords(text, span).find(
    (word, at) => at > 0 && !word.capitalized && (FINITE.test(word.text) || isPastForm(word)),
  );
  const mention = mentions.find(
    ({ span: own, form }) =>
      contains(span, own) && verb !== undefined && own.end <= verb.start && form !== 'pronoun',
  );
  return mention === undefined ? undefined : entities[mention.entity]?.name;
}

function cutsContent(attributions: readonly Attribution[], at: number): boolean {
  return attributions.some(({ contentSpans, sourceSpan, cueSpan }) => {
    const spans = [...contentSpans, ...[sourceSpan, cueSpan].filter((span) => span !== undefined)];
    if (spans.some((span) => span.start < at && at < span.end)) return true;
    // Source before and content after the cut: the clause after it is still that source's speech.
    return (
      spans.some((span) => span.end <= at) && spans.some((span) => span.start >= at && span.start < at + 8)
    );
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
