import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import { once } from '../../model/once.ts';
import type { SentenceWords } from '../textSentence.ts';
import { groupBySentence } from './draftEntity.ts';
import type { NameSpan } from './nameSpans.ts';
import { countVotes, surfaceOf, type Votes } from './nameVotes.ts';
import { CLUB_WORDS, FIRM_NOUNS } from './nameWords.ts';

/**
 * Document voting: what is a name in one sentence is one in the others. Adds mentions that the tagger missed
 * (headings above all) and gives one surface one type; a surname has the type of the full name.
 * @param headlines which sentences are in title case
 */
export function voteOnNames(
  sentences: readonly SentenceWords[],
  headlines: readonly boolean[],
  spans: readonly NameSpan[],
  people: PersonLexicon,
): NameSpan[] {
  const small = smallWords(sentences);
  const certain = withoutHeadlineWords(sentences, headlines, spans, small);
  const votes = countVotes(sentences, certain, people);
  const located = once(() => locatedWords(sentences));
  const agreed = certain.map((span): NameSpan => {
    const surface = surfaceOf(sentences, span);
    const type = votes.typeOf(surface);
    const isPerson = type === 'person' || votes.given.has(surface);
    if (isPerson && isPersonAgainstPlace(sentences, span, () => located().has(surface))) {
      const { entry: _, ...unnamed } = span;
      return { ...unnamed, type: 'person' };
    }
    // A transcript's "MOSS:" is the Nils Moss of its text, and no acronym.
    const written = /\p{Ll}/u.test(surface) ? undefined : votes.inCapitals.get(surface);
    if (span.entry === undefined && written !== undefined && votes.typeOf(written) === 'person')
      return { ...span, type: 'person' };
    return span.entry !== undefined || type === undefined ? span : { ...span, type };
  });
  const bySentence = groupBySentence(sentences.length, agreed);
  return sentences.flatMap((sentence, index) => {
    const own = bySentence[index] ?? [];
    const added = findVoted(sentence, index, own, { votes, small, isHeadline: headlines[index] ?? false });
    // "LIND - | MOE" is the whole name that the text gives elsewhere.
    const isNew = new Uint8Array(sentence.length);
    for (const { start, end } of added) isNew.fill(1, start, end);
    const kept = own.filter(({ start, end }) => !isNew.subarray(start, end).includes(1));
    return [...kept, ...added].sort((a, b) => a.start - b.start);
  });
}

/** Words that stand behind a preposition of place somewhere in the document. */
function locatedWords(sentences: readonly SentenceWords[]): Set<string> {
  const located = new Set<string>();
  for (const words of sentences)
    for (let at = 1; at < words.length; at++)
      if (LOCATIVES.has(words[at - 1]?.toLowerCase() ?? '')) located.add(words[at] ?? '');
  return located;
}

const LOCATIVES: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'across']);

/** All words that the document anywhere writes small. */
function smallWords(sentences: readonly SentenceWords[]): Set<string> {
  const small = new Set<string>();
  for (const words of sentences) for (const word of words) if (opensSmall(word)) small.add(word);
  return small;
}

/**
 * "Minsk said" is no city where the document introduced Torvald Minsk, nor is "over to Sofia" where it speaks of Sofia
 * Lind and nothing happens in Sofia.
 */
function isPersonAgainstPlace(
  sentences: readonly SentenceWords[],
  span: NameSpan,
  isLocated: () => boolean,
): boolean {
  if (span.isAdjective || span.end - span.start > 1 || span.entry?.kind !== 'city') return false;
  const before = sentences[span.sentence]?.[span.start - 1]?.toLowerCase() ?? '';
  return !isLocated() || !/^(?:in|from|near|at|to|of|outside|across)$/u.test(before);
}

/** Title case makes a name of every word: "Unity" in a headline is none where the text writes "unity". */
function withoutHeadlineWords(
  sentences: readonly SentenceWords[],
  headlines: readonly boolean[],
  spans: readonly NameSpan[],
  small: ReadonlySet<string>,
): NameSpan[] {
  return spans.filter(({ sentence, start, end, entry, isAdjective }) => {
    const words = sentences[sentence] ?? [];
    const isFirstWord = end === 1 && start === 0;
    if (entry !== undefined || isAdjective || !(headlines[sentence] === true || isFirstWord)) return true;
    return words.slice(start, end).some((word) => !small.has(word.toLowerCase()));
  });
}

/** Untagged runs of capitalised words that are names elsewhere in the document, the longest first. */
function findVoted(
  words: SentenceWords,
  sentence: number,
  own: readonly NameSpan[],
  {
    votes,
    small,
    isHeadline,
  }: { readonly votes: Votes; readonly small: ReadonlySet<string>; readonly isHeadline: boolean },
): NameSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of own) taken.fill(1, start, end);
  // "3 - 4" is one word.
  const isHyphenated = words.some((word) => word.includes('-'));
  const isFree = (from: number, to: number): boolean => {
    let at = from;
    while (at < to && taken[at] === 0) at++;
    if (at === to) return true;
    // Only a name with a hyphen in it is cut so that one half is taken for the whole.
    return (
      isHyphenated &&
      words.slice(from, to).join(' ').includes(' - ') &&
      own.every((span) => span.end <= from || to <= span.start || isPart(span, from, to))
    );
  };
  const found: NameSpan[] = [];
  for (let start = 0; start < words.length; start++) {
    if (!opensWithCapital(words[start]) || (taken[start] === 1 && !isHyphenated)) continue;
    const furthest = Math.min(words.length, start + votes.longest);
    for (let end = furthest; end > start; end--) {
      if (!isFree(start, end)) continue;
      const surface = words.slice(start, end).join(' ');
      const type =
        votes.typeOf(surface) ??
        (/\p{Ll}/u.test(surface) ? undefined : votes.typeOf(votes.inCapitals.get(surface) ?? '')) ??
        (isGivenName(words, start, end, votes) ? 'person' : undefined);
      if (type === undefined) continue;
      const last = type === 'person' ? end : firmEnd(words, end, taken);
      if (end - start === 1 && last === end && !mayStandAlone(words, start, isHeadline)) continue;
      // "Camera" of "Camera & Gear Reviews" where the text writes "camera": a common noun that opens a sentence.
      const isCommon = type === 'organization' && end - start === 1 && small.has(surface.toLowerCase());
      if (isCommon && last === end && !CLUB_WORDS.has(surface.toLowerCase())) continue;
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

/** A shorter name within, that no gazetteer knows. */
function isPart({ start, end, entry }: NameSpan, from: number, to: number): boolean {
  return from <= start && end <= to && end - start < to - from && entry === undefined;
}

/** Given names that are words with which a sentence may open. */
const COMMON_GIVEN =
  /^(?:Art|Bill|Chase|Christian|Drew|Faith|Frank|Grace|Grant|Hope|Jack|Joy|Mark|Max|May|Pat|Per|Rich|Rose|Sue|Will)$/u;

/** "As for Per, he ...": the given name of somebody whom the document names in full; not where a sentence may open so. */
function isGivenName(words: readonly string[], start: number, end: number, { given }: Votes): boolean {
  if (end > start + 1 || !given.has(words[start] ?? '')) return false;
  const opens = !/^[\p{L},]/u.test(words[start - 1] ?? '');
  return !opens || (/^(?:\p{Ll}|,)/u.test(words[end] ?? '') && !COMMON_GIVEN.test(words[start] ?? ''));
}

/** "Meridian" is a name elsewhere in the document: then "Meridian Lines" is a firm here. */
function firmEnd(words: readonly string[], from: number, taken: Uint8Array): number {
  let end = from;
  while (taken[end] !== 1 && opensWithCapital(words[end]) && FIRM_NOUNS.has(words[end]?.toLowerCase() ?? ''))
    end++;
  return end;
}

/** A single word next to another capitalised word is more likely part of an unknown longer name. */
function mayStandAlone(words: readonly string[], index: number, isHeadline: boolean): boolean {
  const word = words[index] ?? '';
  if (word.length < 3) return false;
  return isHeadline || !opensWithCapital(words[index + 1]);
}
