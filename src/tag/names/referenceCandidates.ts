import { startOfNews } from '../../language/dateline.ts';
import { POSSESSIVE } from '../../language/possessive.ts';
import type { Article } from '../../model/article.ts';
import type { LocalEntity, Mention } from '../../model/entity.ts';
import { roundScore } from '../../model/order.ts';
import type { Reference } from '../context.ts';
import type { TextSentence } from '../textSentence.ts';
import type { DraftMention } from './draftEntity.ts';
import { mentionsBefore } from './earlierMentions.ts';
import { isQuoted } from './quotedWord.ts';

export interface ReferenceDocument {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly sentences: readonly TextSentence[];
  /** Where each of them tells its news. */
  readonly newsFrom: readonly number[];
  /** In text order, one per mention. */
  readonly drafts: readonly DraftMention[];
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
}

export function referenceDocument(
  article: ReferenceDocument['article'],
  sentences: readonly TextSentence[],
  names: Pick<ReferenceDocument, 'drafts' | 'entities' | 'mentions'>,
): ReferenceDocument {
  const newsFrom = sentences.map((sentence) => startOfNews(article, sentence));
  return { article, sentences, newsFrom, ...names };
}

/** A word of an article by the number of its sentence. */
export interface Position {
  readonly sentence: number;
  readonly word: number;
}

/** Local entity -> how likely it is meant; higher is likelier. */
export type Candidates = ReadonlyMap<number, number>;

const SUBJECT = 0.18;
const POSSESSOR = -0.2;
/** "Rutte's task is ... He": a sentence that begins with somebody's is about him. */
const LEADING_POSSESSOR = 0.05;
const OBLIQUE = -0.1;
const OTHER_BLOCK = -0.1;
const AGAIN = 0.04;
const QUOTED = 0.4;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'with to by of for from about on in at between against over towards toward'.split(' '),
);

/** How far back candidates are looked for, in sentences that name one, and what distance and position weigh. */
export interface Reach {
  readonly window: number;
  readonly step: number;
  readonly position: number;
  /** Sentences that are gone back at most, whatever they name. */
  readonly sentences?: number;
}

/**
 * Entities named before a position, weighed by recency (in sentences that name a fitting entity, so that a quotation
 * of several sentences does not push its speaker away), by being a subject, and by how well they fit.
 */
export function candidatesBefore(
  document: ReferenceDocument,
  position: Position,
  fitOf: (draft: DraftMention) => number,
  { window, step, position: weight, sentences: furthest = Number.POSITIVE_INFINITY }: Reach,
): Candidates {
  const candidates = new Map<number, number>();
  const { sentences, drafts } = document;
  const block = sentences[position.sentence]?.block ?? 0;
  const isInside = isQuoted(sentences[position.sentence]?.words ?? [], position.word);
  let distance = 0;
  let current = -1;
  for (const { draft, entity, index } of mentionsBefore(position, furthest, document)) {
    const sentence = sentences[draft.sentence];
    const fitting = fitOf(draft);
    if (fitting === 0) continue;
    if (current !== -1 && draft.sentence !== current) distance++;
    current = draft.sentence;
    if (distance >= window) break;
    // '"Maude never sleeps," he said': whom a quotation names is seldom who speaks beside it.
    const isQuotedApart =
      !isInside && draft.sentence === position.sentence && isQuoted(sentence?.words ?? [], draft.start);
    const score =
      fitting -
      distance * step -
      (isQuotedApart ? QUOTED : 0) +
      (sentence?.block === block ? 0 : OTHER_BLOCK) +
      weight * positionBonus(draft, index, drafts, sentence?.words ?? []);
    const known = candidates.get(entity);
    candidates.set(entity, known === undefined ? score : Math.max(known, score) + AGAIN);
  }
  return candidates;
}

function positionBonus(
  { start, end, sentence, entity }: DraftMention,
  index: number,
  drafts: readonly DraftMention[],
  words: readonly string[],
): number {
  if (POSSESSIVE.test(words[end] ?? '')) return start < 2 ? LEADING_POSSESSOR : POSSESSOR;
  if (PREPOSITIONS.has(words[start - 1]?.toLowerCase() ?? '')) return OBLIQUE;
  let isFirst = true;
  for (let earlier = index - 1; drafts[earlier]?.sentence === sentence; earlier--) {
    if (drafts[earlier]?.entity.type === entity.type) isFirst = false;
  }
  const startsClause =
    start === 0 || /^(?:;|but|and|that|while|as|when|because|“|")$/iu.test(words[start - 1] ?? '');
  // "his deputy, X, looked on": an apposition is no topic of its own.
  return words[start - 1] !== ',' && (isFirst || startsClause) ? SUBJECT : 0;
}

/** Plural nouns that "they" refers to more often than to an organization named beside them. */
const PEOPLE =
  /^(?:allies|analysts|authorities|citizens|countries|critics|diplomats|economists|experts|forces|governments|investigators|journalists|lawmakers|lawyers|leaders|members|ministers|nations|observers|officers|officials|people|politicians|prosecutors|protesters|rebels|researchers|residents|scientists|soldiers|students|supporters|troops|unions|users|victims|voters|witnesses|workers)$/u;

/**
 * The best candidate, with a confidence that grows with its lead over the second; nobody where two are close or
 * where a plural noun in between is the likelier antecedent of "they".
 */
export function chooseCandidate(
  candidates: Candidates,
  { sentences }: ReferenceDocument,
  position: Position,
  kind: 'person' | 'thing' | 'plural',
): Reference | undefined {
  const ranked = [...candidates].sort((a, b) => roundScore(b[1]) - roundScore(a[1]) || a[0] - b[0]);
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const lead = second === undefined ? 1 : best[1] - second[1];
  let confidence = Math.min(0.9, 0.42 + lead * 1.2, best[1]);
  if (kind === 'plural') {
    const before = sentences[position.sentence - 1]?.words ?? [];
    const same = sentences[position.sentence]?.words.slice(0, position.word) ?? [];
    if (before.slice(0, SUBJECT_WORDS).some((word) => PEOPLE.test(word.toLowerCase()))) return undefined;
    // "Rescuers searched the valley. They ..."
    if (/^\p{Lu}\p{Ll}+(?:ers|ors|ists|ians|men|women)$/u.test(before[0] ?? '')) return undefined;
    if ([...before, ...same].some((word) => PEOPLE.test(word.toLowerCase()))) confidence -= 0.35;
  }
  return confidence < LEAST_CONFIDENCE
    ? undefined
    : { entity: best[0], confidence: roundScore(Math.max(0, confidence)) };
}

/** A plural noun among the first words of a sentence is its subject. */
const SUBJECT_WORDS = 4;

/** Below this a reference is a toss-up and nobody is told: of 14 between .4 and .5 on the development sets 8 were right. */
const LEAST_CONFIDENCE = 0.5;
