import { describe, expect, it } from 'vitest';
import { listRows } from '../../../src/pipeline/rows/rowList.ts';

interface Row {
  readonly id: string;
  readonly story: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

const rows: readonly Row[] = Array.from({ length: 5_000 }, (_, number) => ({
  id: `c${number}`,
  story: `s${number % 7}`,
  span: { start: number, end: number + 1 },
  text: 'word '.repeat(20),
}));

/** The rows, and how often one was read. */
function count() {
  let reads = 0;
  const read = (index: number): Row => {
    reads++;
    return JSON.parse(JSON.stringify(rows[index]));
  };
  return { source: { length: rows.length, read, bytesOf: () => 4_000 }, reads: () => reads };
}

describe('fields that stay in memory', () => {
  it('are read once, however often rows are sorted by them', () => {
    const { source, reads } = count();
    const list = listRows(source, { id: true, story: true, span: { start: true } });
    for (let round = 0; round < 3; round++) {
      const sorted = [...list].sort(
        (a, b) => a.story.localeCompare(b.story) || b.span.start - a.span.start || (a.id < b.id ? -1 : 1),
      );
      expect(sorted[0]?.id).toBe('c4998');
    }
    expect(reads()).toBe(rows.length);
    expect(list[17]?.text).toBe(rows[17]?.text);
    expect(list[17]?.span.end).toBe(18);
    expect(reads()).toBe(rows.length + 1);
  });

  it('leave the others to be read again, of large rows sooner than of small ones', () => {
    const { source, reads } = count();
    const list = listRows(source);
    for (const { text } of list.slice(0, 1_500)) expect(text).toHaveLength(100);
    for (const { text } of list.slice(1_400, 1_500)) expect(text).toHaveLength(100);
    expect(reads()).toBe(1_500);
    for (const { text } of list.slice(0, 10)) expect(text).toHaveLength(100);
    expect(reads()).toBe(1_510);
  });
});
