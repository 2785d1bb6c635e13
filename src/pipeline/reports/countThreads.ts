/** A thread more is worth its start and its reading of the tables. */
const CLAIMS_PER_THREAD = 2_500;
/** So many claims all threads together hold what is looked up of: with figures and groups, 0.7 kB of each in every thread. */
const MOST_CLAIMS_HELD = 500_000;

/** As many threads for a report as there is work and memory for, at least the one that asks. */
export function countThreads(claims: number, allowed: number): number {
  const useful = 1 + Math.floor(claims / CLAIMS_PER_THREAD);
  return Math.max(1, Math.min(allowed, useful, Math.floor(MOST_CLAIMS_HELD / claims)));
}
