import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, draftEntity, groupBySentence } from './draftEntity.ts';

const POSSESSIVE = /^['’‘]s?$/u;

/** The governments of an article by their country, or by the capital that a text names them by. */
export class Governments {
  private readonly byPlace = new Map<string, DraftEntity>();

  of(place: DraftEntity): DraftEntity {
    const key = place.entry?.id ?? place.name;
    const known = this.byPlace.get(key);
    if (known !== undefined) return known;
    const government: DraftEntity = {
      ...draftEntity('organization', `Government of ${place.name}`),
      governmentOf: place,
    };
    this.byPlace.set(key, government);
    return government;
  }
}

/** "the Norstadian government", "Norstad's government", "the government of Norstad". */
export function findGovernments(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  governments: Governments,
): DraftMention[] {
  const bySentence = groupBySentence(sentences.length, mentions);
  return sentences.flatMap(({ words }, sentence) =>
    words.flatMap((word, start): DraftMention[] => {
      if (word !== 'government') return [];
      const own = bySentence[sentence] ?? [];
      const place = countryBeside(words, start, own);
      if (place === undefined || own.some((mention) => mention.start <= start && start < mention.end))
        return [];
      const entity = governments.of(place);
      return [{ sentence, start, end: start + 1, form: 'role', confidence: 0.9, entity, isAdjective: false }];
    }),
  );
}

function countryBeside(
  words: readonly string[],
  at: number,
  mentions: readonly DraftMention[],
): DraftEntity | undefined {
  const before = POSSESSIVE.test(words[at - 1] ?? '') ? at - 1 : at;
  const after = words[at + 1] !== 'of' ? -1 : words[at + 2]?.toLowerCase() === 'the' ? at + 3 : at + 2;
  return mentions.find(
    ({ start, end, entity, isAdjective }) =>
      isCountry(entity) &&
      ((end === before && (isAdjective || before < at)) ||
        (end === at && entity.entry !== undefined) ||
        start === after),
  )?.entity;
}

function isCountry({ type, entry, placeKind }: DraftEntity): boolean {
  return type === 'place' && (entry === undefined ? placeKind === 'country' : entry.kind === 'country');
}
