import { compareText } from '../model/order.ts';
import type { Statement } from './statement.ts';

/** In how many of some statements each term stands. Counts of parts add up to the count of the whole. */
export interface TermCounts {
  readonly statements: number;
  /** In their own order, so that they are the same for every order of statements. */
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

export function countTerms(statements: readonly Statement[]): TermCounts {
  const counted = new Map<string, number>();
  for (const { wording } of statements) {
    for (const term of wording.terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  }
  const sorted = [...counted].sort(([a], [b]) => compareText(a, b));
  return {
    statements: statements.length,
    terms: sorted.map(([term]) => term),
    counts: sorted.map(([, count]) => count),
  };
}

/** Of the statements of all parts. */
export function addCounts(parts: readonly TermCounts[]): TermCounts {
  const total = new Map<string, number>();
  for (const { terms, counts } of parts) {
    terms.forEach((term, at) => {
      total.set(term, (total.get(term) ?? 0) + (counts[at] ?? 0));
    });
  }
  const terms = [...total.keys()].sort(compareText);
  return {
    statements: parts.reduce((sum, part) => sum + part.statements, 0),
    terms,
    counts: terms.map((term) => total.get(term) ?? 0),
  };
}

/** As much of the whole's counts as each part needs. */
export function shareCounts(total: TermCounts, parts: readonly TermCounts[]): readonly TermCounts[] {
  const counts = new Map(total.terms.map((term, at) => [term, total.counts[at] ?? 0]));
  return parts.map(({ terms }) => ({
    statements: total.statements,
    terms,
    counts: terms.map((term) => counts.get(term) ?? 0),
  }));
}
