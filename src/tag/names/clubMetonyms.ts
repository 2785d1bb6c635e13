import { addToSet } from '../../model/lists.ts';
import type { DraftEntity, DraftMention } from './draftEntity.ts';
import { isPlaceHere } from './namesakes.ts';

const PLAYS =
  /^(?:beat|beaten|beats|defeat|defeated|draw|drawn|drew|face|faced|host|hosted|lose|lost|play|played|score|scored|sign|signed|win|won|offered|denied)$/u;
const AUXILIARY = /^(?:have|has|had|will|would|are|were|also|then|again|never)$/u;

/** Town names that the clubs of an article bear, each with the only club that bears it: "Marl" of Marl United. */
export function townsOfClubs(
  mentions: readonly DraftMention[],
  clubWords: ReadonlySet<string>,
): Map<string, DraftEntity> {
  const clubs = new Map<string, Set<DraftEntity>>();
  for (const { entity } of mentions) {
    const words = entity.name.split(/\s+/u);
    if (entity.type !== 'organization' || words.length < 2) continue;
    if (!words.some((word) => clubWords.has(word.toLowerCase()))) continue;
    for (const word of words) {
      if (!clubWords.has(word.toLowerCase())) addToSet(clubs, word, entity);
    }
  }
  return new Map(
    [...clubs].flatMap(([word, own]) =>
      own.size === 1 ? [...own].map((club) => [word, club] as const) : [],
    ),
  );
}

/**
 * "Rondell have beaten Marl United": a town that plays, or is played against, is its club. A text about sport that
 * speaks of the club means it wherever nothing shows the town.
 */
export function playsAsClub(
  words: readonly string[],
  { start, end }: DraftMention,
  isSport: boolean,
): boolean {
  if (isPlaceHere(words, { start, end })) return false;
  const before = words[start - 1]?.toLowerCase() ?? '';
  if (/^(?:against|beat|beaten|defeated|over|versus|vs)$/u.test(before)) return true;
  if (isSport) return !/^(?:to|of|from)$/u.test(before);
  if (start > 0 && !/^(?:,|and|but|that|as|while|when|after|because|if|"|“|:|;)$/u.test(before)) return false;
  let verb = end;
  while (verb < end + 3 && AUXILIARY.test(words[verb]?.toLowerCase() ?? '')) verb++;
  return PLAYS.test(words[verb]?.toLowerCase() ?? '');
}
