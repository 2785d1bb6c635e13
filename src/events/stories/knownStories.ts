import { PairList } from './pairList.ts';

/**
 * How much more alike two articles of one known story count, and how much less two of different ones: new articles
 * change the weights of all terms a little, and a story at the threshold must not fall apart and merge again from day
 * to day. Loss of B-cubed F1 by growing day by day at 0, .002, .005, .01: allsides .000, .001, .007,
 * .004; g5w1h .019, .019, .019, .025 (stories suite).
 */
const HOLD = 0.002;

/** @param knownIds the story that each article had, undefined for new ones */
export function holdToStories(pairs: PairList, knownIds: readonly (string | undefined)[]): PairList {
  if (knownIds.every((id) => id === undefined)) return pairs;
  const held = new PairList();
  pairs.forEach((a, b, similarity) => {
    const [left, right] = [knownIds[a], knownIds[b]];
    const isKnown = left !== undefined && right !== undefined;
    held.add(a, b, similarity + (isKnown ? (left === right ? HOLD : -HOLD) : 0));
  });
  return held;
}
