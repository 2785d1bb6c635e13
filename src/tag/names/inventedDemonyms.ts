import { isDemonymOf } from '../../language/demonym.ts';
import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import { compareText } from '../../model/order.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import type { TitleResources } from './personTitle.ts';

const DEMONYM_ENDING = /(?:ans?|ese|ish|ic|i)$/u;
const LEAST_STEM = 4;

/**
 * "Norstadian government" where the document names a Norstad: adjectives of places that no gazetteer knows, by the
 * shared stem, the ending and the noun after them. The tagger takes them for people or organizations, and the place
 * too at times; whatever has such an adjective is a place.
 */
export function findDemonyms(
  sentences: readonly SentenceWords[],
  spans: readonly NameSpan[],
  resources: TitleResources,
): NameSpan[] {
  const bases = baseNames(sentences, spans);
  if (bases.size === 0) return [...spans];
  const placeOf = new Map<string, string>();
  for (const words of sentences) {
    words.forEach((word, index) => {
      if (!opensWithCapital(word) || placeOf.has(word) || !mayBeDemonym(words, index, resources)) return;
      const [place] = [...bases]
        .filter((name) => name !== word && isDemonymOf(word, name))
        .sort((a, b) => sharedLength(b, word) - sharedLength(a, word) || compareText(a, b));
      if (place !== undefined) placeOf.set(word, place);
    });
  }
  if (placeOf.size === 0) return [...spans];
  const places = new Set(placeOf.values());
  const kept = spans.flatMap((span): NameSpan[] => {
    const [word = ''] = sentences[span.sentence]?.slice(span.start, span.end) ?? [];
    if (span.end - span.start > 1 || span.entry !== undefined) return [span];
    if (placeOf.has(word)) return [];
    return [places.has(word) ? { ...span, type: 'place' } : span];
  });
  const isTaken = new Set(
    kept.flatMap(({ sentence, start, end }) =>
      Array.from({ length: end - start }, (_, index) => `${sentence} ${start + index}`),
    ),
  );
  const added = sentences.flatMap((words, sentence) =>
    words.flatMap((word, start): NameSpan[] => {
      const adjectiveOf = placeOf.get(word);
      return adjectiveOf === undefined || isTaken.has(`${sentence} ${start}`)
        ? []
        : [{ sentence, start, end: start + 1, type: 'place', isAdjective: true, adjectiveOf }];
    }),
  );
  return [...kept, ...added].sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** Single-word names that may be places: no word of a person's full name. */
function baseNames(sentences: readonly SentenceWords[], spans: readonly NameSpan[]): Set<string> {
  const bases = new Set<string>();
  const ofPeople = new Set<string>();
  for (const { sentence, start, end, type, entry, isAdjective } of spans) {
    const words = sentences[sentence]?.slice(start, end) ?? [];
    if (type === 'person' && words.length > 1) for (const word of words) ofPeople.add(word);
    const [word = ''] = words;
    const isOrdinary = word.length > LEAST_STEM && !/\p{Lu}\p{Lu}/u.test(word);
    if (words.length === 1 && entry === undefined && !isAdjective && isOrdinary) bases.add(word);
  }
  for (const word of ofPeople) bases.delete(word);
  return bases;
}

/** Capitalised, with an adjective's ending, before a small-letter word or a title, or a plural: "Norstadians". */
function mayBeDemonym(words: readonly string[], index: number, { people }: TitleResources): boolean {
  const word = words[index] ?? '';
  if (!/^\p{Lu}\p{Ll}/u.test(word) || !DEMONYM_ENDING.test(word)) return false;
  if (people.firstNames.has(word.toLowerCase())) return false;
  const next = words[index + 1] ?? '';
  return (
    word.endsWith('ans') || opensSmall(next) || people.titles.has(canonicalTitle(next)) || next === 'Prime'
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
