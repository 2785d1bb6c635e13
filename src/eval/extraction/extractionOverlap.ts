/** Precision, recall and F1 of one text against another. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const TOKEN = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

/** Overlap of the multisets of lower-cased words (WCXB's word F1); two empty texts agree. */
export function wordOverlap(gold: string, ours: string): Overlap {
  return scoreCounts(matchCounts(count(words(gold.toLowerCase())), count(words(ours.toLowerCase()))));
}

/** Overlap of the multisets of 4-grams of words, case kept (scrapinghub's article-extraction benchmark). */
export function shingleOverlap(gold: string, ours: string): Overlap {
  return scoreCounts(matchCounts(count(shingles(words(gold))), count(shingles(words(ours)))));
}

/** F1 of the averages of precision and recall. */
export function averageOverlap(pages: readonly Overlap[]): Overlap {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

interface MatchCounts {
  readonly shared: number;
  readonly extra: number;
  readonly missed: number;
}

function matchCounts(gold: ReadonlyMap<string, number>, ours: ReadonlyMap<string, number>): MatchCounts {
  let shared = 0;
  let goldTotal = 0;
  let ourTotal = 0;
  for (const [item, times] of gold) {
    shared += Math.min(times, ours.get(item) ?? 0);
    goldTotal += times;
  }
  for (const times of ours.values()) ourTotal += times;
  return { shared, extra: ourTotal - shared, missed: goldTotal - shared };
}

/** Nothing found is precise only where there was nothing to find. */
function scoreCounts({ shared, extra, missed }: MatchCounts): Overlap {
  if (extra === 0 && missed === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = shared === 0 ? 0 : shared / (shared + extra);
  const recall = shared === 0 ? 0 : shared / (shared + missed);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function words(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** A text of fewer words is one shingle. */
function shingles(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return [];
  const grams: string[] = [];
  for (let at = 0; at === 0 || at + SHINGLE <= tokens.length; at++) {
    grams.push(tokens.slice(at, at + SHINGLE).join(' '));
  }
  return grams;
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
