import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import checkthat, { toField } from '../../src/report/checkthat.ts';
import { fixture } from './fixture.ts';
import { textOf } from './rendering.ts';

describe('checkthat.tsv', () => {
  it('has three fields per claim and our label', () => {
    const rows = textOf(checkthat)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['Sentence_id', 'Text', 'class_label']);
    expect(rows).toHaveLength(fixture.claims.length + 1);
    expect(rows.map((row) => row[2])).toEqual(['class_label', 'No', 'Yes', 'No', 'Yes', 'Yes', 'Yes']);
  });

  it('keeps any text in one field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\t', '\n', '\r', '\u2028'), (text, end) => {
        expect(toField(text + end + text)).not.toMatch(/[\t\n\r\u2028]/u);
      }),
    );
  });
});
