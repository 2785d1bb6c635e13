/** True positives with the sizes of both sides; counts of several documents add up (micro average). */
export interface MatchCounts {
  readonly matched: number;
  readonly gold: number;
  readonly found: number;
}

export const noMatches: MatchCounts = { matched: 0, gold: 0, found: 0 };

/** Exact matches between two lists of keys; a key that is found twice counts once as right, once as wrong. */
export function countMatches(gold: readonly string[], found: readonly string[]): MatchCounts {
  const open = new Set(gold);
  let matched = 0;
  for (const key of found) if (open.delete(key)) matched++;
  return { matched, gold: gold.length, found: found.length };
}

export function addCounts(a: MatchCounts, b: MatchCounts): MatchCounts {
  return { matched: a.matched + b.matched, gold: a.gold + b.gold, found: a.found + b.found };
}

/** 2PR / (P + R); nothing to find and nothing found is a perfect score. */
export function f1({ matched, gold, found }: MatchCounts): number {
  return gold + found === 0 ? 1 : (2 * matched) / (gold + found);
}
