/** How many wanted segments a text holds, how many it lacks, and how many unwanted ones it holds. */
export interface SegmentCounts {
  readonly found: number;
  readonly missed: number;
  readonly unwanted: number;
}

export function countSegments(
  text: string,
  wanted: readonly string[],
  unwanted: readonly string[],
): SegmentCounts {
  const folded = fold(text);
  const holds = (segment: string): boolean => folded.includes(fold(segment));
  const found = wanted.filter(holds).length;
  return { found, missed: wanted.length - found, unwanted: unwanted.filter(holds).length };
}

/** F1 over the segments of all pages together. */
export function segmentF1(pages: readonly SegmentCounts[]): number {
  const sum = (read: (page: SegmentCounts) => number): number =>
    pages.reduce((total, page) => total + read(page), 0);
  const found = sum((page) => page.found);
  const wrong = sum((page) => page.missed) + sum((page) => page.unwanted);
  return found === 0 ? 0 : (2 * found) / (2 * found + wrong);
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
