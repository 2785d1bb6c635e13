import { befallingSubtypes, partySubtypes, recurringSubtypes, subtypesAgree } from './eventSubtypes.ts';
import { areSameDay, timesAgree } from './eventTimes.ts';
import { namesCoincide } from './mentions/partyNames.ts';
import type { LinkedParticipant, PlacedMention } from './placedMention.ts';

/**
 * How strongly two mentions speak for being one happening: above 0 the more the stronger, 0 for no evidence, below 0
 * for a contradiction. Parties carry most of it; the story
 * supports but never suffices against other parties; time and place can veto.
 */
export function mentionAffinity(a: PlacedMention, b: PlacedMention): number {
  if (!subtypesAgree(a.mention.subtype, b.mention.subtype)) return 0;
  if (!timesAgree(a, b)) return CONTRADICTION;
  const sameStory = a.story === b.story && a.story >= 0;
  const samePlace = a.place !== undefined && a.place.key === b.place?.key;
  const otherPlace = a.place !== undefined && b.place !== undefined && !samePlace;
  const sameDay = areSameDay(a, b);
  const support = (sameStory ? 0.5 : 0) + (sameDay ? 0.5 : 0) + (samePlace ? 0.5 : 0);

  const { common, jaccard } = sharedParties(a, b, sameStory);
  if (common >= 2 && jaccard >= 0.5)
    return otherPlace && !sameStory && !sameDay ? CONTRADICTION : 2 + support;
  const [left, right] = [a.named.length, b.named.length];
  const sameSubtype = a.mention.subtype === b.mention.subtype;
  if (befallingSubtypes.has(a.mention.subtype) && sameSubtype && sameStory) return 1;
  // "His visit to the country on the 19th" and the meeting in its capital on that day.
  const isVisit = a.mention.subtype === 'visit' || b.mention.subtype === 'visit';
  if (otherPlace && !(isVisit && sameDay && common >= 1 && Math.min(left, right) === 1)) return CONTRADICTION;
  // One party on either side, as in "Dolsk's visit": a party alone is no proof, it takes the same place, day or text.
  if (common >= 1 && Math.min(left, right) === 1) {
    const isNear = sameDay || samePlace || a.article.id === b.article.id;
    const isSoleDeed = left === 1 && right === 1 && sameSubtype;
    const recurs = recurringSubtypes.has(a.mention.subtype);
    const isStorysDeed = sameSubtype && sameStory && !partySubtypes.has(a.mention.subtype);
    return isNear || isStorysDeed || (isSoleDeed && (sameStory || recurs)) ? 1 + support : 0;
  }
  if (left > 0 && right > 0) return CONTRADICTION;
  // "The summit in Dorvik is off": the place and the story say which meeting is meant.
  if (samePlace && sameStory && Math.max(left, right) >= 2) return 1;
  if (!sameSubtype || partySubtypes.has(a.mention.subtype)) return 0;
  const isRound = samePlace && recurringSubtypes.has(a.mention.subtype);
  return sameStory || isRound || support >= 1 ? 0.5 + support : 0;
}

const CONTRADICTION = -1;

/**
 * Parties in common. Persons count alone where both sides have two of them: "NATO's Rutte" and "Rutte" meet the
 * same people.
 */
function sharedParties(
  a: PlacedMention,
  b: PlacedMention,
  sameStory: boolean,
): { common: number; jaccard: number } {
  const [left, right] = [a.parties, b.parties];
  const common = left.filter((one) => right.some((other) => isSameParty(one, other, sameStory))).length;
  const union = left.length + right.length - common;
  return { common, jaccard: union <= 0 ? 0 : common / union };
}

/** The same entity, or within a story the same name more or less fully given. */
function isSameParty(a: LinkedParticipant, b: LinkedParticipant, sameStory: boolean): boolean {
  return a.key === b.key || (sameStory && namesCoincide(a.name, b.name));
}
