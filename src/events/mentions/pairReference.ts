import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { Chunk } from './chunks.ts';
import type { Word } from './sentenceWords.ts';

const PAIR =
  /^(?:(?:the|these|both)(?: two)? (?:leaders|men|women|presidents|ministers|premiers|politicians|officials|statesmen|rivals|neighbours|neighbors|sides)|the (?:two|pair|duo))$/u;

/**
 * Whom "the two leaders" or "the pair" means: the two persons named before it in its own sentence, or in the one
 * before. Open where these are not exactly two.
 * @returns indexes of local entities, in text order
 */
export function pairOf(
  words: readonly Word[],
  { from, to }: Chunk,
  { sentences, mentions, entities }: TaggedArticle,
): number[] {
  const phrase = words.slice(from, to).map(({ lower }) => lower);
  if (!PAIR.test(phrase.join(' '))) return [];
  const offset = words[from]?.start ?? 0;
  const at = sentences.findIndex(({ span }) => span.start <= offset && offset < span.end);
  for (const sentence of [sentences[at], sentences[at - 1]]) {
    if (sentence === undefined) continue;
    const persons = mentions.flatMap(({ span, entity }) =>
      span.start >= sentence.span.start &&
      span.end <= Math.min(sentence.span.end, offset) &&
      entities[entity]?.type === 'person'
        ? [entity]
        : [],
    );
    const distinct = [...new Set(persons)];
    if (distinct.length > 0) return distinct.length === 2 ? distinct : [];
  }
  return [];
}
