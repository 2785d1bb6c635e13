import type { EntityType } from '../../model/entity.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import { FIRM_NOUNS, ORGANIZATION_NOUNS } from './nameWords.ts';

const CAPITAL = /^\p{Lu}/u;

/**
 * Document voting: what is a name in one sentence is one in the others. Adds mentions that the tagger missed
 * (headings above all) and gives one surface one type; a surname has the type of the full name.
 */
export function voteOnNames(sentences: readonly SentenceWords[], spans: readonly NameSpan[]): NameSpan[] {
  const certain = withoutHeadlineWords(sentences, spans);
  const votes = countVotes(sentences, certain);
  const agreed = certain.map((span) => {
    const type = votes.typeOf(surfaceOf(sentences, span));
    if (type === 'person' && isSurnameAgainstPlace(sentences, span)) {
      const { entry: _, ...unnamed } = span;
      return { ...unnamed, type };
    }
    return span.entry !== undefined || type === undefined ? span : { ...span, type };
  });
  const bySentence = new Map<number, NameSpan[]>();
  for (const span of agreed) {
    const own = bySentence.get(span.sentence);
    if (own === undefined) bySentence.set(span.sentence, [span]);
    else own.push(span);
  }
  const added = sentences.flatMap((sentence, index) =>
    findVoted(sentence, index, bySentence.get(index) ?? [], votes),
  );
  return [...agreed, ...added].sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** "Minsk said" is no city where the document introduced Torvald Minsk. */
function isSurnameAgainstPlace(sentences: readonly SentenceWords[], span: NameSpan): boolean {
  if (span.isAdjective || span.end - span.start > 1 || span.entry?.kind !== 'city') return false;
  const before = sentences[span.sentence]?.[span.start - 1]?.toLowerCase() ?? '';
  return !/^(?:in|from|near|at|to|of|outside|across)$/u.test(before);
}

/** Title case makes a name of every word: "Unity" in a headline is none where the text writes "unity". */
function withoutHeadlineWords(sentences: readonly SentenceWords[], spans: readonly NameSpan[]): NameSpan[] {
  const small = new Set(sentences.flatMap((words) => words.filter((word) => /^\p{Ll}/u.test(word))));
  return spans.filter(({ sentence, start, end, entry, isAdjective }) => {
    const words = sentences[sentence] ?? [];
    const isFirstWord = end === 1 && start === 0;
    if (entry !== undefined || isAdjective || !(isTitleCase(words) || isFirstWord)) return true;
    return words.slice(start, end).some((word) => !small.has(word.toLowerCase()));
  });
}

/** Headline style: most words have a capital, so that capitals say little. */
export function isTitleCase(words: readonly string[]): boolean {
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  return letters.filter((word) => CAPITAL.test(word)).length > letters.length * 0.6;
}

interface Votes {
  typeOf(surface: string): EntityType | undefined;
  readonly longest: number;
}

function countVotes(sentences: readonly SentenceWords[], spans: readonly NameSpan[]): Votes {
  const counts = new Map<string, Map<EntityType, number>>();
  let longest = 1;
  const vote = (surface: string, type: EntityType, weight: number): void => {
    const own = counts.get(surface) ?? new Map<EntityType, number>();
    counts.set(surface, own);
    own.set(type, (own.get(type) ?? 0) + weight);
  };
  for (const span of spans) {
    if (span.isAdjective) continue;
    vote(surfaceOf(sentences, span), span.type, 1);
    longest = Math.max(longest, span.end - span.start);
    const words = sentences[span.sentence] ?? [];
    const last = words[span.end - 1] ?? '';
    // A full name speaks for its surname twice: "Ms Paris Lund ... Lund said".
    if (span.type === 'person' && span.end - span.start > 1 && last.length > 2) vote(last, 'person', 2);
    const first = words[span.start] ?? '';
    if (span.type === 'organization' && span.end - span.start > 1 && isDistinctive(first)) {
      vote(first, 'organization', 0.5);
    }
  }
  return {
    longest,
    typeOf(surface) {
      let best: EntityType | undefined;
      let most = 0;
      for (const [type, count] of counts.get(surface) ?? []) {
        if (count > most) {
          best = type;
          most = count;
        }
      }
      return best;
    },
  };
}

/** Whether the first word alone may stand for an organization: "Meridian" may, "National" and "Bank" may not. */
function isDistinctive(word: string): boolean {
  return (
    word.length > 4 &&
    CAPITAL.test(word) &&
    !ORGANIZATION_NOUNS.has(word.toLowerCase()) &&
    !GENERIC.test(word)
  );
}

const GENERIC =
  /^(?:(?:Inter)?[Nn]ational|Royal|Federal|United|First|General|Central|Supreme|Public|Social|State|Northern|Southern|Eastern|Western|Foreign|Defen[cs]e|Justice|Health|Democratic|Republican|Liberal|Christian|European|African|American|Asian|British|House|World|Great|Saint|Green|White|Black|City|County|Local|Regional|Special|American|People|Workers|Young|Human|Environmental|Emergency|Electoral|Constitutional|Criminal|District|High|Civil|Court|Office|House)$/u;

function surfaceOf(sentences: readonly SentenceWords[], span: NameSpan): string {
  return sentences[span.sentence]?.slice(span.start, span.end).join(' ') ?? '';
}

/** Untagged runs of capitalised words that are names elsewhere in the document, the longest first. */
function findVoted(
  words: SentenceWords,
  sentence: number,
  own: readonly NameSpan[],
  votes: Votes,
): NameSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of own) taken.fill(1, start, end);
  const found: NameSpan[] = [];
  for (let start = 0; start < words.length; start++) {
    if (taken[start] === 1 || !CAPITAL.test(words[start] ?? '')) continue;
    const furthest = Math.min(words.length, start + votes.longest);
    for (let end = furthest; end > start; end--) {
      if (taken.subarray(start, end).includes(1)) continue;
      const surface = words.slice(start, end).join(' ');
      const type = votes.typeOf(surface);
      if (type === undefined) continue;
      const last = type === 'person' ? end : firmEnd(words, end, taken);
      if (end - start === 1 && last === end && !mayStandAlone(words, start)) continue;
      found.push({
        sentence,
        start,
        end: last,
        type: last > end ? 'organization' : type,
        isAdjective: false,
      });
      taken.fill(1, start, last);
      start = last - 1;
      break;
    }
  }
  return found;
}

/** "Meridian" is a name elsewhere in the document: then "Meridian Lines" is a firm here. */
function firmEnd(words: readonly string[], from: number, taken: Uint8Array): number {
  let end = from;
  while (
    taken[end] !== 1 &&
    CAPITAL.test(words[end] ?? '') &&
    FIRM_NOUNS.has(words[end]?.toLowerCase() ?? '')
  )
    end++;
  return end;
}

/** A single word next to another capitalised word is more likely part of an unknown longer name. */
function mayStandAlone(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (word.length < 3) return false;
  return isTitleCase(words) || !CAPITAL.test(words[index + 1] ?? '');
}
