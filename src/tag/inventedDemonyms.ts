import type { NameSpan } from './nameSpans.ts';
import type { TextSentence } from './textSentence.ts';

const DEMONYM_ENDING = /(?:ans?|ese|ish|ic|i)$/u;
const LEAST_STEM = 4;

/**
 * "Norstadian" where the document has a place Norstad: adjectives of places that no gazetteer knows, by the shared
 * stem and the ending. The tagger takes them for people or organizations.
 */
export function findDemonyms(sentences: readonly TextSentence[], spans: readonly NameSpan[]): NameSpan[] {
  const places = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'place' || span.isAdjective || span.end - span.start > 1 || span.entry !== undefined)
      continue;
    const word = sentences[span.sentence]?.words[span.start] ?? '';
    if (word.length > LEAST_STEM && !/\p{Lu}\p{Lu}/u.test(word)) places.add(word);
  }
  const placeOf = new Map<string, string>();
  if (places.size === 0) return [...spans];
  for (const { words } of sentences) {
    for (const word of words) {
      if (!/^\p{Lu}/u.test(word) || placeOf.has(word) || places.has(word) || !DEMONYM_ENDING.test(word))
        continue;
      const place = [...places].find((name) => sharesStem(name, word));
      if (place !== undefined) placeOf.set(word, place);
    }
  }
  const kept = spans.filter(({ sentence, start, end }) => {
    const word = sentences[sentence]?.words[start] ?? '';
    return !(end - start === 1 && placeOf.has(word));
  });
  const isTaken = new Set(
    kept.flatMap(({ sentence, start, end }) =>
      Array.from({ length: end - start }, (_, index) => `${sentence} ${start + index}`),
    ),
  );
  const added = sentences.flatMap(({ words }, sentence) =>
    words.flatMap((word, start): NameSpan[] => {
      const adjectiveOf = placeOf.get(word);
      return adjectiveOf === undefined || isTaken.has(`${sentence} ${start}`)
        ? []
        : [{ sentence, start, end: start + 1, type: 'place', isAdjective: true, adjectiveOf }];
    }),
  );
  return [...kept, ...added].sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** All of the place but its last two letters, and no more than an ending beyond: "Valdoria", "Valdorian". */
function sharesStem(place: string, word: string): boolean {
  const stem = place.slice(0, Math.max(LEAST_STEM, place.length - 2));
  return word.startsWith(stem) && word.length <= place.length + 4 && word.length > stem.length;
}
