import { describe, expect, it } from 'vitest';
import { FileEncoder } from '../../../src/pipeline/reports/fileEncoder.ts';

describe('the encoder of files', () => {
  it.each([
    ['nothing', []],
    ['short pieces', ['Orle ', '“harbour” ', Buffer.from('€4 billion'), ' \u{1F6A2}']],
    ['more than fits at once', ['a'.repeat(600_000), '–'.repeat(300_000), 'b'.repeat(600_000)]],
    ['pieces that never fit', ['a', 'é'.repeat(1_500_000), Buffer.alloc(2_000_000, 'x'), 'z']],
    ['half a character', ['\ud83d', 'ship']],
  ])('passes on %s', (_, chunks) => {
    const encoder = new FileEncoder();
    const expected = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
    for (const _again of [1, 2]) {
      // All pieces of a file are there until the next one, however late they are written.
      const pieces = [...encoder.encode(chunks)];
      expect(Buffer.concat(pieces).equals(expected)).toBe(true);
      expect(encoder.size).toBe(expected.length);
    }
  });

  it('puts short pieces together', () => {
    const pieces = [...new FileEncoder().encode(Array.from({ length: 5_000 }, () => 'Ferries'))];
    expect(pieces.map(({ length }) => length)).toEqual([35_000]);
  });
});
