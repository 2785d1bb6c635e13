const RESOLVED_DAY = /\[(\d{4}-\d\d-\d\d)\]/gu;

/** The days that a claim's standalone text resolves its expressions of time to: "on Monday [2031-03-10]". */
export function findResolvedDays(standalone: string): string[] {
  // Few claims have any, and thousands are looked at.
  if (!standalone.includes('[')) return [];
  return [...standalone.matchAll(RESOLVED_DAY)].map(([, day = '']) => day);
}
