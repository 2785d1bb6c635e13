import { roundScore } from '../model/order.ts';
import { mentionAffinity } from './eventCompatibility.ts';
import { recurringSubtypes } from './eventSubtypes.ts';
import { areToldApart } from './eventTimes.ts';
import type { PlacedMention } from './placedMention.ts';

/** Mentions of one happening, in founding order. */
export type EventGroup = PlacedMention[];

/**
 * Gathers mentions into events. First those with two or more named parties found and join events; then those with
 * one, then those with none join the event they fit best, so that a vague mention never founds an event that a
 * precise one would have to split again. Within an article an anaphor stays with its antecedent.
 * @param mentions in founding order
 * @returns groups in the order of their first mention
 */
export function gatherEvents(mentions: readonly PlacedMention[]): EventGroup[] {
  const groups: EventGroup[] = [];
  const index = new GroupIndex();
  const passes = [2, 1, 0].map((parties) =>
    mentions.filter((mention) => Math.min(2, countParties(mention)) === parties),
  );
  for (const mention of passes.flat()) {
    const best = index
      .candidates(mention)
      .map((number) => ({ number, affinity: affinityTo(mention, groups[number] ?? []) }))
      .filter(({ affinity }) => affinity > 0)
      .sort((a, b) => b.affinity - a.affinity || a.number - b.number)[0];
    const number = best?.number ?? groups.length;
    if (best === undefined) groups.push([mention]);
    else groups[number]?.push(mention);
    index.add(mention, number);
  }
  joinRounds(groups);
  const order = new Map(mentions.map((mention, position) => [mention, position]));
  const positionOf = (mention: PlacedMention | undefined): number =>
    mention === undefined ? mentions.length : (order.get(mention) ?? mentions.length);
  for (const group of groups) group.sort((a, b) => positionOf(a) - positionOf(b));
  return groups.filter((group) => group.length > 0).sort((a, b) => positionOf(a[0]) - positionOf(b[0]));
}

/**
 * Joins groups that turn out to be one round of a recurring event: each began without a place, and both came to the
 * same one ("the alliance's next summit", "the NATO summit", both in The Hague). The later group is left empty.
 */
function joinRounds(groups: EventGroup[]): void {
  const known = new Map<string, EventGroup>();
  for (const group of groups) {
    const placed = group.find(
      ({ place, mention }) => place !== undefined && recurringSubtypes.has(mention.subtype),
    );
    if (placed === undefined) continue;
    const key = `${placed.mention.subtype} ${placed.place?.key}`;
    const earlier = known.get(key);
    const agrees = earlier?.some((member) => mentionAffinity(placed, member) > 0) === true;
    if (earlier !== undefined && agrees) earlier.push(...group.splice(0));
    else known.set(key, group);
  }
}

function countParties({ parties }: PlacedMention): number {
  return new Set(parties.map(({ key }) => key)).size;
}

/** Mean affinity to the group's mentions; where most of them contradict, the mention stays out. */
function affinityTo(mention: PlacedMention, group: readonly PlacedMention[]): number {
  const compared = group.slice(0, MAX_COMPARED);
  if (compared.some((member) => areToldApart(mention, member))) return 0;
  const affinities = compared.map((member) => mentionAffinity(mention, member));
  const contradictions = affinities.filter((affinity) => affinity < 0).length;
  const mean = affinities.reduce((sum, affinity) => sum + Math.max(0, affinity), 0) / compared.length;
  if (mean === 0 || contradictions * 2 > compared.length) return 0;
  // Of two groups that fit alike, the one that names somebody.
  const named = compared.some((member) => member.parties.length > 0) ? 0.25 : 0;
  return roundScore(mean + named);
}

/** A long-running story has thousands of mentions of one event; its first ones stand for all. */
export const MAX_COMPARED = 20;

/**
 * Groups by what a mention must share with them: a party, a story, or a place. Most keys lead to one group, and a year
 * of news has millions of keys: only those that lead to several hold a set.
 */
class GroupIndex {
  readonly #groups = new Map<string, number | Set<number>>();

  candidates(mention: PlacedMention): number[] {
    const found = new Set<number>();
    for (const key of blockingKeys(mention)) {
      const groups = this.#groups.get(key);
      if (typeof groups === 'number') found.add(groups);
      else for (const group of groups ?? []) found.add(group);
    }
    return [...found].sort((a, b) => a - b);
  }

  add(mention: PlacedMention, group: number): void {
    for (const key of blockingKeys(mention)) {
      const groups = this.#groups.get(key);
      if (groups === undefined) this.#groups.set(key, group);
      else if (typeof groups !== 'number') groups.add(group);
      else if (groups !== group) this.#groups.set(key, new Set([groups, group]));
    }
  }
}

/** What two mentions that can be one happening have in common at least; within a story names need not be linked. */
function blockingKeys(mention: PlacedMention): string[] {
  const keys = mention.parties.map(({ key }) => `party ${key}`);
  keys.push(`story ${mention.story} ${mention.mention.subtype}`);
  for (const { name } of mention.named) {
    const words = name.toLowerCase().split(' ');
    keys.push(`story ${mention.story} name ${words[0]}`, `story ${mention.story} name ${words.at(-1)}`);
  }
  if (mention.place !== undefined) {
    keys.push(
      `place ${mention.place.key} ${mention.mention.subtype}`,
      `story ${mention.story} place ${mention.place.key}`,
    );
  }
  return keys;
}
