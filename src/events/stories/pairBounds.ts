/** What bounds a pair search over articles in order of date, undated ones last. */
export interface PairBounds {
  /** Pairs with a lower cosine are left out. */
  readonly minimum: number;
  /** Publication dates in milliseconds, ascending, NaN where unknown. */
  readonly days: Float64Array;
  /** Articles further apart, in time and in order, are compared only where they share heavy terms (distantPairs.ts). */
  readonly horizonMs: number;
  readonly horizonArticles: number;
}

/** Whether two articles, the earlier one first, are compared in full. What is near to both of a pair's ends is near. */
export function isNear(a: number, b: number, { days, horizonMs, horizonArticles }: PairBounds): boolean {
  return b - a <= horizonArticles || (days[b] ?? Number.NaN) - (days[a] ?? Number.NaN) <= horizonMs;
}
