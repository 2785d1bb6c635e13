import type { Span } from '../model/span.ts';

const LONGEST = 100;
const TOWN = "\\p{Lu}[\\p{Lu}.'’-]+";
const AGENCY = '\\([^()\\n]{2,40}\\) ?';

/**
 * "UTREST, March 3 (Wire) - ", "Salen (Wire) — ", "TORVIK – ": a town in capitals, an agency in brackets or both before
 * a dash, behind which a sentence begins.
 */
const DATELINE = new RegExp(
  `^(?:${TOWN}(?:[ /]${TOWN}){0,3}(?:, [^()\\n–—]{1,40})? ?(?:${AGENCY})?|(?:\\p{Lu}[\\p{L}.'’-]+ ){0,4}${AGENCY})[-–—]{1,2} ?(?=["'“‘«„]?[\\p{Lu}\\p{N}])`,
  'u',
);

/** Where the news of a block begins: behind its dateline, which says where it was filed and nothing of what is told. */
export function endOfDateline(text: string, { start, end }: Span): number {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return dateline === null ? start : start + dateline[0].length;
}
