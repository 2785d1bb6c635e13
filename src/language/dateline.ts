import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../model/taggedArticle.ts';

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

/** Where a sentence tells its news: behind the dateline, which says where a block was filed, where it opens with one. */
export function startOfNews(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  { span, block }: Pick<Sentence, 'span' | 'block'>,
): number {
  return span.start === blocks[block]?.span.start ? endOfDateline(text, span) : span.start;
}

/** Offset behind the dateline of a block; its start where it has none. */
export function endOfDateline(text: string, { start, end }: Span): number {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return dateline === null ? start : start + dateline[0].length;
}
