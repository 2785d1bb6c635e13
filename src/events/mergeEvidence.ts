import { areSameDay } from './eventTimes.ts';
import { MAX_COMPARED } from './gatherEvents.ts';
import { namesCoincide } from './mentions/partyNames.ts';
import type { PlacedMention } from './placedMention.ts';

/** What a mention shares with the others of its event, in the order in which it weighs; the founder of one has none. */
export function mergeEvidence(member: PlacedMention, group: readonly PlacedMention[]): string[] {
  const others = group.slice(0, MAX_COMPARED).filter((other) => other !== member);
  const { mention, place, article, story } = member;
  const parties = member.named
    .map(({ name }) => name)
    .filter((name) => others.some((other) => other.named.some((party) => namesCoincide(party.name, name))));
  const samePlace = place !== undefined && others.some((other) => other.place?.key === place.key);
  const sameDay = others.some((other) => areSameDay(member, other));
  const sameStory = story >= 0 && others.some((other) => other.story === story && other.article !== article);
  const refersBack = mention.anaphoric && others.some((other) => other.article.id === article.id);
  return [
    ...(parties.length === 0 ? [] : [`parties: ${[...new Set(parties)].join(', ')}`]),
    ...(samePlace ? [`place: ${place.name}`] : []),
    ...(sameDay ? [`day: ${mention.time?.start}`] : []),
    ...(sameStory ? ['same story'] : []),
    ...(refersBack ? ['refers back within its article'] : []),
  ];
}
