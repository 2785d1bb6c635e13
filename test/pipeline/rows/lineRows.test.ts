import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenFile } from '../../../src/model/effects.ts';
import { lineRows, parseRows } from '../../../src/pipeline/rows/lineRows.ts';

function fileOf(rows: readonly object[]): OpenFile {
  const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return {
    size: bytes.length,
    readRange: (start, length) => Uint8Array.from(bytes.subarray(start, start + length)),
    close: () => {},
  };
}

describe('rows of a file of JSON lines', () => {
  it('are those that were written, all at once or one by one from the end', () => {
    const row = fc.record({ text: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(parseRows(fileOf(rows))).toEqual(rows);
        const list = lineRows<{ text: string }>(fileOf(rows));
        const texts = rows.map((_, at) => list[rows.length - 1 - at]?.text);
        expect(texts).toEqual(rows.map(({ text }) => text).reverse());
      }),
    );
  });

  it('may stand beyond what is scanned at once', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({ at, text: 'é'.repeat(40_000) }));
    expect(parseRows<{ at: number }>(fileOf(rows)).map(({ at }) => at)).toEqual(rows.map(({ at }) => at));
  });
});
