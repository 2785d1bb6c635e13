import type { Figure } from '../../model/figure.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords, type Word } from '../words.ts';

/** What a noun is counted with, whichever it is. */
const OF_ANY_NOUN =
  /^(?:new|more|extra|additional|further|other|own|whole|total|entire|different|people|and|of)$/u;

/** "electric" of "electric cars", "exhibition" of "the museum's exhibition": what the noun or its owner is limited by. */
export function readLimits({ unit: { kind, name }, subject }: Figure, synonyms: Synonyms): string[] {
  const noun = kind === 'count' ? (name ?? '') : '';
  const counted = readWords(noun, { start: 0, end: noun.length });
  const owned = subject?.text ?? '';
  const owner = readWords(owned, { start: 0, end: owned.length });
  const behind = owner.findLastIndex(({ possessive }) => possessive) + 1;
  const nameAll = (words: readonly Word[]): string[] =>
    words.flatMap(({ text, stem: own }, at) =>
      OF_ANY_NOUN.test(text) ? [] : [findSynonym(synonyms, words, at)?.name ?? own],
    );
  return [
    ...nameAll(counted.slice(0, -1)),
    ...(behind === 0 ? [] : nameAll(owner.slice(behind, behind + 1))),
  ];
}
